import type { LegalDate } from '@/lib/dates';

/** One loan on one day, as the portfolio counts it: principal owed in đồng, and for how many days something is late. */
export interface PortfolioRow {
  balance: number;
  arrearsAmount: number;
  arrearsDays: number;
  firstDisbursedOn: LegalDate;
  disbursed: number;
}

export const ageBucketLabels = {
  IN_TIME: 'Trong hạn',
  D1_30: 'Quá hạn 1–30 ngày',
  D31_60: 'Quá hạn 31–60 ngày',
  D61_90: 'Quá hạn 61–90 ngày',
  OVER_90: 'Quá hạn trên 90 ngày',
} as const satisfies Record<string, string>;
export type AgeBucket = keyof typeof ageBucketLabels;

/** An amount that became overdue today is late already: days decide only how late. */
export function ageBucketOf({
  arrearsAmount,
  arrearsDays,
}: Pick<PortfolioRow, 'arrearsAmount' | 'arrearsDays'>): AgeBucket {
  if (arrearsAmount <= 0) return 'IN_TIME';
  if (arrearsDays <= 30) return 'D1_30';
  if (arrearsDays <= 60) return 'D31_60';
  return arrearsDays <= 90 ? 'D61_90' : 'OVER_90';
}

export interface Aged {
  loans: number;
  /** Whole principal still owed on loans of this age. */
  balance: number;
  /** The part of it that is late. */
  arrears: number;
}

/** Every loan that is still owed stands in exactly one bucket, with its whole balance. */
export function ageing(rows: readonly PortfolioRow[]): Record<AgeBucket, Aged> {
  const nothing = (): Aged => ({ loans: 0, balance: 0, arrears: 0 });
  const aged = { IN_TIME: nothing(), D1_30: nothing(), D31_60: nothing(), D61_90: nothing(), OVER_90: nothing() };
  for (const row of rows) {
    if (row.balance <= 0) continue;
    const bucket = aged[ageBucketOf(row)];
    bucket.loans += 1;
    bucket.balance += row.balance;
    bucket.arrears += row.arrearsAmount;
  }
  return aged;
}

/** A share is never shown without both. */
export interface AtRisk {
  part: number;
  whole: number;
}

/** PAR n: whole balance of the loans that are late by more than n days, of the whole balance. */
export function portfolioAtRisk(rows: readonly PortfolioRow[], days: number): AtRisk {
  const balanceOf = (some: readonly PortfolioRow[]) => some.reduce((sum, row) => sum + row.balance, 0);
  return {
    part: balanceOf(rows.filter((row) => row.arrearsAmount > 0 && row.arrearsDays > days)),
    whole: balanceOf(rows),
  };
}

/** '2026-Q1'. */
export function quarterOf(day: LegalDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export interface Vintage extends Aged {
  quarter: string;
  disbursed: number;
  /** Loans of the quarter that are late by more than 30 days. */
  par30: AtRisk;
}

/** Loans by the quarter in which their first money went out, the earliest quarter first; repaid loans stay counted. */
export function vintages(rows: readonly PortfolioRow[]): Vintage[] {
  const byQuarter = new Map<string, PortfolioRow[]>();
  for (const row of rows) {
    const quarter = quarterOf(row.firstDisbursedOn);
    const known = byQuarter.get(quarter);
    if (known) known.push(row);
    else byQuarter.set(quarter, [row]);
  }
  return [...byQuarter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([quarter, some]) => ({
      quarter,
      loans: some.length,
      disbursed: some.reduce((sum, row) => sum + row.disbursed, 0),
      balance: some.reduce((sum, row) => sum + row.balance, 0),
      arrears: some.reduce((sum, row) => sum + row.arrearsAmount, 0),
      par30: portfolioAtRisk(some, 30),
    }));
}
