import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld } from '@/lib/cases/fixture-world.server';
import { todayInVietnam } from '@/lib/dates';
import { disburseLoan } from '@/lib/loans/account/disburse';
import { aBank, anApproval, type Bank } from '@/lib/loans/account/fixture-account.server';
import { loanRules } from '@/lib/loans/rules';

// Sixteen at once need sixteen connections: otherwise they would wait for one another before the database is asked.
process.env.DATABASE_POOL = '16';

/** `CAP_ROUNDS=1000 npm test -- --only database -- lib/loans/account/cap-races` runs the whole of it. */
const rounds = Number(process.env.CAP_ROUNDS ?? 50);
const attempts = 16;
const cap = loanRules['cap.business'].value;
const approved = 40_000_000;
const tranche = 30_000_000;
const today = todayInVietnam();

const world = aWorld();
const bank: Bank = Object.create(null);
/** Four approved applications for one person: three tranches fit under the cap, the fourth does not. */
const applications: string[] = [];

beforeAll(async () => {
  Object.assign(bank, await aBank(world));
  // One person may stand on several lists over the years; here on one row with four applications.
  await world.owner.$executeRaw`DROP INDEX loan_application_one_open`;
  const first = await anApproval(world, bank, { amount: approved });
  applications.push(first.id);
  for (let n = 1; n < 4; n++) {
    const { id } = await anApproval(world, bank, { amount: approved, listRowId: first.listRowId });
    applications.push(id);
  }
});

interface Reconciled {
  paidOut: number;
  lines: number;
  /** Applications on which more went out than was approved, or whose loan says something else than its ledger. */
  wrong: number;
  /** Loans with two tranches where everybody had seen none. */
  doubled: number;
  checks: number;
  steps: number;
}

/** What the database holds after a round, counted from the lines alone. */
async function reconcile(): Promise<Reconciled> {
  const [row] = await world.owner.$queryRaw<Record<keyof Reconciled, bigint>[]>`
    SELECT coalesce(sum(x.paid), 0)::bigint AS "paidOut", coalesce(sum(x.lines), 0)::bigint AS lines,
      count(*) FILTER (WHERE x.paid > x.approved_amount OR x.paid <> x.disbursed OR x.paid <> x.in_time) AS wrong,
      count(*) FILTER (WHERE x.lines > 1) AS doubled,
      (SELECT count(*) FROM loan_check) AS checks, (SELECT count(*) FROM application_step WHERE stage = 'DISBURSED') AS steps
    FROM (SELECT l.approved_amount, l.disbursed, l.in_time, sum(e.principal) AS paid, count(e.id) AS lines
      FROM loan l JOIN loan_event e ON e.loan_id = l.id WHERE e.kind = 'DISBURSEMENT' GROUP BY l.id) x`;
  const n = (value: bigint | undefined) => Number(value ?? 0);
  return {
    paidOut: n(row?.paidOut),
    lines: n(row?.lines),
    wrong: n(row?.wrong),
    doubled: n(row?.doubled),
    checks: n(row?.checks),
    steps: n(row?.steps),
  };
}

const startAgain = () =>
  world.owner.$executeRawUnsafe(`WITH a AS (DELETE FROM loan), b AS (DELETE FROM application_step)
    UPDATE loan_application SET stage = 'APPROVED'`);

describe(`sixteen at once, ${rounds} rounds`, () => {
  it('never lend more than the cap of the person or what was approved, and nothing twice', async () => {
    let refusedByCap = 0;
    for (let round = 0; round < rounds; round++) {
      const outcomes = await Promise.all(
        Array.from({ length: attempts }, (_, n) =>
          disburseLoan(n % 2 === 0 ? bank.officer : bank.second, {
            applicationId: applications[(n + round) % applications.length] ?? '',
            happenedOn: today,
            // Every fifth asks for more than was approved.
            amount: n % 5 === 4 ? approved + 1 : tranche,
            fund: 'CENTRAL',
            paidOutBefore: 0,
          }),
        ),
      );
      const done = outcomes.filter((o) => o.ok).length;
      const found = await reconcile();
      expect(found, `round ${round}`).toEqual({
        paidOut: 3 * tranche,
        lines: 3,
        wrong: 0,
        doubled: 0,
        checks: 3,
        steps: 3,
      });
      expect(found.paidOut).toBeLessThanOrEqual(cap);
      expect(done).toBe(found.lines);
      refusedByCap += outcomes.filter((o) => !o.ok && o.message.includes('vượt mức tối đa')).length;
      await startAgain();
    }
    expect(refusedByCap).toBeGreaterThanOrEqual(rounds);
  }, 900_000);
});
