import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { addLine, changeLine, draftList, dropList, removeLine } from '@/lib/loans/lists/commands';
import { decideList, signList } from '@/lib/loans/lists/decide';
import { draftEstablishmentList } from '@/lib/loans/lists/establishment';
import { getLoanList, listCandidates, listLoanLists } from '@/lib/loans/lists/queries';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const line = {
  confirmedNoSocialEvils: 'yes',
  purpose: 'BUSINESS',
  amount: '80 triệu',
  borrowerKind: 'HOUSEHOLD',
  borrowerName: 'Lê Thị Vợ',
  borrowerKin: 'vợ',
  borrowerCccd: '038177012844',
} as const;

const chair = async () => anActor(world.owner, 'COMMUNE_CHAIR', await currentUnit(world.owner, 'COMMUNE', 'Hoằng Lộc'));
const bank = async (role: 'BANK_OFFICER' | 'BANK_APPROVER' = 'BANK_OFFICER') =>
  anActor(world.owner, role, await currentUnit(world.owner, 'BANK_OFFICE', 'Hoằng Hóa'));
const read = async (actor: Actor, listId: string) => must(await getLoanList(actor, { listId }));
const versionOf = async (listId: string) =>
  (await world.owner.loanList.findUniqueOrThrow({ where: { id: listId } })).version;

async function listWith(names: readonly string[]): Promise<{ listId: string; caseIds: string[] }> {
  const { listId } = must(await draftList(world.officer, {}));
  const caseIds: string[] = [];
  for (const name of names) {
    const caseId = await received(world.officer, name);
    caseIds.push(caseId);
    must(await addLine(world.officer, { listId, version: await versionOf(listId), caseId, ...line }));
  }
  return { listId, caseIds };
}

