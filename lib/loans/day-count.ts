import { addMonths, daysBetween, daysInMonth, isLeapYear, type LegalDate, legalDate } from '@/lib/dates';

/**
 * How days become a part of a year. '30/360': every month has 30 days, a 31st counts as the 30th. 'ACT/365': real days of a
 * year of 365, as the bank counts. 'ACT/ACT': real days, those of a leap year of 366, a stretch over New Year in two.
 */
export type DayCount = '30/360' | 'ACT/365' | 'ACT/ACT';

/** Parts of a year in which each convention counts without a remainder. */
export const partsOfYear = { '30/360': 360n, 'ACT/365': 365n, 'ACT/ACT': 365n * 366n } as const satisfies Record<
  DayCount,
  bigint
>;

const numbers = (date: LegalDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

function days30(from: LegalDate, to: LegalDate): number {
  const a = numbers(from);
  const b = numbers(to);
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(b.day, 30) - Math.min(a.day, 30);
}

function actual(from: LegalDate, to: LegalDate): bigint {
  const { year } = numbers(from);
  const newYear = legalDate(year + 1, 1, 1);
  const end = to < newYear ? to : newYear;
  const own = BigInt(daysBetween(from, end)) * (isLeapYear(year) ? 365n : 366n);
  return end < to ? own + actual(end, to) : own;
}

/** From `from` (counted) to `to` (not counted), in the parts of a year of the convention. */
export function yearParts(from: LegalDate, to: LegalDate, dayCount: DayCount): bigint {
  if (dayCount === 'ACT/ACT') return actual(from, to);
  return BigInt(dayCount === '30/360' ? days30(from, to) : daysBetween(from, to));
}

/** The day `day` of the month of a date, or the last one of a shorter month. */
function dayOfMonth(date: LegalDate, day: number): LegalDate {
  const { year, month } = numbers(date);
  return legalDate(year, month, Math.min(day, daysInMonth(year, month)));
}

/**
 * Ngày giao dịch xã: the last one not after the due day, so that nobody is late by waiting for it and no term grows
 * longer. A product decision; where this would fall on or before `after`, the due day stays.
 */
export function toTransactionDay(dueOn: LegalDate, day: number, after: LegalDate): LegalDate {
  const same = dayOfMonth(dueOn, day);
  const moved = same <= dueOn ? same : dayOfMonth(addMonths(dueOn, -1), day);
  return moved > after ? moved : dueOn;
}
