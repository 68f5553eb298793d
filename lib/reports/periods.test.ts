import { describe, expect, it } from 'vitest';
import type { LegalDate } from '@/lib/dates';
import {
  dueOn,
  hasEnded,
  newestDue,
  periodBefore,
  periodOf,
  periodWords,
  readPeriod,
  recentPeriods,
} from '@/lib/reports/periods';

const always = (day: number) => () => day;
/** Cut off at the end of the month until the 1st of October 2026, then on the 25th. */
const changed = (on: LegalDate) => (on < '2026-10-01' ? 31 : 25);

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
    const period = periodOf(kind, year, nth, always(cutOffDay));
    expect(period).toEqual({ from, to });
    expect(periodWords(kind, period)).toBe(words);
  });

  it.each([
    ['MONTH', 2026, 9, '2026-09-01', '2026-09-30'],
    // The month in which it was changed begins where the one before ended: no day is told twice and none is left out.
    ['MONTH', 2026, 10, '2026-10-01', '2026-10-25'],
    ['MONTH', 2026, 11, '2026-10-26', '2026-11-25'],
    ['QUARTER', 2026, 3, '2026-07-01', '2026-09-30'],
    ['QUARTER', 2026, 4, '2026-10-01', '2026-12-25'],
    ['YEAR', 2026, 1, '2026-01-01', '2026-12-25'],
  ] as const)('%s %i/%i, the day of cutting off changed in October 2026', (kind, year, nth, from, to) => {
    expect(periodOf(kind, year, nth, changed)).toEqual({ from, to });
  });

  it('does not move by a change within its month', () => {
    const inOctober = (on: LegalDate) => (on < '2026-10-02' ? 31 : 25);
    expect(periodOf('MONTH', 2026, 10, inOctober)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(periodOf('MONTH', 2026, 11, inOctober)).toEqual({ from: '2026-11-01', to: '2026-11-25' });
  });

  it.each([
    ['MONTH', '2026-03-01', '2026-03-31', 31, '2026-02-01', '2026-02-28'],
    ['MONTH', '2025-12-16', '2026-01-15', 15, '2025-11-16', '2025-12-15'],
    ['MONTH', '2026-03-31', '2026-04-30', 30, '2026-03-01', '2026-03-30'],
    ['MONTH', '2026-03-29', '2026-04-28', 28, '2026-03-01', '2026-03-28'],
    ['QUARTER', '2026-01-01', '2026-03-31', 31, '2025-10-01', '2025-12-31'],
    ['QUARTER', '2025-12-31', '2026-03-30', 30, '2025-10-01', '2025-12-30'],
    ['HALF_YEAR', '2026-07-01', '2026-12-30', 30, '2025-12-31', '2026-06-30'],
    ['YEAR', '2024-01-01', '2024-12-31', 31, '2023-01-01', '2023-12-31'],
    ['INTERIM', '2024-01-01', '2024-12-25', 31, '2023-01-06', '2023-12-31'],
    ['AD_HOC', '2026-05-10', '2026-05-10', 31, '2026-05-09', '2026-05-09'],
  ] as const)('%s from %s to %s, cut off on day %i: before it', (kind, from, to, cutOffDay, beforeFrom, beforeTo) => {
    expect(periodBefore(kind, { from, to }, always(cutOffDay))).toEqual({ from: beforeFrom, to: beforeTo });
  });

  it('is compared with the one before as that was cut off then', () => {
    const november = periodOf('MONTH', 2026, 11, changed);
    expect(periodBefore('MONTH', november, changed)).toEqual({ from: '2026-10-01', to: '2026-10-25' });
  });

  it.each([
    ['2026-11-14', false],
    ['2026-11-15', true],
    ['2026-11-16', true],
  ])('that ends on 15/11/2026 can be reported on %s: %s', (today, isOver) => {
    const period = { from: '2026-10-16', to: '2026-11-15' };
    expect(hasEnded(period, today)).toBe(isOver);
    expect(recentPeriods(today, always(15))[0]?.value === 'MONTH:2026:11').toBe(isOver);
  });

  it.each([
    ['the day it is due, it is not late', '2026-11-05', 5, 'MONTH:2026:9'],
    ['the day after', '2026-11-06', 5, 'MONTH:2026:10'],
    ['until the next is', '2026-12-05', 5, 'MONTH:2026:10'],
    ['a month may end before the one before is due', '2026-12-05', 40, 'MONTH:2026:9'],
  ])('the newest month that is late: %s', (_, today, days, value) => {
    expect(newestDue(today, always(31), always(days))?.value).toBe(value);
  });

  it('is due as many days after its end as were set then', () => {
    const days = (on: LegalDate) => (on < '2026-11-01' ? 5 : 10);
    expect(dueOn({ to: '2026-10-31' }, days)).toBe('2026-11-05');
    expect(dueOn({ to: '2026-11-30' }, days)).toBe('2026-12-10');
  });

  it('offers what ended last, and reads what it offers', () => {
    const offered = recentPeriods('2026-11-26', always(31));
    expect(offered.map((p) => p.value)).toEqual([
      ...['MONTH:2026:10', 'MONTH:2026:9', 'MONTH:2026:8', 'MONTH:2026:7'],
      ...['QUARTER:2026:3', 'QUARTER:2026:2', 'QUARTER:2026:1', 'HALF_YEAR:2026:1', 'HALF_YEAR:2025:2'],
      ...['YEAR:2025:1', 'YEAR:2024:1'],
    ]);
    expect(offered[0]?.label).toBe('Tháng 10 năm 2026');
    expect(readPeriod('QUARTER:2026:3')).toEqual({ kind: 'QUARTER', year: 2026, nth: 3 });
    for (const wrong of ['QUARTER:2026:5', 'MONTH:2026:13', 'MONTH:1999:1', 'WEEK:2026:1', '', 'MONTH:2026:0'])
      expect(readPeriod(wrong)).toBeNull();
  });
});
