import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBucketOf, ageing, type PortfolioRow, portfolioAtRisk, quarterOf, vintages } from '@/lib/loans/portfolio';

const row = (balance: number, arrearsAmount = 0, arrearsDays = 0, firstDisbursedOn = '2026-01-15'): PortfolioRow => ({
  balance,
  arrearsAmount,
  arrearsDays,
  firstDisbursedOn,
  disbursed: 100,
});

it.each([
  [0, 0, 'IN_TIME'],
  [1, 0, 'D1_30'],
  [1, 1, 'D1_30'],
  [1, 30, 'D1_30'],
  [1, 31, 'D31_60'],
  [1, 60, 'D31_60'],
  [1, 61, 'D61_90'],
  [1, 90, 'D61_90'],
  [1, 91, 'OVER_90'],
])('%i đồng late for %i days is %s', (arrearsAmount, arrearsDays, bucket) => {
  expect(ageBucketOf({ arrearsAmount, arrearsDays })).toBe(bucket);
});

const rows = [row(100), row(80, 10, 30), row(60, 60, 31), row(40, 5, 61), row(20, 20, 91), row(0)];

it.each([
  [30, 120],
  [60, 60],
  [90, 20],
])('PAR %i is the whole balance of loans late for longer: %i of 300', (days, part) => {
  expect(portfolioAtRisk(rows, days)).toEqual({ part, whole: 300 });
});

it('ageing puts every owed loan in one bucket; a repaid one in none', () => {
  expect(ageing(rows)).toEqual({
    IN_TIME: { loans: 1, balance: 100, arrears: 0 },
    D1_30: { loans: 1, balance: 80, arrears: 10 },
    D31_60: { loans: 1, balance: 60, arrears: 60 },
    D61_90: { loans: 1, balance: 40, arrears: 5 },
    OVER_90: { loans: 1, balance: 20, arrears: 20 },
  });
});

it.each([
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

it('vintages keep repaid loans and run from the earliest quarter', () => {
  const all = [row(50, 50, 40, '2026-02-01'), row(0, 0, 0, '2025-12-31'), row(70, 0, 0, '2026-03-31')];
  expect(vintages(all)).toEqual([
    { quarter: '2025-Q4', loans: 1, disbursed: 100, balance: 0, arrears: 0, par30: { part: 0, whole: 0 } },
    { quarter: '2026-Q1', loans: 2, disbursed: 200, balance: 120, arrears: 50, par30: { part: 50, whole: 120 } },
  ]);
});

describe('of every portfolio', () => {
  const anyRow = fc
    .record({ balance: fc.nat(1000), late: fc.nat(1000), days: fc.nat(200), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ balance, late, days, month }) =>
      row(balance, Math.min(balance, late), days, `2026-${String(month).padStart(2, '0')}-01`),
    );

  it('the buckets are the whole, and those above n days are PAR n', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (some) => {
        const aged = ageing(some);
        const whole = some.reduce((sum, one) => sum + one.balance, 0);
        expect(Object.values(aged).reduce((sum, one) => sum + one.balance, 0)).toBe(whole);
        const par30 = portfolioAtRisk(some, 30);
        expect(par30).toEqual({ part: aged.D31_60.balance + aged.D61_90.balance + aged.OVER_90.balance, whole });
        expect(vintages(some).reduce((sum, one) => sum + one.par30.part, 0)).toBe(par30.part);
      }),
    );
  });
});
