import type { Actor } from '@/lib/access/actor';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { LoanCheck, LoanEvent } from '@/lib/generated/prisma/client';
import { canCheckUse, canCorrectLedger, canDisburse, canKeepLedger, canReverse } from '@/lib/loans/account/policy';
import type { StoredLoan } from '@/lib/loans/account/read';
import { lineDetail, nextSentence } from '@/lib/loans/account/words';
import { foldLedger, interestToPost, overdueToPost } from '@/lib/loans/ledger';
import { eventOf, termsOf } from '@/lib/loans/ledger-store';
import { loanEventLabels } from '@/lib/loans/vocabulary';

/** What the loan is today, with everything a page shows of it. Amounts in whole đồng. */
export function accountOf(loan: StoredLoan) {
  const today = todayInVietnam();
  const events = loan.events.map(eventOf);
  const terms = termsOf(loan);
  const state = foldLedger(terms, events, today);
  return {
    today,
    terms,
    state,
    next: nextSentence(state),
    /** What an INTEREST and an OVERDUE line of today would take. */
    toPost: { interest: interestToPost(state), overdue: overdueToPost(state) },
    left: Math.max(0, terms.approvedAmount - state.disbursed),
  };
}
export type Account = ReturnType<typeof accountOf>;

/** One line of the ledger in words, the newest first on the page. */
export function lineView(row: LoanEvent, all: readonly LoanEvent[], names: Readonly<Record<string, string>>) {
  const event = eventOf(row);
  const reversal = all.find((other) => other.reversesId === row.id) ?? null;
  const target = row.reversesId ? (all.find((other) => other.id === row.reversesId) ?? null) : null;
  return {
    id: row.id,
    kind: row.kind,
    label: loanEventLabels[row.kind],
    detail: target
      ? `${loanEventLabels[target.kind]} ngày ${formatDate(fromDbDate(target.happenedOn))}`
      : lineDetail(event),
    happenedOn: event.happenedOn,
    reason: row.reason,
    recordedBy: names[row.recordedBy] ?? '',
    recordedOn: todayInVietnam(row.recordedAt),
    isFromFile: row.importId !== null,
    isReversed: reversal !== null,
    isReversible: row.kind !== 'REVERSAL' && reversal === null,
  };
}
export type LineView = ReturnType<typeof lineView>;

export const checkView = (row: LoanCheck, names: Readonly<Record<string, string>>) => ({
  id: row.id,
  version: row.version,
  dueOn: fromDbDate(row.dueOn),
  doneOn: fromDbDate(row.doneOn),
  doneBy: row.doneBy ? (names[row.doneBy] ?? '') : null,
  result: row.result,
  note: row.note,
});
export type CheckView = ReturnType<typeof checkView>;

/** What may happen next to this loan, for whoever looks. */
export function abilitiesOf(actor: Actor, loan: StoredLoan, { state, toPost, left, today }: Account) {
  const keep = canKeepLedger(actor, loan).allowed && state.disbursed > 0;
  const correct = canCorrectLedger(actor, loan).allowed && state.disbursed > 0;
  const owes = keep && state.balance > 0;
  return {
    disburse: canDisburse(actor, loan).allowed && left > 0 && loan.applicationId !== null && today <= state.dueOn,
    repay: keep && state.balance + state.interestDue > 0,
    postInterest: keep && toPost.interest > 0,
    moveToOverdue: keep && toPost.overdue > 0,
    extend: owes,
    freeze: owes && state.balance > state.frozen,
    unfreeze: owes && state.frozen > 0,
    settle: keep,
    writeOff: correct && state.balance + state.interestDue > 0,
    adjust: correct,
    reverse: canReverse(actor).allowed,
    check: canCheckUse(actor).allowed,
  };
}
