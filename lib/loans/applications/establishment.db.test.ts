import { describe, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { approveApplication } from '@/lib/loans/applications/approve';
import { listApplications } from '@/lib/loans/applications/board';
import { appraiseApplication } from '@/lib/loans/applications/commands';
import { type Office, papers, theOffice, today } from '@/lib/loans/applications/fixture-confirmed.server';
import { getApplication } from '@/lib/loans/applications/queries';
import { receiveApplication } from '@/lib/loans/applications/receive';
import { changeGroup, createGroup } from '@/lib/loans/groups/commands';
import { listGroups } from '@/lib/loans/groups/queries';
import { addLine } from '@/lib/loans/lists/commands';
import { decideList, signList } from '@/lib/loans/lists/decide';
import { draftEstablishmentList } from '@/lib/loans/lists/establishment';

const world = aWorld();
const day = (before: number) => addDays(today, -before);

/** An establishment of ten people, two of whom are of the register. */
async function aConfirmedEstablishment(office: Office, name: string) {
  const { listId } = must(
    await draftEstablishmentList(world.officer, {
      ...{ kind: 'COOPERATIVE', name, registrationNumber: name, representativeName: 'Nguyễn Thị Đại Diện' },
      ...{ workforce: '10', workforceOn: today, plan: 'Mở rộng xưởng mộc', amount: '900 triệu' },
    }),
  );
  const worker = {
    ...{ confirmedNoSocialEvils: 'yes', purpose: 'BUSINESS', amount: '100 triệu', borrowerKind: 'SELF' },
    contractFrom: today,
  } as const;
  const caseIds: string[] = [];
  for (const [n, who] of ['Thợ Một', 'Thợ Hai'].entries()) {
    const caseId = await received(world.officer, `Lê ${name.split(' ').at(-1)} ${who}`);
    caseIds.push(caseId);
    must(await addLine(world.officer, { listId, version: n + 1, caseId, ...worker }));
  }
  must(await signList(world.chief, { listId, version: 3, signedOn: today }));
  const rows = await world.owner.loanListRow.findMany({ where: { listId }, orderBy: { position: 'asc' } });
  const answers = rows.map((r) => ({ rowId: r.id, outcome: 'CONFIRMED' as const }));
  must(await decideList(office.chair, { listId, version: 4, decidedOn: today, rows: answers }));
  await world.owner.loanList.update({ where: { id: listId }, data: { decidedOn: toDbDate(day(20)) } });
  return { caseIds, rowIds: rows.map((r) => r.id) };
}

const form = (rowId: string, amount: string) =>
  papers(rowId, { borrowerKind: 'EMPLOYER', borrowerName: '', savingsGroupId: '', amount, plan: 'Mở rộng xưởng mộc' });
const appraisal = (applicationId: string, amount: string, version = 1) => ({
  ...{ applicationId, version, appraisedOn: day(5), amount, termMonths: '60', hasOtherDebt: 'no', note: 'Khả thi' },
});

describe('the application of an establishment', () => {
  it('is one for the whole list, goes through no group, and is held by both caps and by the share of its workers', async () => {
    const office = await theOffice(world);
    const { caseIds, rowIds } = await aConfirmedEstablishment(office, 'Hợp tác xã Lộc');
    const [first = '', second = ''] = rowIds;
    const board = must(await listApplications(office.officer, {}));
    expect(board.columns[0]?.cards).toMatchObject([{ id: first, borrowerName: 'Hợp tác xã Lộc', amount: 900_000_000 }]);
    expect(await receiveApplication(office.officer, form(second, '1,2 tỷ'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('dòng đầu'),
    });
    expect(await receiveApplication(office.officer, papers(first))).toMatchObject({
      fields: { borrowerKind: expect.stringContaining('Mẫu 02') },
    });
    const { applicationId } = must(await receiveApplication(office.officer, form(first, '1,2 tỷ')));
    const page = must(await getApplication(office.officer, { applicationId }));
    expect(page).toMatchObject({ borrowerName: 'Hợp tác xã Lộc', group: null, standing: null, papers: [] });
    // Ten workers: a billion is exactly the cap of Điều 6, one đồng more is over it.
    expect(await appraiseApplication(office.officer, appraisal(applicationId, '1.000.000.001'))).toMatchObject({
      fields: { amount: expect.stringMatching(/10 lao động.*Điều 6/) },
    });
    // Of ten workers one who has left the commune counts no more; with both gone the share is not reached.
    await world.owner.$executeRaw`UPDATE case_file SET status = 'MOVED_AWAY' WHERE id = ANY (${caseIds}::uuid[])`;
    expect(await appraiseApplication(office.officer, appraisal(applicationId, '1 tỷ'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Điều 3 khoản 2b'),
    });
    await world.owner.$executeRaw`UPDATE case_file SET status = 'RECEIVED' WHERE id = ${caseIds[0]}::uuid`;
    must(await appraiseApplication(office.officer, appraisal(applicationId, '1 tỷ')));
    const decision = { applicationId, version: 2, approvedOn: today, amount: '1 tỷ', termMonths: '60' };
    must(await approveApplication(office.approver, decision));
    // What the establishment borrows is not counted as the worker's own.
    expect((await world.owner.loanApplication.findUniqueOrThrow({ where: { id: applicationId } })).caseId).toBe(
      caseIds[0],
    );
  });
});

describe('savings groups', () => {
  it('are known by their code once, kept by officers, read by approvers', async () => {
    const office = await theOffice(world);
    const group = {
      ...{ communeId: String(world.officer.unitId), code: '7654321', name: 'Tổ Thôn Tây', leaderName: 'Lê Thị Tổ' },
      ...{ organisation: '11', transactionDay: '15' },
    } as const;
    const { groupId } = must(await createGroup(office.officer, group));
    expect(await createGroup(office.officer, group)).toMatchObject({
      fields: { code: expect.stringContaining('đã có') },
    });
    expect(await createGroup(office.officer, { ...group, code: '123' })).toMatchObject({ kind: 'invalid' });
    expect(await createGroup(office.officer, { ...group, code: '7654322', communeId: '1' })).toMatchObject({
      fields: { communeId: expect.anything() },
    });
    expect(await createGroup(office.approver, { ...group, code: '7654323' })).toMatchObject({ kind: 'forbidden' });
    const change = { ...group, groupId, version: 1, leaderName: 'Trần Văn Tổ', transactionDay: '' };
    expect(await changeGroup(office.officer, { ...change, code: '7654329' })).toMatchObject({
      fields: { code: expect.anything() },
    });
    must(await changeGroup(office.officer, change));
    expect(await changeGroup(office.officer, change)).toMatchObject({ kind: 'conflict' });
    const found = must(await listGroups(office.approver, {}));
    expect(found.groups.find((g) => g.id === groupId)).toMatchObject({
      leaderName: 'Trần Văn Tổ',
      transactionDay: null,
      organisationName: 'Hội Nông dân',
    });
    expect(found.mayKeep).toBe(false);
    expect(await listGroups(world.officer, {})).toMatchObject({ kind: 'forbidden' });
  });
});
