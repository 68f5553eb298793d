import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, addYears } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { listApprovals } from '@/lib/loans/applications/approvals';
import { approveApplication } from '@/lib/loans/applications/approve';
import { listApplications } from '@/lib/loans/applications/board';
import { appraiseApplication, endApplication, recordStep, returnToAppraisal } from '@/lib/loans/applications/commands';
import {
  aConfirmedLine,
  aReadyApplication,
  type Office,
  papers,
  theOffice,
  today,
} from '@/lib/loans/applications/fixture-confirmed.server';
import { getApplication, startApplication } from '@/lib/loans/applications/queries';
import { getFunnel } from '@/lib/loans/applications/read-funnel';
import { receiveApplication } from '@/lib/loans/applications/receive';
import { asActor } from '@/lib/transaction';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const office: Office = Object.create(null);
const day = (before: number) => addDays(today, -before);
/** As the rule of lending stands at the start. */
const limit = 50_000_000n;

beforeAll(async () => {
  Object.assign(office, await theOffice(world));
});

const stored = (id: string) => world.owner.loanApplication.findUniqueOrThrow({ where: { id } });
const versionOf = async (id: string) => (await stored(id)).version;
const ready = async (name: string, more: Parameters<typeof papers>[1] = {}) => {
  const line = await aConfirmedLine(world, office.chair, name);
  return { ...line, applicationId: await aReadyApplication(world, office.officer, papers(line.rowId, more)) };
};
const appraisal = async (applicationId: string, amount: string, more: object = {}) => ({
  applicationId,
  version: await versionOf(applicationId),
  ...{ appraisedOn: day(5), amount, termMonths: '60', hasOtherDebt: 'no', note: 'Phương án khả thi', ...more },
});
const approval = async (applicationId: string, amount: string, more: object = {}) => ({
  applicationId,
  version: await versionOf(applicationId),
  ...{ approvedOn: today, amount, termMonths: '60', ...more },
});
const appraised = async (name: string, amount: string, more: Parameters<typeof papers>[1] = {}) => {
  const made = await ready(name, { amount, ...more });
  must(await appraiseApplication(office.officer, await appraisal(made.applicationId, amount)));
  return made;
};
const columnOf = async (key: string) =>
  must(await listApplications(office.officer, {})).columns.find((column) => column.key === key);

