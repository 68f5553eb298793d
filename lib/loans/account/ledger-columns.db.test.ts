import { beforeAll, expect, it } from 'vitest';
import { aWorld } from '@/lib/cases/fixture-world.server';
import { addDays, addMonths, daysBetween, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import {
  extendLoan,
  freezeLoan,
  moveToOverdue,
  recordInterest,
  recordRepayment,
  settleLoan,
  unfreezeLoan,
} from '@/lib/loans/account/commands';
import { adjustLoan, reverseEvent, writeOffLoan } from '@/lib/loans/account/corrections';
import { aBank, aLoan, type Bank } from '@/lib/loans/account/fixture-account.server';
import { foldLedger } from '@/lib/loans/ledger';
import { eventOf, termsOf } from '@/lib/loans/ledger-store';

const world = aWorld();
const bank: Bank = Object.create(null);
beforeAll(async () => {
  Object.assign(bank, await aBank(world));
});
const today = todayInVietnam();
const sequences = 50;
const acts = 9;

/** The same numbers every time: a failure can be repeated. */
function dice(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function act(roll: (below: number) => number, loanId: string, since: string): Promise<boolean> {
  const happenedOn = addDays(since, roll(260));
  const on = daysBetween(happenedOn, today) < 0 ? today : happenedOn;
  const amount = String((1 + roll(12)) * 1_000_000 + roll(3));
  const call = { loanId, happenedOn: on };
  const reason = 'Thử';
  switch (roll(10)) {
    case 0:
    case 1:
    case 2:
      return (await recordRepayment(bank.officer, { ...call, amount })).ok;
    case 3:
      return (await moveToOverdue(bank.officer, { ...call, amount })).ok;
    case 4:
      return (await freezeLoan(bank.officer, { ...call, amount, untilOn: addDays(on, 1 + roll(400)), reason })).ok;
    case 5:
      return (await unfreezeLoan(bank.officer, { ...call, amount })).ok;
    case 6:
      return (await extendLoan(bank.officer, { ...call, untilOn: addMonths(since, 12 + roll(8)), reason })).ok;
    case 7:
      return (
        await writeOffLoan(bank.approver, {
          ...call,
          ...(roll(2) === 0 ? { principal: amount } : { interest: '1.001 đ' }),
          reason,
        })
      ).ok;
    case 8:
      return roll(3) === 0
        ? (await settleLoan(bank.officer, { ...call, happenedOn: today })).ok
        : (await recordInterest(bank.officer, call)).ok;
    default:
      return roll(2) === 0
        ? (
            await adjustLoan(bank.approver, {
              ...call,
              direction: 'DOWN',
              principal: amount,
              bucket: 'IN_TIME',
              reason,
            })
          ).ok
        : reverseSomething(roll, loanId);
  }
}

async function reverseSomething(roll: (below: number) => number, loanId: string): Promise<boolean> {
  const lines = await world.owner.loanEvent.findMany({ where: { loanId }, orderBy: { seq: 'asc' } });
  const eventId = lines[roll(lines.length)]?.id ?? '';
  return (await reverseEvent(bank.second, { loanId, eventId, happenedOn: today, reason: 'Thử' })).ok;
}

it(`${sequences} random lives: what a loan shows is what its ledger says, and the parts are the whole`, async () => {
  let written = 0;
  for (let seed = 1; seed <= sequences; seed++) {
    const roll = dice(seed);
    const since = addDays('2026-02-20', roll(60));
    const { loanId } = await aLoan(world, bank, since, 30_000_000, { termMonths: roll(2) === 0 ? 6 : 12 });
    for (let n = 0; n < acts; n++) written += (await act(roll, loanId, since)) ? 1 : 0;
    const loan = await world.owner.loan.findUniqueOrThrow({ where: { id: loanId }, include: { events: true } });
    const state = foldLedger(termsOf(loan), loan.events.map(eventOf), today);
    const shown = {
      disbursed: Number(loan.disbursed),
      inTime: Number(loan.inTime),
      overdue: Number(loan.overdue),
      frozen: Number(loan.frozen),
      interestDue: Number(loan.interestDue),
      dueOn: fromDbDate(loan.currentDueOn),
      frozenUntil: fromDbDate(loan.frozenUntil),
      nextOn: fromDbDate(loan.nextDueOn),
      nextAmount: loan.nextAmount === null ? null : Number(loan.nextAmount),
      isSettled: !loan.isOpen,
      settledOn: fromDbDate(loan.settledOn),
      lastEventOn: fromDbDate(loan.lastEventOn),
    };
    expect(shown, `seed ${seed}`).toEqual({
      disbursed: state.disbursed,
      inTime: state.inTime,
      overdue: state.overdue,
      frozen: state.frozen,
      interestDue: state.interestDue,
      dueOn: state.dueOn,
      frozenUntil: state.frozenUntil,
      nextOn: state.next?.dueOn ?? null,
      nextAmount: state.next?.remaining ?? null,
      isSettled: state.isSettled,
      settledOn: state.settledOn,
      lastEventOn: state.lastEventOn,
    });
    if (state.arrears.since) expect(fromDbDate(loan.lateAfter), `seed ${seed}`).toBe(state.arrears.since);
    else expect((fromDbDate(loan.lateAfter) ?? today) >= today, `seed ${seed}`).toBe(true);
    // Counted another way, from the lines that nobody took back.
    const [sum] = await world.owner.$queryRaw<{ owed: bigint }[]>`
      SELECT sum(CASE kind WHEN 'DISBURSEMENT' THEN principal WHEN 'ADJUSTMENT' THEN principal WHEN 'REPAYMENT' THEN -principal
        WHEN 'SETTLEMENT' THEN -principal WHEN 'WRITE_OFF' THEN -principal ELSE 0 END)::bigint AS owed
      FROM loan_event e WHERE loan_id = ${loanId}::uuid AND NOT EXISTS (SELECT 1 FROM loan_event r WHERE r.reverses_id = e.id)`;
    expect(shown.inTime + shown.overdue + shown.frozen, `seed ${seed}`).toBe(Number(sum?.owed));
  }
  // Most of what was tried fits: the property is about lives, not about refusals.
  expect(written).toBeGreaterThan(sequences * 3);
}, 240_000);
