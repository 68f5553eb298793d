import type { Actor } from '@/lib/access/actor';
import { invalid, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { Loan } from '@/lib/generated/prisma/client';
import {
  checkEvent,
  compareArrears,
  foldLedger,
  type LedgerEvent,
  type LedgerState,
  type LoanTerms,
} from '@/lib/loans/ledger';
import { appendEvents, lockLoan, type NewEvent, readEvents, termsOf } from '@/lib/loans/ledger-store';
import { readLoanRules } from '@/lib/loans/read-rules';

/** A loan with its ledger, taken for this transaction. */
export interface Book {
  loan: Loan;
  terms: LoanTerms;
  events: LedgerEvent[];
  approvedBy: string | null;
  isOpen: boolean;
}

/** Null when the loan is hidden or missing. */
export async function openBook(tx: Tx, loanId: string): Promise<Book | null> {
  const loan = await lockLoan(tx, loanId);
  if (!loan) return null;
  const { approvedBy, isOpen } = loan;
  return { loan, terms: termsOf(loan), events: await readEvents(tx, loan.id), approvedBy, isOpen };
}

/** The loan as it stood on a day: what a payment or a move of that day is counted from. */
export const stateOn = ({ terms, events }: Book, day: LegalDate): LedgerState => foldLedger(terms, events, day);

/** A line with what it says; the rest is empty. */
export const lineOf = (
  kind: NewEvent['kind'],
  happenedOn: LegalDate,
  rest: Partial<Omit<NewEvent, 'kind' | 'happenedOn'>> = {},
): NewEvent => ({
  kind,
  happenedOn,
  principal: 0,
  interest: 0,
  bucket: null,
  untilOn: null,
  reversesId: null,
  ...rest,
});

/** What was written, and what a line for an earlier day changed. */
export interface Written {
  loanId: string;
  eventId: string;
  changed: string | null;
}

/**
 * Writes one line if the rules of its day and every later line allow it. The sentence of a refusal says which clause or
 * which later line stands against it.
 */
export async function writeLine(tx: Tx, actor: Actor, book: Book, line: NewEvent): Promise<Written> {
  const today = todayInVietnam();
  const { loan, terms, events } = book;
  const seq = events.reduce((most, event) => Math.max(most, event.seq), 0) + 1;
  const rules = await readLoanRules(tx, line.happenedOn);
  const sentence = checkEvent(terms, events, { ...line, id: 'new', seq }, today, rules);
  if (sentence !== null) throw new Refused(invalid({ form: sentence }, sentence));
  const { ids, state } = await appendEvents(tx, actor, loan, [line]);
  const isBackdated = line.happenedOn < today;
  const changed = isBackdated ? compareArrears(foldLedger(terms, events, today), state) : null;
  return { loanId: loan.id, eventId: ids[0] ?? '', changed };
}

/** The trail names the loan by its khế ước, or by its application before the bank's system gave one. No amount stands there. */
export const loanSubject = (loan: { contractNumber: string | null }, applicationNumber: string | null): string =>
  loan.contractNumber ? `Khế ước ${loan.contractNumber}` : `Hồ sơ vay ${applicationNumber ?? 'chưa có số'}`;

export async function aboutLoan(tx: Tx, loan: Loan): Promise<AuditFacts> {
  const application = loan.applicationId
    ? await tx.loanApplication.findUnique({ where: { id: loan.applicationId }, select: { number: true } })
    : null;
  return { subject: loanSubject(loan, application?.number ?? null), communeId: loan.communeId };
}