describe('an application', () => {
  it('goes from the confirmed line to the notice: each paper after the one before, approved by a second person', async () => {
    const { rowId } = await aConfirmedLine(world, office.chair, 'Lê Văn Toàn');
    expect((await columnOf('LISTED'))?.cards.map((card) => card.id)).toContain(rowId);
    const start = must(await startApplication(office.officer, { rowId }));
    expect(start).toMatchObject({ open: null, standing: { standing: 'HERE' }, line: { borrowerName: 'Lê Thị Vợ' } });
    const { applicationId } = must(await receiveApplication(office.officer, papers(rowId)));
    expect(await stored(applicationId)).toMatchObject({
      number: expect.stringMatching(/^VV-\d{4}-\d{6}$/),
      organisation: '12',
    });
    expect((await columnOf('LISTED'))?.cards.map((card) => card.id)).not.toContain(rowId);
    expect(await receiveApplication(office.officer, papers(rowId))).toMatchObject({ kind: 'conflict' });
    expect(await receiveApplication(office.officer, papers(rowId, { receivedOn: addDays(today, 1) }))).toMatchObject({
      kind: 'invalid',
      fields: { receivedOn: expect.stringContaining('chưa đến') },
    });

    const record = async (paper: 'groupMet' | 'communeConfirmed' | 'notice', on: string) =>
      recordStep(office.officer, { applicationId, version: await versionOf(applicationId), paper, on });
    expect(await appraiseApplication(office.officer, await appraisal(applicationId, '80 triệu'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('03/TD'),
    });
    expect(await record('communeConfirmed', day(10))).toMatchObject({ kind: 'invalid' });
    expect(await record('groupMet', day(16))).toMatchObject({ fields: { on: expect.stringContaining('01/TD') } });
    expect(await record('groupMet', addDays(today, 1))).toMatchObject({ fields: { on: expect.anything() } });
    must(await record('groupMet', day(12)));
    expect(await record('communeConfirmed', day(13))).toMatchObject({ kind: 'invalid' });
    must(await record('communeConfirmed', day(10)));
    expect(await record('notice', day(2))).toMatchObject({ kind: 'conflict' });

    must(await appraiseApplication(office.officer, await appraisal(applicationId, '70 triệu')));
    expect(must(await listApprovals(office.approver, {})).rows.find((r) => r.id === applicationId)).toMatchObject({
      appraisedAmount: 70_000_000,
      isMine: true,
      isAboveLimit: true,
    });
    must(await returnToAppraisal(office.approver, { applicationId, version: 4, reason: 'Chưa rõ đầu ra' }));
    must(await appraiseApplication(office.officer, await appraisal(applicationId, '60 triệu')));
    expect(await approveApplication(office.approver, await approval(applicationId, '60.000.001'))).toMatchObject({
      fields: { amount: expect.stringContaining('thẩm định') },
    });
    must(await approveApplication(office.approver, await approval(applicationId, '60 triệu')));
    must(await record('notice', today));

    const page = must(await getApplication(office.officer, { applicationId }));
    expect(page).toMatchObject({
      stage: 'APPROVED',
      nextStep: 'Giải ngân',
      approval: { amount: 60_000_000, by: 'Giám Đốc' },
      standing: { standing: 'HERE' },
      may: { approve: false, appraise: false, record: true, end: true },
    });
    expect(page.steps.map(({ stage, note }) => [stage, note])).toEqual([
      ['SUBMITTED', null],
      ['APPRAISED', null],
      ['SUBMITTED', 'Chưa rõ đầu ra'],
      ['APPRAISED', null],
      ['APPROVED', null],
    ]);
    // The proof as the bank may know it: that the police vouch for the person, never how they know.
    expect(page.proof.conditions.find((c) => c.key === 'law')).toMatchObject({ fact: 'Công an xã xác nhận' });
    const { rules } = await stored(applicationId);
    expect(Object.keys(Object(rules)).sort()).toEqual(['appraised', 'approved', 'received']);
    expect(must(await getFunnel(office.officer, {})).rows.map((r) => r.count)).toEqual([1, 1, 1, 1, 0]);

    // One line a command; none of them names the file, with which the commune would read it.
    const trail = await world.owner.auditEntry.findMany({
      where: { action: { startsWith: 'loan-application.' }, outcome: 'DONE' },
      orderBy: { id: 'asc' },
    });
    expect(trail.map((l) => l.action.split('.')[1])).toEqual([
      'receive',
      'record',
      'record',
      'appraise',
      'return',
      'appraise',
      'approve',
      'record',
    ]);
    expect(trail.filter((l) => l.caseId !== null)).toEqual([]);
  });

  it('is within the cap: a đồng more is refused with the clause, the cap itself passes, and what is owed counts', async () => {
    const { applicationId, rowId, caseId } = await ready('Lê Văn Trần', { amount: '120 triệu' });
    const over = await appraiseApplication(office.officer, await appraisal(applicationId, '100.000.001'));
    expect(over).toMatchObject({ kind: 'invalid', fields: { amount: expect.stringContaining('Điều 6') } });
    expect(
      await appraiseApplication(office.officer, await appraisal(applicationId, '100 triệu', { termMonths: '121' })),
    ).toMatchObject({ fields: { termMonths: expect.stringContaining('Điều 8') } });
    expect(await appraiseApplication(office.officer, await appraisal(applicationId, '120.000.001'))).toMatchObject({
      fields: { amount: expect.stringContaining('đề nghị') },
    });
    expect(
      await appraiseApplication(office.officer, await appraisal(applicationId, '90 triệu', { hasOtherDebt: 'yes' })),
    ).toMatchObject({ kind: 'conflict', message: expect.stringContaining('Điều 3 khoản 3') });
    must(await appraiseApplication(office.officer, await appraisal(applicationId, '100 triệu')));

    // A loan of the same person and purpose with one đồng left, from a file of the bank.
    const { id } = await world.owner.loan.create({
      data: {
        ...{ caseId, listRowId: rowId, communeId: world.officer.unitId, officeId: office.officer.unitId },
        borrowerKind: 'SELF',
        ...{ borrowerName: 'Lê Văn Trần', sortKey: 'x', searchKey: 'x', fund: 'CENTRAL', purpose: 'BUSINESS' },
        ...{ approvedAmount: 5_000_000n, termMonths: 12, signedOn: toDbDate(day(400)), dueOn: toDbDate(day(35)) },
        ...{ rateBasisPoints: 660, overduePercent: 130, instalments: [], createdBy: office.officer.userId },
        ...{ isImported: true, disbursed: 5_000_000n, overdue: 1n },
      },
    });
    expect(await approveApplication(office.approver, await approval(applicationId, '100 triệu'))).toMatchObject({
      fields: { amount: expect.stringMatching(/dư nợ 1 đ.*Điều 6/) },
    });
    await world.owner.loan.update({ where: { id }, data: { overdue: 0n, isOpen: false } });
    must(await approveApplication(office.approver, await approval(applicationId, '100 triệu')));
  });

  it('asks the five years on the day of each decision', async () => {
    const { applicationId, rowId } = await ready('Lê Văn Hạn');
    // Five years to the day when it was appraised, one day more when it is to be approved.
    const releaseOn = toDbDate(addYears(day(1), -5));
    await world.owner.loanListRow.update({ where: { id: rowId }, data: { releaseOn } });
    must(
      await appraiseApplication(office.officer, await appraisal(applicationId, '80 triệu', { appraisedOn: day(1) })),
    );
    const late = await approveApplication(office.approver, await approval(applicationId, '80 triệu'));
    expect(late).toMatchObject({ kind: 'conflict', message: expect.stringContaining('Điều 3 khoản 2a') });
    expect(await stored(applicationId)).toMatchObject({ stage: 'APPRAISED', approvedBy: null });
    must(await approveApplication(office.approver, await approval(applicationId, '80 triệu', { approvedOn: day(1) })));
  });

  it('is approved by two persons: the appraiser is refused by the policy and by the database', async () => {
    const { applicationId } = await appraised('Lê Văn Hai', '40 triệu');
    expect(await approveApplication(office.officer, await approval(applicationId, '40 triệu'))).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('người khác'),
    });
    const write = (by: Office['officer'], amount: bigint) =>
      asActor(
        by,
        (
          tx,
        ) => tx.$executeRaw`UPDATE loan_application SET stage = 'APPROVED', approved_by = ${by.userId}::uuid, approved_on = ${today}::date,
          approved_amount = ${amount}, approved_term_months = 60 WHERE id = ${applicationId}::uuid`,
      );
    await expect(write(office.officer, 40_000_000n)).rejects.toThrow(/loan_application_two_persons/);
    await expect(write(office.second, limit + 1n)).rejects.toThrow(/two persons/);
    expect(await stored(applicationId)).toMatchObject({ stage: 'APPRAISED' });
    must(await approveApplication(office.second, await approval(applicationId, '40 triệu')));
  });

  it('above the officer’s limit is the approver’s; the limit itself is still the officer’s', async () => {
    const above = await appraised('Lê Văn Cao', '50.000.001');
    expect(await approveApplication(office.second, await approval(above.applicationId, '50.000.001'))).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('50.000.000 đ'),
    });
    must(await approveApplication(office.second, await approval(above.applicationId, '50 triệu')));
    const other = await appraised('Lê Văn Cao Hơn', '60 triệu');
    must(await approveApplication(office.approver, await approval(other.applicationId, '60 triệu')));
  });

  it('of somebody who moved or is managed no more is neither received nor approved', async () => {
    const { applicationId, caseId } = await appraised('Lê Văn Đi', '40 triệu');
    const waiting = await aConfirmedLine(world, office.chair, 'Lê Văn Đi Xa');
    await world.owner
      .$executeRaw`UPDATE case_file SET status = 'MOVED_AWAY' WHERE id IN (${caseId}::uuid, ${waiting.caseId}::uuid)`;
    expect(await receiveApplication(office.officer, papers(waiting.rowId))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('xã nơi đến'),
    });
    expect(await world.owner.loanApplication.count({ where: { listRowId: waiting.rowId } })).toBe(0);
    expect(await world.owner.savingsGroup.count({ where: { code: papers(waiting.rowId).groupCode ?? '' } })).toBe(0);
    expect(await approveApplication(office.approver, await approval(applicationId, '40 triệu'))).toMatchObject({
      kind: 'conflict',
    });
    await world.owner.$executeRaw`UPDATE case_file SET status = 'CLOSED' WHERE id = ${caseId}::uuid`;
    expect(await approveApplication(office.approver, await approval(applicationId, '40 triệu'))).toMatchObject({
      message: expect.stringContaining('Công an xã'),
    });
    const ending = { applicationId, version: await versionOf(applicationId), endedOn: today, reason: 'MOVED' } as const;
    expect(await endApplication(office.officer, { ...ending, reason: 'OTHER' })).toMatchObject({ kind: 'invalid' });
    must(await endApplication(office.officer, ending));
    expect(await endApplication(office.officer, { ...ending, version: 4 })).toMatchObject({ kind: 'forbidden' });
    expect((await columnOf('ENDED'))?.cards.map((card) => card.id)).toContain(applicationId);
    expect(must(await getFunnel(office.officer, {})).reasons).toContainEqual(
      expect.objectContaining({ reason: 'MOVED', step: 'APPRAISED' }),
    );
  });

  it('is not there for the neighbouring office, and not a thing of the police, the commune or the committee', async () => {
    const { applicationId, rowId } = await appraised('Lê Văn Kín', '40 triệu');
    const province = await currentUnit(world.owner, 'PROVINCE', 'Thanh Hóa');
    const unit = await world.owner.unit.create({
      data: {
        kind: 'BANK_OFFICE',
        code: 'PGD-BEN',
        name: 'Bên',
        form: 'Phòng giao dịch',
        parentId: province.id,
        validFrom: toDbDate('2025-07-01'),
      },
    });
    const elsewhere = await world.owner.unit.create({
      data: {
        ...{ kind: 'COMMUNE', code: '99001', name: 'Xã Kia' },
        form: 'xã',
        parentId: province.id,
        validFrom: toDbDate('2025-07-01'),
      },
    });
    await world.owner.unitCoverage.create({ data: { unitId: unit.id, communeId: elsewhere.id } });
    const neighbour = await anActor(world.owner, 'BANK_OFFICER', unit, 'Phòng Bên');
    expect(await getApplication(neighbour, { applicationId })).toMatchObject({ kind: 'not-found' });
    expect(await startApplication(neighbour, { rowId })).toMatchObject({ kind: 'not-found' });
    expect(await receiveApplication(neighbour, papers(rowId))).toMatchObject({ kind: 'not-found' });
    expect(await approveApplication(neighbour, await approval(applicationId, '40 triệu'))).toMatchObject({
      kind: 'not-found',
    });
    expect(must(await listApplications(neighbour, {})).columns.map((column) => column.count)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
    expect(must(await listApprovals(neighbour, {})).rows).toEqual([]);
    expect(must(await getFunnel(neighbour, {})).rows.map((r) => r.count)).toEqual([0, 0, 0, 0, 0]);
    const { officer, chief, communeOfficer, superior, committee } = world;
    for (const actor of [officer, chief, communeOfficer, office.chair, superior, committee]) {
      expect(await getApplication(actor, { applicationId })).toMatchObject({ kind: 'forbidden' });
      expect(await listApplications(actor, {})).toMatchObject({ kind: 'forbidden' });
      expect(await getFunnel(actor, {})).toMatchObject({ kind: 'forbidden' });
      expect(await approveApplication(actor, await approval(applicationId, '40 triệu'))).toMatchObject({
        kind: 'not-found',
      });
      const seen = await asActor(actor, (tx) => tx.loanApplication.count());
      expect(seen).toBe(0);
    }
  });
});

