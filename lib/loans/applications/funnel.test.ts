import { describe, expect, it } from 'vitest';
import { type FunnelLine, type FunnelStep, funnelOf, funnelSteps, median } from '@/lib/loans/applications/funnel';

/** A line with its days in the order of the steps; what is left out was not reached. */
function line(days: readonly (string | null)[], endReason: string | null = null): FunnelLine {
  const at = (step: FunnelStep) => days[funnelSteps.indexOf(step)] ?? null;
  return {
    days: {
      LISTED: at('LISTED'),
      SUBMITTED: at('SUBMITTED'),
      APPRAISED: at('APPRAISED'),
      APPROVED: at('APPROVED'),
      DISBURSED: at('DISBURSED'),
    },
    reached: funnelSteps[days.length - 1] ?? 'LISTED',
    endReason,
  };
}

describe('the middle of some days', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[10, 2, 3], 3],
    [[1, 2, 3, 10], 2.5],
  ] as const)('%j → %s', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('the funnel of a period', () => {
  const funnel = funnelOf([
    line(['2026-01-01', '2026-01-11', '2026-01-15', '2026-01-16', '2026-02-01']),
    line(['2026-01-01', '2026-01-21', '2026-01-31', '2026-02-01']),
    line(['2026-01-01', '2026-01-06', '2026-01-08'], 'REFUSED'),
    line(['2026-01-01', '2026-01-03'], 'WITHDRAWN'),
    line(['2026-01-01', '2026-01-04'], 'WITHDRAWN'),
    line(['2026-01-01']),
    // A loan from a file of the bank: every step passed, on days that nobody knows.
    line(['2026-01-01', null, null, null, '2025-01-01']),
  ]);

  it('counts each step of those at the step before', () => {
    expect(funnel.rows.map(({ step, count, of }) => [step, count, of])).toEqual([
      ['LISTED', 7, 7],
      ['SUBMITTED', 6, 7],
      ['APPRAISED', 4, 6],
      ['APPROVED', 3, 4],
      ['DISBURSED', 2, 3],
    ]);
  });

  it('takes the middle of the days that are known', () => {
    expect(funnel.rows.map(({ medianDays }) => medianDays)).toEqual([null, 5, 4, 1, 16]);
  });

  it('says why lines stopped, and where', () => {
    expect(funnel.rows.map(({ stopped }) => stopped)).toEqual([0, 2, 1, 0, 0]);
    expect(funnel.reasons).toEqual([
      { reason: 'WITHDRAWN', step: 'SUBMITTED', count: 2 },
      { reason: 'REFUSED', step: 'APPRAISED', count: 1 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(funnelOf([])).toMatchObject({ reasons: [], rows: [{ count: 0, of: 0, medianDays: null }, {}, {}, {}, {}] });
  });
});
