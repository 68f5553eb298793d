import { addDays, daysBetween, daysInMonth, formatDate, type LegalDate, legalDate } from '@/lib/dates';
import { kindLabels, type ReportKind } from '@/lib/reports/report';
import type { SettingOn } from '@/lib/settings/read';

export interface Period {
  from: LegalDate;
  to: LegalDate;
}

/** Kinds whose periods follow from the calendar, with their months; the others begin and end when their author says. */
const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;
export type RegularKind = keyof typeof monthsOf;
export const isRegular = (kind: ReportKind): kind is RegularKind => kind in monthsOf;

/**
 * The day on which the numbers of a month are cut off: the last one where the month is shorter. It is settled when the month
 * begins (a setting never looks back), so what was reported of a month stays its report whatever is set afterwards.
 */
const cutOff = (year: number, month: number, cutOffDayOn: SettingOn): LegalDate =>
  legalDate(year, month, Math.min(cutOffDayOn(legalDate(year, month, 1)), daysInMonth(year, month)));

/**
 * The period of that kind: the nth of its year. It ends on the cut-off day of its last month and begins the day after the
 * cut-off of the month before its first.
 * @param cutOffDayOn setting report.cutOffDay through time; 31 means the end of the month
 */
export function periodOf(kind: RegularKind, year: number, nth: number, cutOffDayOn: SettingOn): Period {
  const last = nth * monthsOf[kind];
  const before = last - monthsOf[kind];
  const previous = before === 0 ? cutOff(year - 1, 12, cutOffDayOn) : cutOff(year, before, cutOffDayOn);
  return { from: addDays(previous, 1), to: cutOff(year, last, cutOffDayOn) };
}

/** What is compared with: the period before of the same kind, else as many days before. */
export function periodBefore(kind: ReportKind, { from, to }: Period, cutOffDayOn: SettingOn): Period {
  if (!isRegular(kind)) return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  // A period ends within its last month, wherever that is cut off.
  const [year, nth] = [Number(to.slice(0, 4)), Math.ceil(Number(to.slice(5, 7)) / monthsOf[kind])];
  return nth === 1
    ? periodOf(kind, year - 1, 12 / monthsOf[kind], cutOffDayOn)
    : periodOf(kind, year, nth - 1, cutOffDayOn);
}

/** Whether it can be reported on: from its last day on, which is the day on which a unit cuts off and signs. */
export const hasEnded = ({ to }: Period, today: LegalDate): boolean => to <= today;

const quarters = ['I', 'II', 'III', 'IV'] as const;

/** As a title says it: 'tháng 10 năm 2026', 'quý III năm 2026', 'từ ngày 01/12/2023 đến ngày 25/12/2024'. */
export function periodWords(kind: ReportKind, { from, to }: Period): string {
  const [year = '', month = ''] = to.split('-');
  if (kind === 'MONTH') return `tháng ${Number(month)} năm ${year}`;
  if (kind === 'QUARTER') return `quý ${quarters[Math.ceil(Number(month) / 3) - 1] ?? ''} năm ${year}`;
  if (kind === 'HALF_YEAR') return `6 tháng ${Number(month) <= 6 ? 'đầu' : 'cuối'} năm ${year}`;
  if (kind === 'YEAR') return `năm ${year}`;
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

/** 'Báo cáo tháng 10 năm 2026', 'Báo cáo sơ kết từ ngày … đến ngày …'. */
export const reportName = (kind: ReportKind, period: Period): string =>
  `${isRegular(kind) ? 'Báo cáo' : kindLabels[kind]} ${periodWords(kind, period)}`;

/** A period as a form sends it: 'MONTH:2026:10'. */
export interface PeriodChoice {
  value: string;
  label: string;
}

const offeredBack = { MONTH: 4, QUARTER: 3, HALF_YEAR: 2, YEAR: 2 } as const satisfies Record<RegularKind, number>;
const regularKinds: readonly RegularKind[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];

/** The periods of a kind that ended last, the newest first. */
function lastPeriods(kind: RegularKind, today: LegalDate, cutOffDayOn: SettingOn): (PeriodChoice & Period)[] {
  const found: (PeriodChoice & Period)[] = [];
  const perYear = 12 / monthsOf[kind];
  let [year, nth] = [Number(today.slice(0, 4)), perYear];
  while (found.length < offeredBack[kind]) {
    const period = periodOf(kind, year, nth, cutOffDayOn);
    if (hasEnded(period, today))
      found.push({ value: `${kind}:${year}:${nth}`, label: capital(periodWords(kind, period)), ...period });
    nth -= 1;
    if (nth === 0) [year, nth] = [year - 1, perYear];
  }
  return found;
}

/** The periods that ended last, the newest of each kind first. */
export const recentPeriods = (today: LegalDate, cutOffDayOn: SettingOn): PeriodChoice[] =>
  regularKinds.flatMap((kind) => lastPeriods(kind, today, cutOffDayOn).map(({ value, label }) => ({ value, label })));

/** The last day on which a commune is in time with a period: the setting report.dueDays, as it was when the period ended. */
export const dueOn = ({ to }: Pick<Period, 'to'>, dueDaysOn: SettingOn): LegalDate => addDays(to, dueDaysOn(to));

/** The newest month with which a commune that has not reported is late. */
export const newestDue = (today: LegalDate, cutOffDayOn: SettingOn, dueDaysOn: SettingOn): PeriodChoice | undefined =>
  lastPeriods('MONTH', today, cutOffDayOn).find((month) => dueOn(month, dueDaysOn) < today);

/** 'Tháng 10 năm 2026': with a capital at its head. */
export const capital = (words: string) => `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;

const written = /^(MONTH|QUARTER|HALF_YEAR|YEAR):(\d{4}):(\d{1,2})$/;

/** Reads 'MONTH:2026:10'; null when it names no period. */
export function readPeriod(value: string): { kind: RegularKind; year: number; nth: number } | null {
  const found = written.exec(value);
  const kind = regularKinds.find((k) => k === found?.[1]);
  const [year, nth] = [Number(found?.[2]), Number(found?.[3])];
  if (!kind || year < 2000 || year > 2100 || nth < 1 || nth > 12 / monthsOf[kind]) return null;
  return { kind, year, nth };
}
