import { describe, expect, it } from 'vitest';
import { periodBefore, periodOf, periodWords, readPeriod, recentPeriods } from '@/lib/reports/periods';

describe('the period of a report', () => {
  it.each([
    ['MONTH', 2026, 2, 31, '2026-02-01', '2026-02-28', 'tháng 2 năm 2026'],
    ['MONTH', 2024, 2, 31, '2024-02-01', '2024-02-29', 'tháng 2 năm 2024'],
    ['MONTH', 2026, 1, 15, '2025-12-16', '2026-01-15', 'tháng 1 năm 2026'],
    ['MONTH', 2026, 3, 30, '2026-03-01', '2026-03-30', 'tháng 3 năm 2026'],
    ['QUARTER', 2026, 3, 31, '2026-07-01', '2026-09-30', 'quý III năm 2026'],
    ['QUARTER', 2026, 1, 15, '2025-12-16', '2026-03-15', 'quý I năm 2026'],
    ['HALF_YEAR', 2026, 1, 31, '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['HALF_YEAR', 2026, 2, 14, '2026-06-15', '2026-12-14', '6 tháng cuối năm 2026'],
    ['YEAR', 2024, 1, 31, '2024-01-01', '2024-12-31', 'năm 2024'],
    ['YEAR', 2024, 1, 15, '2023-12-16', '2024-12-15', 'năm 2024'],
  ] as const)('%s %i/%i, cut off on day %i', (kind, year, nth, cutOffDay, from, to, words) => {
    const period = periodOf(kind, year, nth, cutOffDay);
    expect(period).toEqual({ from, to });
    expect(periodWords(kind, period)).toBe(words);
  });

  it.each([
    ['MONTH', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['MONTH', '2025-12-16', '2026-01-15', '2025-11-16', '2025-12-15'],
    ['QUARTER', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['YEAR', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['INTERIM', '2024-01-01', '2024-12-25', '2023-01-06', '2023-12-31'],
    ['AD_HOC', '2026-05-10', '2026-05-10', '2026-05-09', '2026-05-09'],
  ] as const)('%s from %s: before it', (kind, from, to, beforeFrom, beforeTo) => {
    expect(periodBefore(kind, { from, to })).toEqual({ from: beforeFrom, to: beforeTo });
  });

  it('offers what ended last, and reads what it offers', () => {
    const offered = recentPeriods('2026-11-26', 31);
    expect(offered.map((p) => p.value)).toEqual([
      ...['MONTH:2026:10', 'MONTH:2026:9', 'MONTH:2026:8', 'MONTH:2026:7'],
      ...['QUARTER:2026:3', 'QUARTER:2026:2', 'QUARTER:2026:1', 'HALF_YEAR:2026:1', 'HALF_YEAR:2025:2'],
      ...['YEAR:2025:1', 'YEAR:2024:1'],
    ]);
    expect(offered[0]?.label).toBe('Tháng 10 năm 2026');
    expect(recentPeriods('2026-11-16', 15)[0]?.value).toBe('MONTH:2026:11');
    expect(readPeriod('QUARTER:2026:3')).toEqual({ kind: 'QUARTER', year: 2026, nth: 3 });
    for (const wrong of ['QUARTER:2026:5', 'MONTH:2026:13', 'MONTH:1999:1', 'WEEK:2026:1', '', 'MONTH:2026:0'])
      expect(readPeriod(wrong)).toBeNull();
  });
});
