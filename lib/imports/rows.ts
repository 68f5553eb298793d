import {
  type DatePrecision,
  earliestDay,
  fullYearsBetween,
  type LegalDate,
  latestDay,
  type PartialDate,
} from '@/lib/dates';
import { type RowCode, type Verdict, verdictOf } from '@/lib/imports/codes';
import type { Field } from '@/lib/imports/fields';
import { type ResidenceContext, readResidence } from '@/lib/imports/residence';
import { joinDateParts, NO_DATE, type ReadDate, readDate } from '@/lib/imports/row-dates';
import { type Group, readGroup } from '@/lib/imports/row-group';
import { readIdentity, readName, textWarnings } from '@/lib/imports/row-identity';
import { type FieldValue, fieldText, fieldTextOrNull, type RowValues, valueOfText } from '@/lib/imports/row-values';
import { parseSentenceMonths } from '@/lib/imports/sentence';
import { type MoneyUnit, parseMoney } from '@/lib/money';
import type { Gender } from '@/lib/people/citizen-id';
import { nameKey } from '@/lib/text';

export type EraName = 'before-2025' | '2025h1' | 'from-2025-07';

/** A register's row in the form in which it is compared and imported. */
export interface NormalizedPerson {
  name: string | null;
  name_key: string | null;
  dob: PartialDate | null;
  dob_precision: DatePrecision | null;
  gender: Gender | null;
  cccd: string | null;
  old_id: string | null;
  commune_id: number | null;
  commune_code: string | null;
  commune_name: string | null;
  commune_era: EraName | null;
  former_commune: { code: string; name: string } | null;
  hamlet: string | null;
  offence: string | null;
  sentence_months: number | null;
  sentenced_date: PartialDate | null;
  release_date: PartialDate | null;
  release_precision: DatePrecision | null;
  certificate_no: string | null;
  job: string | null;
  difficulty: string | null;
  group: Group | null;
  loan_amount: number | null;
  model: string | null;
  note: string | null;
}

/** Everything outside the row that its judgement depends on. */
export interface RowContext extends ResidenceContext {
  asOf: LegalDate;
  columns: ReadonlySet<Field>;
  loanUnit: MoneyUnit | null;
  sentenceUnit: 'year' | 'month' | null;
  date1904: boolean;
  sectionGroup: Group | null;
  hidden: boolean;
}

export interface JudgedRow {
  verdict: Verdict;
  codes: RowCode[];
  info: RowCode[];
  normalized: NormalizedPerson;
}

/** Ceiling of a business loan to one person, Quyết định 22/2023/QĐ-TTg, Điều 6. */
export const LOAN_CAP_DONG = 100_000_000;
/** Nobody under 14 bears criminal responsibility (Bộ luật Hình sự 2015, Điều 12). */
const YOUNGEST_AT_RELEASE = 14;

export function eraName(day: LegalDate): EraName {
  if (day < '2025-01-01') return 'before-2025';
  return day < '2025-07-01' ? '2025h1' : 'from-2025-07';
}

interface Dates {
  dob: ReadDate;
  fromPair: boolean;
  release: ReadDate;
  sentenced: ReadDate;
}

function birthCell(values: RowValues): FieldValue | undefined {
  const pair = values.yob_m ?? values.yob_f;
  if (values.dob !== undefined || pair !== undefined) return values.dob ?? pair;
  const year = fieldText(values, 'dob_year');
  if (year === '') return undefined;
  return valueOfText(joinDateParts(fieldText(values, 'dob_day'), fieldText(values, 'dob_month'), year));
}

function readDates(values: RowValues, context: RowContext): Dates {
  const { date1904 } = context;
  const year = Number(context.asOf.slice(0, 4));
  return {
    dob: readDate(birthCell(values), { date1904, latestYear: year - YOUNGEST_AT_RELEASE }),
    fromPair: values.dob === undefined && (context.columns.has('yob_m') || context.columns.has('yob_f')),
    release: readDate(values.release, { date1904, latestYear: year + 10 }),
    sentenced: values.sentenced ? readDate(values.sentenced, { date1904, latestYear: year }) : NO_DATE,
  };
}

function birthContradicts({ dob, release, sentenced }: Dates): boolean {
  if (dob.date === null) return false;
  const born = earliestDay(dob.date);
  if (sentenced.date !== null && born >= latestDay(sentenced.date)) return true;
  return release.date !== null && fullYearsBetween(born, latestDay(release.date)) < YOUNGEST_AT_RELEASE;
}