describe('two at one moment, in real transactions', () => {
  it('break the cap of one person only once, however the person is named', async () => {
    for (const [n, round] of ['Ba', 'Bốn', 'Năm', 'Sáu'].entries()) {
      const first = await appraised(`Lê Văn ${round}`, '60 triệu');
      // Every other time the second list knows the person by number alone, as one from paper does.
      const cccdIndex = new Uint8Array(Buffer.from(`number ${n}`));
      const found = await world.owner.loanListRow.update({ where: { id: first.rowId }, data: { cccdIndex } });
      const { id, listId: _, ...line } = found;
      const { id: __, ...list } = await world.owner.loanList.findUniqueOrThrow({ where: { id: first.listId } });
      const another = { ...line, proof: line.proof ?? {}, caseId: n % 2 === 0 ? line.caseId : null };
      const copy = await world.owner.loanList.create({
        data: { ...list, establishment: undefined, number: null, rows: { create: another } },
        include: { rows: true },
      });
      const rowId = copy.rows[0]?.id ?? id;
      const second = await aReadyApplication(world, office.officer, papers(rowId, { amount: '60 triệu' }));
      must(await appraiseApplication(office.officer, await appraisal(second, '60 triệu')));
      const [one, two] = [await approval(first.applicationId, '60 triệu'), await approval(second, '60 triệu')];
      const outcomes = await Promise.all([
        approveApplication(office.approver, one),
        approveApplication(office.approver, two),
      ]);
      expect(outcomes.map((o) => o.ok).sort()).toEqual([false, true]);
      expect(outcomes.find((o) => !o.ok)).toMatchObject({ message: expect.stringContaining('Điều 6') });
    }
  }, 120_000);

  it('receive one line once', async () => {
    const { rowId } = await aConfirmedLine(world, office.chair, 'Lê Văn Một');
    const outcomes = await Promise.all([
      receiveApplication(office.officer, papers(rowId)),
      receiveApplication(office.second, papers(rowId)),
    ]);
    expect(outcomes.map((o) => o.ok).sort()).toEqual([false, true]);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('đã có hồ sơ'),
    });
  });
});
