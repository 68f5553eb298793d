import { addDays, type DatePrecision, expandYear, type PartialDate, parseVietnameseDate } from '@/lib/dates';
import type { FieldValue } from '@/lib/imports/row-values';

export interface ReadDate {
  date: PartialDate | null;
  precision: DatePrecision | null;
  /** Something stands there, but it is no date. */
  invalid: boolean;
  serial: boolean;
  twoDigitYear: boolean;
}

export const NO_DATE: ReadDate = { date: null, precision: null, invalid: false, serial: false, twoDigitYear: false };
const INVALID: ReadDate = { ...NO_DATE, invalid: true };

const SERIAL_EPOCH = '1899-12-30';
/** Excel counts a 29/02/1900 that never was. */
const FALSE_LEAP_DAY = 60;
export const DAYS_1904 = 1_462;
/** Serial days a register can mean: 1927 to 2064. Outside, a bare number is no date. */
const SERIAL_RANGE = { first: 10_000, last: 60_000 };
const YEAR_RANGE = { first: 1_900, last: 2_100 };
const NOTHING = /^([-–—.…/?x]*|không|không rõ|chưa rõ|chưa có|không có|ko|n\/a)$/i;

export function dateOfSerial(serial: number, date1904: boolean): PartialDate | null {
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (days < 1 || days > 75_000) return null;
  return addDays(SERIAL_EPOCH, days < FALSE_LEAP_DAY ? days + 1 : days);
}

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= YEAR_RANGE.first && value <= YEAR_RANGE.last;
const isSerial = (value: number): boolean => value >= SERIAL_RANGE.first && value <= SERIAL_RANGE.last;

function readNumber(value: number, cell: FieldValue, date1904: boolean): ReadDate {
  // A year typed into a cell formatted as a date would be a day in 1905.
  if (isYear(value)) return { ...NO_DATE, date: String(value), precision: 'year' };
  const isDateCell = cell.kind === 'date';
  if (!isDateCell && !isSerial(value)) return INVALID;
  const date = dateOfSerial(value, date1904);
  if (date === null) return INVALID;
  if (!isDateCell) return { ...NO_DATE, date, precision: 'day', serial: true };
  const length = { day: 10, month: 7, year: 4 }[cell.datePrecision];
  return { ...NO_DATE, date: date.slice(0, length), precision: cell.datePrecision };
}

/** Reads a cell as a date: a date cell, a bare year or serial number, or text as people write it. */
export function readDate(cell: FieldValue | undefined, options: { date1904: boolean; latestYear: number }): ReadDate {
  if (cell === undefined) return NO_DATE;
  if (cell.number !== null) return readNumber(cell.number, cell, options.date1904);
  const text = cell.text.trim();
  if (NOTHING.test(text)) return NO_DATE;
  if (/^\d{5}$/.test(text)) return readNumber(Number(text), cell, options.date1904);
  const parsed = parseVietnameseDate(text, { latestYear: options.latestYear });
  if (parsed.ok) {
    return { ...NO_DATE, date: parsed.date, precision: parsed.precision, twoDigitYear: parsed.twoDigitYear };
  }
  return parsed.reason === 'empty' ? NO_DATE : INVALID;
}

/** Day, month and year in three columns of their own. */
export function joinDateParts(day: string, month: string, year: string): string {
  const fullYear = /^\d{2}$/.test(year) ? String(expandYear(Number(year))) : year;
  return [day, month, fullYear].filter((part) => part !== '' && part !== '0').join('/');
}
