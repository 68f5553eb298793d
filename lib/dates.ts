/** Legal dates are calendar days without a clock: ISO text 'YYYY-MM-DD', compared as text. */
export type LegalDate = string;

/** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY', as precisely as the source knew it. */
export type PartialDate = string;
export type DatePrecision = 'day' | 'month' | 'year';

export type ParsedDate =
  | { ok: true; date: PartialDate; precision: DatePrecision; twoDigitYear: boolean }
  | { ok: false; reason: 'empty' | 'unreadable' | 'impossible' };

/** The one time zone of the application. */
export const VIETNAM_TIME_ZONE = 'Asia/Ho_Chi_Minh';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Two-digit years without other knowledge: 00–39 are this century. */
const DEFAULT_LATEST_YEAR = 2039;
const DAY_MS = 86_400_000;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function legalDate(year: number, month: number, day: number): LegalDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function parts(date: LegalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

export function isLegalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = parts(text);
  return isRealDay(year, month, day);
}

function isRealDay(year: number, month: number, day: number): boolean {
  return isRealMonth(year, month) && day >= 1 && day <= daysInMonth(year, month);
}

function isRealMonth(year: number, month: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

const DAY_FIRST = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/;
const YEAR_MONTH = /^(\d{4})\s*[/.-]\s*(\d{1,2})$/;
const YEAR_ONLY = /^(\d{4})$/;

/** 'ngày 05 tháng 12 năm 2024', 'T9/2022', 'sinh năm 1988', '01/02/2024 00:00:00' → digits with slashes. */
function reduceToDigits(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
  return plain
    .replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m|z)?$/, '')
    .replace(/^(sinh|sn|khoảng)[: ]*/, '')
    .replace(/^(ngày|ng\.?)[: ]*/, '')
    .replace(/^(tháng|thg\.?|t)[. ]*(?=\d)/, '')
    .replace(/^năm[: ]*/, '')
    .replace(/\s*,?\s*(?:tháng|thg\.?)\s*/g, '/')
    .replace(/\s*,?\s*năm\s*/g, '/')
    .replace(/^['’]|[.;,]$/g, '')
    .replace(/\s*([/.-])\s*/g, '$1')
    .trim();
}

export function expandYear(twoDigits: number, latestYear: number = DEFAULT_LATEST_YEAR): number {
  const thisCentury = Math.floor(latestYear / 100) * 100 + twoDigits;
  return thisCentury > latestYear ? thisCentury - 100 : thisCentury;
}

/** Reads a date as people in Vietnam write it: day first. `latestYear` decides the century of '4/11/69'. */
export function parseVietnameseDate(text: string, options: { latestYear?: number } = {}): ParsedDate {
  const plain = reduceToDigits(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) {
    const [, day = '', month = '', yearText = ''] = dayFirst;
    const twoDigitYear = yearText.length === 2;
    const year = twoDigitYear ? expandYear(Number(yearText), options.latestYear) : Number(yearText);
    return dayResult(year, Number(month), Number(day), twoDigitYear);
  }
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return dayResult(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), false);
  return parsePartial(plain);
}

function parsePartial(plain: string): ParsedDate {
  const monthYear = MONTH_YEAR.exec(plain);
  if (monthYear) return monthResult(Number(monthYear[2]), Number(monthYear[1]));
  const yearMonth = YEAR_MONTH.exec(plain);
  if (yearMonth) return monthResult(Number(yearMonth[1]), Number(yearMonth[2]));
  const yearOnly = YEAR_ONLY.exec(plain);
  if (!yearOnly) return { ok: false, reason: 'unreadable' };
  const year = Number(yearOnly[1]);
  if (!isRealMonth(year, 1)) return { ok: false, reason: 'impossible' };
  return { ok: true, date: pad(year, 4), precision: 'year', twoDigitYear: false };
}

function dayResult(year: number, month: number, day: number, twoDigitYear: boolean): ParsedDate {
  if (!isRealDay(year, month, day)) return { ok: false, reason: 'impossible' };
  return { ok: true, date: legalDate(year, month, day), precision: 'day', twoDigitYear };
}

function monthResult(year: number, month: number): ParsedDate {
  if (!isRealMonth(year, month)) return { ok: false, reason: 'impossible' };
  return { ok: true, date: `${pad(year, 4)}-${pad(month)}`, precision: 'month', twoDigitYear: false };
}

/** dd/MM/yyyy, MM/yyyy or yyyy. */
export function formatDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

export function todayInVietnam(now: Date = new Date()): LegalDate {
  // en-CA writes dates as YYYY-MM-DD.
  return new Intl.DateTimeFormat('en-CA', { timeZone: VIETNAM_TIME_ZONE, dateStyle: 'short' }).format(now);
}

const toUtc = (date: LegalDate): number => {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day);
};

export function addDays(date: LegalDate, days: number): LegalDate {
  return new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** Same day of another month; the last day of that month where there is no such day (31/01 + 1 → 28 or 29/02). */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return legalDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

export const addYears = (date: LegalDate, years: number): LegalDate => addMonths(date, years * 12);

/** Whole years from `from` to `to`, as an age is counted. */
export function fullYearsBetween(from: LegalDate, to: LegalDate): number {
  const a = parts(from);
  const b = parts(to);
  const before = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (before ? 1 : 0);
}

/** First day a partial date can mean. */
export function earliestDay(date: PartialDate): LegalDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day a partial date can mean. */
export function latestDay(date: PartialDate): LegalDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const { year, month } = parts(`${date}-01`);
  return legalDate(year, month, daysInMonth(year, month));
}
