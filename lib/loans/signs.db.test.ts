import { beforeAll, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { todayInVietnam } from '@/lib/dates';
import { aBank, aLoan, type Bank } from '@/lib/loans/account/fixture-account.server';
import { getLoan } from '@/lib/loans/account/queries';
import { getLoanSigns } from '@/lib/loans/signs';
import { todaySidebar } from '@/lib/worklist/queries';

const world = aWorld();
const bank: Bank = Object.create(null);
beforeAll(async () => {
  Object.assign(bank, await aBank(world));
});

it('each side learns one sign of the other and nothing more', async () => {
  const caseId = await received(world.officer, 'Lê Văn Trễ Hẹn');
  expect(must(await getLoanSigns(world.officer, { caseId }))).toMatchObject({
    stage: null,
    needsHelp: false,
    lists: [],
  });
  const { loanId } = await aLoan(world, bank, todayInVietnam(), 37_000_000, { caseId });
  const open = must(await getLoanSigns(world.officer, { caseId }));
  expect(open).toMatchObject({ stage: 'BORROWING', needsHelp: false, lists: [{ status: 'CONFIRMED' }] });
  expect(open.proof?.conditions.find((c) => c.key === 'list')?.state).toBe('MET');
  await world.owner.$executeRaw`UPDATE loan SET late_after = app.today() - 40 WHERE id = ${loanId}::uuid`;
  const late = must(await getLoanSigns(world.officer, { caseId }));
  expect(late).toMatchObject({ stage: 'BORROWING', needsHelp: true });
  const aside = must(await todaySidebar(world.officer, {}));
  expect(aside.needHelp).toEqual({ total: 1, people: [{ id: caseId, fullName: 'Lê Văn Trễ Hẹn' }] });
  // No amount, no day of the loan, neither here nor in the card.
  const { proof: _, ...said } = late;
  expect(JSON.stringify([said, aside.needHelp])).not.toMatch(/37[.]?000[.]?000|dueOn|amount|balance/);

  const byCommune = must(await getLoanSigns(world.communeOfficer, { caseId }));
  expect(byCommune).toMatchObject({ needsHelp: true, proof: null });
  expect(must(await todaySidebar(world.superior, {})).needHelp).toBeNull();
  expect(await getLoanSigns(world.neighbour, { caseId })).toMatchObject({ kind: 'not-found' });
  for (const actor of [bank.officer, bank.approver, world.committee])
    expect(await getLoanSigns(actor, { caseId })).toMatchObject({ kind: 'forbidden' });

  const atBank = must(await getLoan(bank.officer, { loanId }));
  expect(atBank.standing).toEqual({ standing: 'HERE', isReachable: true });
  await world.owner.$executeRaw`UPDATE case_file SET last_contact_on = app.today() - 61 WHERE id = ${caseId}::uuid`;
  expect(must(await getLoan(bank.officer, { loanId })).standing).toEqual({ standing: 'HERE', isReachable: false });
  expect(JSON.stringify(atBank)).not.toMatch(/nhóm|Trộm cắp|caseId/i);
});
