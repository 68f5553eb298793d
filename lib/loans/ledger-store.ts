import type { Actor } from '@/lib/access/actor';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import type { Loan, LoanEvent } from '@/lib/generated/prisma/client';
import { foldLedger, type Instalment, type LedgerEvent, type LedgerState, type LoanTerms } from '@/lib/loans/ledger';
import { instalmentsSchema } from '@/lib/loans/stored';

/** A line to be written; the database gives its place in the ledger. */
export type NewEvent = Omit<LedgerEvent, 'id' | 'seq'> & { reason?: string | null };

/**
 * Whoever writes to a ledger takes its loan first: two at once would both count with the balance before either.
 * Null when the loan is hidden or missing.
 */
export async function lockLoan(tx: Tx, loanId: string): Promise<Loan | null> {
  await tx.$queryRaw`SELECT 1 FROM loan WHERE id = ${loanId}::uuid FOR UPDATE`;
  return tx.loan.findUnique({ where: { id: loanId } });
}

export function termsOf(loan: Loan): LoanTerms {
  return {
    approvedAmount: Number(loan.approvedAmount),
    signedOn: fromDbDate(loan.signedOn),
    termMonths: loan.termMonths,
    dueOn: fromDbDate(loan.dueOn),
    rateBasisPoints: loan.rateBasisPoints,
    overduePercent: loan.overduePercent,
    instalments: storedInstalments(loan),
    overdueByInstalment: loan.overdueByInstalment,
  };
}

const storedInstalments = (loan: Loan): Instalment[] => instalmentsSchema.parse(loan.instalments);

export const eventOf = (row: LoanEvent): LedgerEvent => ({
  id: row.id,
  seq: Number(row.seq),
  kind: row.kind,
  happenedOn: fromDbDate(row.happenedOn),
  principal: Number(row.principal),
  interest: Number(row.interest),
  bucket: row.bucket,
  untilOn: fromDbDate(row.untilOn),
  reversesId: row.reversesId,
});

export async function readEvents(tx: Tx, loanId: string): Promise<LedgerEvent[]> {
  const rows = await tx.loanEvent.findMany({ where: { loanId }, orderBy: [{ happenedOn: 'asc' }, { seq: 'asc' }] });
  return rows.map(eventOf);
}

/**
 * Appends lines to one ledger and brings what the loan shows of today up to them, in the caller's transaction.
 * The caller has locked the loan and asked the rules.
 * @returns the ids of the lines, in their order, and what the loan is now.
 */
export async function appendEvents(
  tx: Tx,
  actor: Actor,
  loan: Loan,
  events: readonly NewEvent[],
  importId: string | null = null,
): Promise<{ ids: string[]; state: LedgerState }> {
  const ids: string[] = [];
  for (const event of events) {
    const { id } = await tx.loanEvent.create({
      data: {
        ...event,
        loanId: loan.id,
        happenedOn: toDbDate(event.happenedOn),
        principal: BigInt(event.principal),
        interest: BigInt(event.interest),
        untilOn: toDbDateOrNull(event.untilOn),
        importId,
        recordedBy: actor.userId,
      },
    });
    ids.push(id);
  }
  return { ids, state: await refreshLoan(tx, loan) };
}

/** Writes again what a loan shows of today. Balances have no other writer. */
export async function refreshLoan(tx: Tx, loan: Loan): Promise<LedgerState> {
  const terms = termsOf(loan);
  const events = await readEvents(tx, loan.id);
  const state = foldLedger(terms, events, todayInVietnam());
  await tx.loan.update({ where: { id: loan.id }, data: derivedColumns(state, terms, events) });
  return state;
}

/** What the loan's own row shows of its ledger, so that lists need not read it. */
export function derivedColumns(state: LedgerState, terms: LoanTerms, events: readonly LedgerEvent[]) {
  return {
    disbursed: BigInt(state.disbursed),
    firstDisbursedOn: toDbDateOrNull(firstDisbursement(events)),
    inTime: BigInt(state.inTime),
    overdue: BigInt(state.overdue),
    frozen: BigInt(state.frozen),
    interestDue: BigInt(state.interestDue),
    currentDueOn: toDbDate(state.dueOn),
    frozenUntil: toDbDateOrNull(state.frozenUntil),
    nextDueOn: toDbDateOrNull(state.next?.dueOn),
    nextAmount: state.next ? BigInt(state.next.remaining) : null,
    lateAfter: toDbDateOrNull(lateAfter(state, terms)),
    lastEventOn: toDbDateOrNull(state.lastEventOn),
    isOpen: !state.isSettled,
    settledOn: toDbDateOrNull(state.settledOn),
    version: { increment: 1 },
  };
}

const firstDisbursement = (events: readonly LedgerEvent[]): LegalDate | null =>
  events.reduce<LegalDate | null>(
    (first, e) =>
      e.kind === 'DISBURSEMENT' &&
      !events.some((r) => r.reversesId === e.id) &&
      (first === null || e.happenedOn < first)
        ? e.happenedOn
        : first,
    null,
  );

/** The day after which the loan is in arrears if nothing more happens: in arrears already, since when. */
function lateAfter(state: LedgerState, terms: LoanTerms): LegalDate | null {
  if (state.isSettled || state.balance - state.frozen === 0) return null;
  if (state.arrears.since) return state.arrears.since;
  return terms.overdueByInstalment ? (state.next?.dueOn ?? state.dueOn) : state.dueOn;
}
