import { addMonths, type LegalDate } from '@/lib/dates';
import { type DayCount, partsOfYear, toTransactionDay, yearParts } from '@/lib/loans/day-count';
import { roundHalfUp } from '@/lib/loans/interest';
import type { Instalment } from '@/lib/loans/ledger-types';
import type { LoanRules } from '@/lib/loans/rules';

/** How principal comes back: equal payments, equal principal each month, all at the end, or every so many months (VBSP). */
export type ScheduleMethod = 'ANNUITY' | 'EQUAL_PRINCIPAL' | 'BULLET' | 'SPACED';

export interface Tranche {
  paidOn: LegalDate;
  amount: number;
}

export interface ScheduleInput {
  /** Whole units (đồng), each more than zero, all before the last due day. */
  tranches: readonly Tranche[];
  rateBasisPoints: number;
  /** Interest is due every month. */
  months: number;
  method: ScheduleMethod;
  /** Months between two payments of principal, for SPACED only. */
  everyMonths: number;
  dayCount: DayCount;
  /** Null: one month after the first tranche. */
  firstDueOn: LegalDate | null;
  /** Ngày giao dịch xã as a day of the month; null: due days stay where the calendar puts them. */
  transactionDay: number | null;
}

export interface ScheduleLine {
  number: number;
  dueOn: LegalDate;
  principal: number;
  interest: number;
  /** Owed after this payment and before the next tranche. */
  balance: number;
}

export interface Schedule {
  lines: ScheduleLine[];
  principal: number;
  interest: number;
}

const BASIS_POINTS = 10_000n;

/** Due days, month by month from the first one: 31/01 gives 28 or 29/02 and then 31/03 again. */
export function dueDays(input: ScheduleInput, startOn: LegalDate): LegalDate[] {
  const days: LegalDate[] = [];
  for (let n = 1; n <= input.months; n++) {
    const due = input.firstDueOn ? addMonths(input.firstDueOn, n - 1) : addMonths(startOn, n);
    days.push(
      input.transactionDay === null ? due : toTransactionDay(due, input.transactionDay, days.at(-1) ?? startOn),
    );
  }
  return days;
}

const spacing = { ANNUITY: 1, EQUAL_PRINCIPAL: 1, SPACED: null, BULLET: 0 } as const satisfies Record<
  ScheduleMethod,
  number | null
>;

/** How many payments of principal come from line `number` to the end, that line included; 0: none on this line. */
function principalPaymentsLeft({ months, method, everyMonths }: ScheduleInput, number: number): number {
  const every = spacing[method] ?? everyMonths;
  if (number === months) return 1;
  if (every === 0 || number % every !== 0) return 0;
  return Math.ceil(months / every) - number / every + 1;
}

/**
 * The plan of a loan in whole units. Interest of a line is the exact interest of its days, half a unit upwards; the last
 * line takes what is left of the principal, so that the parts are the whole. A later tranche raises the payments after it.
 */
export function buildSchedule(input: ScheduleInput): Schedule {
  const tranches = [...input.tranches].sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  const startOn = tranches[0]?.paidOn;
  if (startOn === undefined) return { lines: [], principal: 0, interest: 0 };
  const days = dueDays(input, startOn);
  const unit = partsOfYear[input.dayCount] * BASIS_POINTS;
  const rate = (from: LegalDate, to: LegalDate) => yearParts(from, to, input.dayCount) * BigInt(input.rateBasisPoints);
  const rates = days.map((day, index) => rate(days[index - 1] ?? startOn, day));
  const lines: ScheduleLine[] = [];
  let balance = 0;
  let payment = 0n;
  let from = startOn;
  for (const [index, dueOn] of days.entries()) {
    const paidOut = tranches.filter((one) => one.paidOn >= from && one.paidOn < dueOn);
    const parts = paidOut.reduce(
      (sum, one) => sum + BigInt(one.amount) * rate(one.paidOn, dueOn),
      BigInt(balance) * rate(from, dueOn),
    );
    balance += paidOut.reduce((sum, one) => sum + one.amount, 0);
    const interest = Number(roundHalfUp(parts, unit));
    if (paidOut.length > 0) payment = equalPayment(BigInt(balance) * unit + parts, rates.slice(index + 1), unit);
    const principal = principalOf(input, index + 1, balance, Number(payment) - interest);
    balance -= principal;
    lines.push({ number: index + 1, dueOn, principal, interest, balance });
    from = dueOn;
  }
  if (tranches.some((one) => one.paidOn >= from)) throw new RangeError('A tranche is not before the last due day');
  return {
    lines,
    principal: lines.reduce((sum, line) => sum + line.principal, 0),
    interest: lines.reduce((sum, line) => sum + line.interest, 0),
  };
}

function principalOf(input: ScheduleInput, number: number, balance: number, annuityPart: number): number {
  if (number === input.months) return balance;
  if (input.method === 'ANNUITY') return Math.max(0, Math.min(balance, annuityPart));
  const left = principalPaymentsLeft(input, number);
  return left === 0 ? 0 : Math.floor(balance / left);
}

/** The payment that, made now and on every later due day, pays `owed` (in parts) with the interest of the days between. */
function equalPayment(owed: bigint, laterRates: readonly bigint[], unit: bigint): bigint {
  let numerator = 1n;
  let denominator = 1n;
  for (const rate of laterRates.toReversed()) {
    const grown = denominator * (unit + rate);
    numerator = grown + numerator * unit;
    denominator = grown;
  }
  return roundHalfUp(owed * denominator, unit * numerator);
}

/** Months between two payments of principal of a loan of this term: one payment, or every 24 or 36 months (VB 2174). */
export function principalSpacing(termMonths: number, rules: LoanRules): number {
  if (termMonths <= rules['instalment.singleUpToMonths'].value) return termMonths;
  const isMedium = termMonths <= rules['instalment.mediumUpToMonths'].value;
  return rules[isMedium ? 'instalment.mediumEveryMonths' : 'instalment.longEveryMonths'].value;
}

/** The bank's plan of a loan of this programme: principal as VB 2174 spaces it, interest every month of real days / 365. */
export const bankSchedule = (
  loan: { tranches: readonly Tranche[]; rateBasisPoints: number; termMonths: number; transactionDay: number | null },
  rules: LoanRules,
): Schedule =>
  buildSchedule({
    tranches: loan.tranches,
    rateBasisPoints: loan.rateBasisPoints,
    months: loan.termMonths,
    method: 'SPACED',
    everyMonths: principalSpacing(loan.termMonths, rules),
    dayCount: 'ACT/365',
    firstDueOn: null,
    transactionDay: loan.transactionDay,
  });

/** The payments of principal alone, as a ledger keeps them. */
export const instalmentsOf = ({ lines }: Schedule): Instalment[] =>
  lines.filter((line) => line.principal > 0).map(({ dueOn, principal }) => ({ dueOn, principal }));
