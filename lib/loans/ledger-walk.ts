import { daysBetween, type LegalDate } from '@/lib/dates';
import { interestParts, wholeDong } from '@/lib/loans/interest';
import type { Instalment, LedgerEvent, LoanTerms } from '@/lib/loans/ledger-types';
import type { LoanEventKind } from '@/lib/loans/vocabulary';

/** A loan while its ledger is read from the first line on. Whole đồng, and interest in parts of a đồng. */
export interface Walk {
  terms: LoanTerms;
  /** Interest is counted up to the beginning of this day. */
  day: LegalDate;
  disbursed: number;
  /** Sum of the corrections of principal. */
  adjusted: number;
  repaid: number;
  writtenOff: number;
  inTime: number;
  overdue: number;
  frozen: number;
  /** How much of `frozen` was overdue before: it goes back there. */
  frozenFromOverdue: number;
  frozenUntil: LegalDate | null;
  overdueSince: LegalDate | null;
  inTimeParts: bigint;
  overdueParts: bigint;
  interestAdjusted: number;
  interestPosted: number;
  interestPaid: number;
  overdueInterestPaid: number;
  interestWrittenOff: number;
  dueOn: LegalDate;
  plan: readonly Instalment[];
  settledOn: LegalDate | null;
  lastEventOn: LegalDate | null;
}

export const startWalk = (terms: LoanTerms): Walk => ({
  terms,
  day: terms.signedOn,
  disbursed: 0,
  adjusted: 0,
  repaid: 0,
  writtenOff: 0,
  inTime: 0,
  overdue: 0,
  frozen: 0,
  frozenFromOverdue: 0,
  frozenUntil: null,
  overdueSince: null,
  inTimeParts: 0n,
  overdueParts: 0n,
  interestAdjusted: 0,
  interestPosted: 0,
  interestPaid: 0,
  overdueInterestPaid: 0,
  interestWrittenOff: 0,
  dueOn: terms.dueOn,
  plan: terms.instalments,
  settledOn: null,
  lastEventOn: null,
});

/** Interest of the days up to `day`: the rate on what is in time, the overdue rate on what is overdue, none on frozen. */
export function accrueTo(walk: Walk, day: LegalDate): Walk {
  const days = daysBetween(walk.day, day);
  if (days <= 0) return walk;
  const { rateBasisPoints, overduePercent } = walk.terms;
  return {
    ...walk,
    day,
    inTimeParts: walk.inTimeParts + interestParts(walk.inTime, rateBasisPoints, 100, days),
    overdueParts: walk.overdueParts + interestParts(walk.overdue, rateBasisPoints, overduePercent, days),
  };
}

export const balanceOf = (walk: Walk): number => walk.inTime + walk.overdue + walk.frozen;

export const interestAccruedOf = (walk: Walk): number =>
  wholeDong(walk.inTimeParts + walk.overdueParts) + walk.interestAdjusted;

export const interestDueOf = (walk: Walk): number =>
  interestAccruedOf(walk) - walk.interestPaid - walk.interestWrittenOff;

export const overdueInterestDueOf = (walk: Walk): number =>
  Math.max(0, Math.min(interestDueOf(walk), wholeDong(walk.overdueParts) - walk.overdueInterestPaid));

/** Order of what happened on one day: money out before money in, so that a day's paper may come in any order. */
const kindOrder = {
  DISBURSEMENT: 0,
  ADJUSTMENT: 1,
  UNFREEZE: 2,
  EXTENSION: 3,
  INTEREST: 4,
  OVERDUE: 5,
  REPAYMENT: 6,
  FREEZE: 7,
  WRITE_OFF: 8,
  SETTLEMENT: 9,
  REVERSAL: 10,
} as const satisfies Record<LoanEventKind, number>;

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By day, kind and new day. What is left to the order of writing comes to the same in any order. */
export const inOrder = (a: LedgerEvent, b: LedgerEvent): number =>
  compareText(a.happenedOn, b.happenedOn) ||
  kindOrder[a.kind] - kindOrder[b.kind] ||
  compareText(a.untilOn ?? '', b.untilOn ?? '') ||
  a.seq - b.seq;

/** The lines that count, in order: a reversal takes its target out of the whole of time, as if it had not been written. */
export function liveEvents(events: readonly LedgerEvent[]): LedgerEvent[] {
  const reversed = new Set(events.filter((e) => e.kind === 'REVERSAL').map((e) => e.reversesId));
  return events.filter((e) => e.kind !== 'REVERSAL' && !reversed.has(e.id)).sort(inOrder);
}