function dateCodes(dates: Dates, context: RowContext): RowCode[] {
  const { dob, release } = dates;
  const codes: RowCode[] = [];
  const partialDob = dob.precision !== 'day' && !dob.invalid && !dates.fromPair;
  const hasBirthColumn = context.columns.has('dob') || context.columns.has('dob_year');
  if (dob.invalid) codes.push('E_DOB_INVALID');
  else if (partialDob && hasBirthColumn) codes.push('W_DOB_PARTIAL');
  else if (dates.fromPair && dob.date === null) codes.push('W_DOB_PARTIAL');
  if (release.invalid) codes.push('E_RELEASE_INVALID');
  else if (release.precision !== 'day' && context.columns.has('release')) codes.push('W_RELEASE_PARTIAL');
  const inFuture = release.date !== null && earliestDay(release.date) > context.asOf;
  if (inFuture) codes.push('E_RELEASE_FUTURE');
  if (birthContradicts(dates)) codes.push('E_BIRTH_AFTER_SENTENCE');
  const read = [dob, release, dates.sentenced];
  if (read.some((date) => date.twoDigitYear)) codes.push('W_DATE_2DIGIT_YEAR');
  if (read.some((date) => date.serial)) codes.push('W_DATE_SERIAL');
  return codes;
}

function readLoan(values: RowValues, context: RowContext): { amount: number | null; codes: RowCode[] } {
  const value = values.loan;
  if (value === undefined) return { amount: null, codes: [] };
  const money = parseMoney(value.number ?? fieldText(values, 'loan'), { headerUnit: context.loanUnit });
  if (money.kind === 'none') return { amount: null, codes: [] };
  if (money.kind === 'unreadable') return { amount: null, codes: ['W_MONEY_UNPARSED'] };
  const codes: RowCode[] = money.unitGuessed ? ['W_MONEY_UNIT_GUESSED'] : [];
  if (money.dong > LOAN_CAP_DONG) codes.push('W_LOAN_OVER_CAP');
  return { amount: money.dong, codes };
}

/** Normalises one row and says what is wrong with it. Also used again after a cell was corrected by hand. */
export function judgeRow(values: RowValues, context: RowContext): JudgedRow {
  const name = readName(values);
  const dates = readDates(values, context);
  const contradiction = dateCodes(dates, context);
  const birthYear = dates.dob.date === null ? null : Number(dates.dob.date.slice(0, 4));
  const identity = readIdentity(values, context.columns, birthYear, contradiction.includes('E_BIRTH_AFTER_SENTENCE'));
  const residence = readResidence(values, context);
  const group = readGroup(values, context.columns, context.sectionGroup);
  const loan = readLoan(values, context);
  const codes: RowCode[] = [
    ...name.codes,
    ...contradiction,
    ...identity.codes,
    ...residence.codes,
    ...group.codes,
    ...loan.codes,
    ...(context.hidden ? (['W_HIDDEN_ROW'] as const) : []),
    ...textWarnings(values),
  ];
  const { unit, former, hamlet } = residence;
  return {
    verdict: verdictOf(codes),
    codes: [...new Set(codes)],
    info: identity.info,
    normalized: {
      name: name.name,
      name_key: name.name === null ? null : nameKey(name.name),
      dob: dates.dob.date,
      dob_precision: dates.dob.precision,
      gender: identity.gender,
      cccd: identity.cccd,
      old_id: identity.oldId,
      commune_id: unit?.id ?? null,
      commune_code: unit?.code ?? null,
      commune_name: unit?.name ?? null,
      commune_era: unit === null ? null : eraName(context.asOf),
      former_commune: former === null ? null : { code: former.code, name: former.name },
      hamlet,
      offence: fieldTextOrNull(values, 'offence'),
      sentence_months: parseSentenceMonths(fieldText(values, 'sentence'), context.sentenceUnit),
      sentenced_date: dates.sentenced.date,
      release_date: dates.release.date,
      release_precision: dates.release.precision,
      certificate_no: fieldTextOrNull(values, 'cert'),
      job: fieldTextOrNull(values, 'job'),
      difficulty: fieldTextOrNull(values, 'diff'),
      group: group.group,
      loan_amount: loan.amount,
      model: fieldTextOrNull(values, 'model'),
      note: fieldTextOrNull(values, 'note'),
    },
  };
}
