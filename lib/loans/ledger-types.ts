import type { LegalDate } from '@/lib/dates';
import type { Bucket, LoanEventKind } from '@/lib/loans/vocabulary';

/** One line of a loan's ledger, in whole đồng. Amounts are zero or more, except those of an ADJUSTMENT. */
export interface LedgerEvent {
  id: string;
  /** Order of writing within the loan; what is left to it comes to the same in any order. */
  seq: number;
  kind: LoanEventKind;
  happenedOn: LegalDate;
  principal: number;
  interest: number;
  /** Which balance an ADJUSTMENT corrects; null otherwise. */
  bucket: Bucket | null;
  /** New due day of an EXTENSION, new day of the moved instalment of an ADJUSTMENT, end of a FREEZE. */
  untilOn: LegalDate | null;
  /** The line a REVERSAL takes back, whole. */
  reversesId: string | null;
}

export interface Instalment {
  dueOn: LegalDate;
  principal: number;
}

/** What was agreed. */
export interface LoanTerms {
  approvedAmount: number;
  signedOn: LegalDate;
  termMonths: number;
  dueOn: LegalDate;
  /** 660 = 6,6 % a year. */
  rateBasisPoints: number;
  /** 130 = an overdue balance bears 130 % of the rate. */
  overduePercent: number;
  instalments: readonly Instalment[];
  /** True: a missed instalment is arrears (loans signed from 01/3/2026); false: only the final due day counts. */
  overdueByInstalment: boolean;
}

export interface InstalmentState extends Instalment {
  paid: number;
  remaining: number;
  state: 'PAID' | 'PARTLY_PAID' | 'NOT_PAID' | 'MISSED';
}

export interface Arrears {
  amount: number;
  since: LegalDate | null;
  days: number;
}

/** What a loan is on a day, derived from its ledger alone. Whole đồng. */
export interface LedgerState {
  asOf: LegalDate;
  disbursed: number;
  /** Principal repaid. */
  repaid: number;
  inTime: number;
  overdue: number;
  frozen: number;
  /** Principal written off. */
  writtenOff: number;
  /** inTime + overdue + frozen. */
  balance: number;
  /** Interest that arose until the day, corrections included. */
  interestAccrued: number;
  /** How much of it the INTEREST lines have recorded: a note in the books, not a further debt. */
  interestPosted: number;
  interestPaid: number;
  interestWrittenOff: number;
  /** interestAccrued − interestPaid − interestWrittenOff. */
  interestDue: number;
  /** The part of interestDue that arose on an overdue balance. */
  overdueInterestDue: number;
  dueOn: LegalDate;
  frozenUntil: LegalDate | null;
  instalments: InstalmentState[];
  /** The first instalment still to be paid that is not past. */
  next: InstalmentState | null;
  arrears: Arrears;
  isSettled: boolean;
  settledOn: LegalDate | null;
  lastEventOn: LegalDate | null;
}