describe('a list of people who borrow', () => {
  it('is drafted, signed by somebody else, decided line by line, and only what was confirmed reaches the bank', async () => {
    const [who, officeBank] = [await chair(), await bank()];
    const { listId, caseIds } = await listWith(['Lê Văn Vay', 'Lê Văn Chờ']);
    // Nobody beyond the police sees a draft.
    expect(await getLoanList(who, { listId })).toMatchObject({ kind: 'not-found' });
    expect(await getLoanList(officeBank, { listId })).toMatchObject({ kind: 'not-found' });
    expect(await getLoanList(world.neighbour, { listId })).toMatchObject({ kind: 'not-found' });

    expect(await signList(world.officer, { listId, version: 3, signedOn: today })).toMatchObject({ kind: 'forbidden' });
    must(await signList(world.chief, { listId, version: 3, signedOn: today }));
    const signed = await read(who, listId);
    expect(signed).toMatchObject({ status: 'SIGNED', number: expect.any(Number), may: { decide: true } });
    expect(await getLoanList(officeBank, { listId })).toMatchObject({ kind: 'not-found' });
    // What was signed does not change any more.
    expect(
      await addLine(world.officer, {
        listId,
        version: 4,
        caseId: await received(world.officer, 'Lê Văn Muộn'),
        ...line,
      }),
    ).toMatchObject({ kind: 'forbidden' });

    const [first, second] = signed.lines;
    const rows = [
      { rowId: first?.id ?? '', outcome: 'CONFIRMED' },
      { rowId: second?.id ?? '', outcome: 'RETURNED', returnReason: 'Chưa rõ mục đích vay' },
    ] as const;
    expect(
      await decideList(who, { listId, version: 4, decidedOn: today, rows: rows.slice(0, 1) as never }),
    ).toMatchObject({
      kind: 'conflict',
    });
    must(await decideList(who, { listId, version: 4, decidedOn: today, rows: [...rows] }));
    const atBank = await read(officeBank, listId);
    expect(atBank.lines.map((l) => [l.fullName, l.cccdMasked === null, l.outcome])).toEqual([
      ['Lê Văn Vay', true, 'CONFIRMED'],
    ]);
    expect(atBank.may).toMatchObject({ openFile: false, decide: false });
    // What the police know stays with them.
    expect(JSON.stringify(atBank)).not.toMatch(/nhóm [A-D]|phân nhóm/i);
    // Decided once.
    expect(await decideList(who, { listId, version: 5, decidedOn: today, rows: [...rows] })).toMatchObject({
      kind: 'forbidden',
    });
    // Confirmed people are on no other list; returned ones may be put on a new one.
    const again = must(await draftList(world.officer, { supplementOf: listId }));
    const free = must(await listCandidates(world.officer, { listId: again.listId, q: 'Lê Văn' }));
    expect(free.candidates.map((c) => c.fullName)).toContain('Lê Văn Chờ');
    expect(free.candidates.map((c) => c.fullName)).not.toContain('Lê Văn Vay');
    expect(
      await addLine(world.officer, { listId: again.listId, version: 1, caseId: caseIds[0], ...line }),
    ).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('đã có tên'),
    });
    must(await addLine(world.officer, { listId: again.listId, version: 1, caseId: caseIds[1], ...line }));
    must(await dropList(world.officer, { listId: again.listId, version: 2 }));
    const others = must(await listLoanLists(await bank(), {}));
    expect(others.rows.map((r) => r.id)).toContain(listId);
    expect(must(await listLoanLists(world.neighbour, {})).rows).toEqual([]);
  });

  it('asks for a reason where the law stands against somebody, and cites the clause', async () => {
    const { listId } = must(await draftList(world.officer, {}));
    const caseId = await received(world.officer, 'Lê Văn Quá Hạn');
    await world.owner.$executeRaw`UPDATE case_file SET release_on = ${today}::date - 2200 WHERE id = ${caseId}::uuid`;
    const refused = await addLine(world.officer, { listId, version: 1, caseId, ...line });
    expect(refused).toMatchObject({ kind: 'invalid', message: expect.stringContaining('Điều 3') });
    expect(await world.owner.loanListRow.count({ where: { listId } })).toBe(0);
    must(await addLine(world.officer, { listId, version: 1, caseId, ...line, note: 'Gia đình đề nghị xem xét' }));
    const over = await changeLine(world.officer, {
      listId,
      version: 2,
      rowId: (await read(world.officer, listId)).lines[0]?.id ?? '',
      ...line,
      amount: '100.000.001',
    });
    expect(over).toMatchObject({ kind: 'invalid', message: expect.stringMatching(/Điều/) });
    must(
      await removeLine(world.officer, {
        listId,
        version: 2,
        rowId: (await read(world.officer, listId)).lines[0]?.id ?? '',
      }),
    );
    expect(await signList(world.chief, { listId, version: 3, signedOn: today })).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('chưa có ai'),
    });
  });

  it('is one of two at once: the second is told, nothing is half-written', async () => {
    const { listId } = must(await draftList(world.officer, {}));
    const caseId = await received(world.officer, 'Lê Văn Hai Người');
    const both = await Promise.all([
      addLine(world.officer, { listId, version: 1, caseId, ...line }),
      addLine(world.chief, { listId, version: 1, caseId, ...line }),
    ]);
    expect(both.map((o) => o.ok).sort()).toEqual([false, true]);
    expect(await world.owner.loanListRow.count({ where: { listId } })).toBe(1);
  });

  it('of an establishment is signed from exactly ten per cent on', async () => {
    const { listId } = must(
      await draftEstablishmentList(world.officer, {
        kind: 'COOPERATIVE',
        name: 'Hợp tác xã Lộc Thịnh',
        registrationNumber: '2800123456',
        representativeName: 'Nguyễn Thị Đại Diện',
        workforce: '11',
        workforceOn: formatDate(today),
        plan: 'Mở rộng xưởng mộc',
        amount: '100 triệu',
      }),
    );
    const caseId = await received(world.officer, 'Lê Văn Thợ Mộc');
    const worker = { ...line, borrowerKind: 'SELF', amount: '100 triệu' } as const;
    expect(await addLine(world.officer, { listId, version: 1, caseId, ...worker })).toMatchObject({
      kind: 'invalid',
      fields: { contractFrom: expect.stringContaining('hợp đồng') },
    });
    must(await addLine(world.officer, { listId, version: 1, caseId, ...worker, contractFrom: formatDate(today) }));
    expect(await signList(world.chief, { listId, version: 2, signedOn: today })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('10'),
    });
    // 1 of 10 is exactly the share of Điều 3 khoản 2b.
    await world.owner
      .$executeRaw`UPDATE loan_list SET establishment = jsonb_set(establishment, '{workforce}', '10') WHERE id = ${listId}::uuid`;
    must(await signList(world.chief, { listId, version: 2, signedOn: today }));
    expect((await read(await chair(), listId)).establishment).toMatchObject({
      proof: { conditions: expect.any(Array) },
    });
  });
});
