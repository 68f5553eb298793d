import { expect, it } from 'vitest';
import { aWorld, received } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { aBank, aLoan, anApproval } from '@/lib/loans/account/fixture-account.server';
import { line, sampleTerms } from '@/lib/loans/fixture-ledger';
import { foldLedger, type LedgerEvent } from '@/lib/loans/ledger';
import { asActor } from '@/lib/transaction';

const world = aWorld();
const today = todayInVietnam();
const ago = (days: number) => addDays(today, -days);

/** Day, line, whether the borrower is late that evening. */
const story: [daysAgo: number, kind: LedgerEvent['kind'], principal: number, isLate: boolean][] = [
  [8, 'DISBURSEMENT', 20_000_000, false],
  [7, 'REPAYMENT', 2_000_000, false],
  [6, 'OVERDUE', 5_000_000, true],
  [5, 'REPAYMENT', 3_000_000, true],
  // More than was overdue: the rest went to what was in time, and counts nothing against what becomes overdue later.
  [4, 'REPAYMENT', 4_000_000, false],
  [3, 'OVERDUE', 1_000_000, true],
  [2, 'FREEZE', 1_000_000, false],
  [1, 'ADJUSTMENT', 1_000_000, true],
];

const countsOn = (day: string, unitId = world.superior.unitId, who = world.superior) =>
  asActor(who, async (tx) => {
    const rows = await tx.$queryRaw<{ key: string; n: bigint }[]>`
      SELECT key, n FROM app.report_counts(${ago(30)}::date, ${day}::date, ${unitId}::int)
      WHERE key IN ('loans_listed', 'loans_approved', 'loans_late')`;
    return Object.fromEntries(rows.map(({ key, n }) => [key, Number(n)]));
  });

it('counts who is listed, approved and late on any day, as the ledger of each says', async () => {
  const bank = await aBank(world);
  const loans: string[] = [];
  for (const name of ['Lê Văn An', 'Lê Văn Bình', 'Lê Văn Cao', 'Lê Văn Dũng', 'Lê Văn Hải']) {
    const caseId = await received(world.officer, name);
    const { loanId } = await aLoan(world, bank, ago(8), 20_000_000, { caseId, name, releaseOn: ago(10) });
    loans.push(loanId);
  }
  const lines = story.map(([days, kind, principal]) =>
    line(kind, ago(days), {
      principal,
      bucket: kind === 'ADJUSTMENT' ? 'OVERDUE' : null,
      untilOn: kind === 'FREEZE' ? addDays(today, 90) : null,
    }),
  );
  const write = (loanId: string, { kind, happenedOn, principal, bucket }: LedgerEvent) =>
    world.owner.loanEvent.create({
      data: {
        ...{ loanId, kind, principal: BigInt(principal), bucket, happenedOn: toDbDate(happenedOn) },
        recordedBy: bank.officer.userId,
      },
    });
  for (const loanId of loans) for (const one of lines.slice(1)) await write(loanId, one);

  for (const [days, , , isLate] of story) {
    expect(foldLedger(sampleTerms, lines, ago(days)).overdue > 0).toBe(isLate);
    expect(await countsOn(ago(days)), `${days} days ago`).toMatchObject({ loans_late: isLate ? 5 : 0 });
  }
  // Somebody is approved and not yet paid, somebody else listed and not yet approved.
  for (const [name, approvedOn] of [
    ['Lê Văn Duyệt', ago(1)],
    ['Lê Văn Chờ', addDays(today, 1)],
  ] as const)
    await anApproval(world, bank, {
      ...{ name, approvedOn, releaseOn: ago(10) },
      caseId: await received(world.officer, name),
    });
  expect(await countsOn(today)).toEqual({ loans_listed: 7, loans_approved: 6, loans_late: 5 });
  expect(await countsOn(ago(8))).toEqual({ loans_listed: 5, loans_approved: 5, loans_late: 0 });

  // Four who are late are few; and of a commune nobody is told.
  await write(loans[0] ?? '', line('REPAYMENT', today, { principal: 1_000_000 }));
  expect(await countsOn(today)).toEqual({ loans_listed: 7, loans_approved: 6 });
  expect(await countsOn(ago(1))).toMatchObject({ loans_late: 5 });
  const { unitId } = world.officer;
  expect(await countsOn(ago(1), unitId, world.officer)).toEqual({ loans_listed: 6, loans_approved: 6 });
  expect(await countsOn(ago(1), unitId)).toEqual({ loans_listed: 6, loans_approved: 6 });

  // Drafted after midnight here, while the server's clock still says the day before.
  await world.owner.loanList.updateMany({
    where: { communeId: unitId },
    data: { draftedAt: new Date(`${ago(2)}T17:30:00Z`) },
  });
  expect(await countsOn(ago(2))).toMatchObject({ loans_listed: 5 });
  expect(await countsOn(ago(1))).toMatchObject({ loans_listed: 7 });
});
