import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  earliestDay,
  expandYear,
  formatDate,
  fullYearsBetween,
  isLegalDate,
  latestDay,
  legalDate,
  parseVietnameseDate,
  todayInVietnam,
} from '@/lib/dates';

describe('parseVietnameseDate', () => {
  test.each([
    ['1/1/26', '2026-01-01', 'day', true],
    ['01-01-2026', '2026-01-01', 'day', false],
    ['1.1.2026', '2026-01-01', 'day', false],
    ['2026-01-01', '2026-01-01', 'day', false],
    ['2024-03-01 00:00:00', '2024-03-01', 'day', false],
    ['ngày 05 tháng 12 năm 2024', '2024-12-05', 'day', false],
    ['29/02/2000', '2000-02-29', 'day', false],
    ['05/1988', '1988-05', 'month', false],
    ['T9/2022', '2022-09', 'month', false],
    ['tháng 9 năm 2022', '2022-09', 'month', false],
    ['1988', '1988', 'year', false],
    ['Năm 1988', '1988', 'year', false],
  ])('%s', (text, date, precision, twoDigitYear) => {
    expect(parseVietnameseDate(text)).toEqual({ ok: true, date, precision, twoDigitYear });
  });

  test.each([
    ['31/02/1990', 'impossible'],
    ['29/02/1900', 'impossible'],
    ['00/05/2024', 'impossible'],
    ['13/13/2024', 'impossible'],
    ['1/1/1850', 'impossible'],
    ['mai', 'unreadable'],
    ['12345678', 'unreadable'],
    ['  ', 'empty'],
  ])('%s is %s', (text, reason) => expect(parseVietnameseDate(text)).toEqual({ ok: false, reason }));

  test('the century of a short year depends on what it can mean', () => {
    expect(expandYear(69, 2011)).toBe(1969);
    expect(expandYear(5, 2011)).toBe(2005);
    expect(parseVietnameseDate('4/11/15', { latestYear: 2010 })).toMatchObject({ date: '1915-11-04' });
  });
});

const anyDay = fc
  .record({
    year: fc.integer({ min: 1940, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => legalDate(year, month, Math.min(day, daysInMonth(year, month))));
const shift = fc.integer({ min: -400, max: 400 });

describe('calculation', () => {
  test('every day survives being written and read', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseVietnameseDate(formatDate(day))).toMatchObject({ date: day });
      }),
    );
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDay, shift, (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test('adding months gives a real day, never in a later month', () => {
    fc.assert(
      fc.property(anyDay, shift, (day, months) => {
        const moved = addMonths(day, months);
        expect(isLegalDate(moved)).toBe(true);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(moved) - index(day)).toBe(months);
      }),
    );
  });

  test('months clamp to the last day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
  });

  test('ages, partial dates, today', () => {
    expect(fullYearsBetween('1990-05-10', '2004-05-09')).toBe(13);
    expect(fullYearsBetween('1990-05-10', '2004-05-10')).toBe(14);
    expect([earliestDay('1988'), latestDay('1988')]).toEqual(['1988-01-01', '1988-12-31']);
    expect([earliestDay('2024-02'), latestDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect(todayInVietnam(new Date('2024-12-14T17:30:00Z'))).toBe('2024-12-15');
    expect([formatDate('1988'), formatDate('1988-05'), formatDate('1988-05-09')]).toEqual([
      '1988',
      '05/1988',
      '09/05/1988',
    ]);
  });
});
