import { describe, expect, it } from 'vitest';
import { planOf } from '@/lib/loans/account/plan';
import { rulesOn } from '@/lib/loans/rules';
import { bankSchedule, instalmentsOf } from '@/lib/loans/schedule';

const rules = rulesOn('2026-11-25', []);
const agreed = {
  amount: 100_000_000,
  paidOn: '2026-01-31',
  termMonths: 36,
  disbursementMonths: null,
  transactionDay: null,
};

describe('when the principal of a loan comes back', () => {
  it.each([
    [12, ['2027-01-31']],
    [36, ['2028-01-31', '2029-01-31']],
    [60, ['2028-01-31', '2030-01-31', '2031-01-31']],
    [120, ['2029-01-31', '2032-01-31', '2035-01-31', '2036-01-31']],
  ])('business over %i months', (termMonths, days) => {
    const { instalments, dueOn } = planOf({ ...agreed, termMonths }, rules);
    expect(instalments.map((i) => i.dueOn)).toEqual(days);
    expect(dueOn).toBe(days.at(-1));
    expect(instalments.reduce((sum, i) => sum + i.principal, 0)).toBe(100_000_000);
  });

  it.each([12, 13, 24, 36, 60, 61, 84, 120])('over %i months is the plan of the bank, đồng by đồng', (termMonths) => {
    for (const transactionDay of [null, 9]) {
      const tranches = [{ paidOn: agreed.paidOn, amount: 99_999_999 }];
      const schedule = bankSchedule({ tranches, rateBasisPoints: 660, termMonths, transactionDay }, rules);
      const plan = planOf({ ...agreed, amount: 99_999_999, termMonths, transactionDay }, rules);
      expect(plan.instalments).toEqual(instalmentsOf(schedule));
    }
  });

  it('training is not paid back while the money still goes out', () => {
    const plan = planOf({ ...agreed, amount: 36_000_000, termMonths: 36, disbursementMonths: 12 }, rules);
    expect(plan.instalments).toEqual([{ dueOn: '2029-01-31', principal: 36_000_000 }]);
    const long = planOf({ ...agreed, amount: 100_000_001, termMonths: 72, disbursementMonths: 36 }, rules);
    expect(long.instalments).toEqual([
      { dueOn: '2031-01-31', principal: 50_000_000 },
      { dueOn: '2032-01-31', principal: 50_000_001 },
    ]);
  });

  it('the last day of the bank in the commune is not after the due day, and is the final due day', () => {
    expect(planOf({ ...agreed, termMonths: 12, transactionDay: 9 }, rules)).toEqual({
      instalments: [{ dueOn: '2027-01-09', principal: 100_000_000 }],
      dueOn: '2027-01-09',
    });
  });
});
