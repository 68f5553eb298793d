import { daysBetween, formatDate, type LegalDate } from '@/lib/dates';
import { fillInstalments } from '@/lib/loans/instalments';
import { refuseStep } from '@/lib/loans/ledger-refusals';
import { takeStep } from '@/lib/loans/ledger-steps';
import type { Arrears, InstalmentState, LedgerEvent, LedgerState, LoanTerms } from '@/lib/loans/ledger-types';
import {
  accrueTo,
  balanceOf,
  interestAccruedOf,
  interestDueOf,
  liveEvents,
  overdueInterestDueOf,
  startWalk,
  type Walk,
} from '@/lib/loans/ledger-walk';
import type { LoanRules } from '@/lib/loans/rules';
import { loanEventLabels } from '@/lib/loans/vocabulary';
import { formatDong } from '@/lib/money';

export type {
  Arrears,
  Instalment,
  InstalmentState,
  LedgerEvent,
  LedgerState,
  LoanTerms,
} from '@/lib/loans/ledger-types';

/** What the loan is at the beginning of a day, with everything written that happened until that day. Nothing is checked. */
export function foldLedger(terms: LoanTerms, events: readonly LedgerEvent[], asOf: LegalDate): LedgerState {
  const happened = liveEvents(events).filter((event) => event.happenedOn <= asOf);
  const walk = accrueTo(happened.reduce(takeStep, startWalk(terms)), asOf);
  const instalments = fillInstalments({ ...walk, day: asOf });
  return {
    asOf,
    disbursed: walk.disbursed,
    repaid: walk.repaid,
    inTime: walk.inTime,
    overdue: walk.overdue,
    frozen: walk.frozen,
    writtenOff: walk.writtenOff,
    balance: balanceOf(walk),
    interestAccrued: interestAccruedOf(walk),
    interestPosted: walk.interestPosted,
    interestPaid: walk.interestPaid,
    interestWrittenOff: walk.interestWrittenOff,
    interestDue: interestDueOf(walk),
    overdueInterestDue: overdueInterestDueOf(walk),
    dueOn: walk.dueOn,
    frozenUntil: walk.frozenUntil,
    instalments,
    next: instalments.find((one) => one.remaining > 0 && one.dueOn >= asOf) ?? null,
    arrears: arrearsOf(walk, instalments, asOf),
    isSettled: walk.settledOn !== null,
    settledOn: walk.settledOn,
    lastEventOn: walk.lastEventOn,
  };
}

/**
 * What should have been paid and was not: missed instalments, or before Công văn 597 only what is left after the final
 * due day; never less than the balance that was moved to overdue, never what is frozen.
 */
function arrearsOf(walk: Walk, instalments: readonly InstalmentState[], asOf: LegalDate): Arrears {
  const counts = walk.terms.overdueByInstalment || walk.dueOn < asOf;
  const missed = counts ? instalments.filter((one) => one.state === 'MISSED') : [];
  const unpaid = missed.reduce((sum, one) => sum + one.remaining, 0);
  const amount = Math.min(balanceOf(walk) - walk.frozen, Math.max(unpaid, walk.overdue));
  if (amount <= 0) return { amount: 0, since: null, days: 0 };
  const firstMissed = walk.terms.overdueByInstalment ? missed[0]?.dueOn : missed[0] && walk.dueOn;
  const since = [firstMissed, walk.overdueSince ?? undefined].filter((day) => day !== undefined).sort()[0] ?? asOf;
  return { amount, since, days: daysBetween(since, asOf) };
}

/** Sentence of each line that could not be written as the ledger stands, by id. */
function refusedLines(terms: LoanTerms, events: readonly LedgerEvent[], rules: LoanRules): Map<string, string> {
  const refused = new Map<string, string>();
  liveEvents(events).reduce((walk, event) => {
    const sentence = refuseStep(walk, event, rules);
    if (sentence !== null) refused.set(event.id, sentence);
    return takeStep(walk, event);
  }, startWalk(terms));
  return refused;
}

/**
 * Null when a line may be written: it fits its own day, and every later line still fits (a backdated line that would make
 * a later one impossible is refused and the later one named). `asOf` is today.
 */
export function checkEvent(
  terms: LoanTerms,
  events: readonly LedgerEvent[],
  newEvent: LedgerEvent,
  asOf: LegalDate,
  rules: LoanRules,
): string | null {
  const wrong = refuseForm(newEvent, asOf) ?? (newEvent.kind === 'REVERSAL' ? refuseReversal(events, newEvent) : null);
  if (wrong !== null) return wrong;
  const before = refusedLines(terms, events, rules);
  const after = refusedLines(terms, [...events, newEvent], rules);
  const own = after.get(newEvent.id);
  if (own !== undefined) return own;
  for (const event of liveEvents(events)) {
    const sentence = after.get(event.id);
    if (sentence === undefined || before.has(event.id)) continue;
    return `Không ghi được vì ${loanEventLabels[event.kind].toLowerCase()} ngày ${formatDate(event.happenedOn)} sẽ không còn đúng: ${sentence}`;
  }
  return null;
}

function refuseForm({ kind, happenedOn, principal, interest }: LedgerEvent, asOf: LegalDate): string | null {
  if (happenedOn > asOf) return `Ngày ${formatDate(happenedOn)} chưa đến.`;
  if (!Number.isSafeInteger(principal) || !Number.isSafeInteger(interest)) return 'Số tiền phải là số đồng nguyên.';
  return kind !== 'ADJUSTMENT' && (principal < 0 || interest < 0) ? 'Số tiền không được âm.' : null;
}

function refuseReversal(events: readonly LedgerEvent[], { reversesId, happenedOn }: LedgerEvent): string | null {
  const target = events.find((event) => event.id === reversesId);
  if (target === undefined) return 'Không thấy bút toán cần hủy trong sổ của món vay này.';
  if (target.kind === 'REVERSAL') return 'Bút toán hủy không hủy được; ghi lại bút toán cũ.';
  if (events.some((event) => event.kind === 'REVERSAL' && event.reversesId === reversesId)) {
    return 'Bút toán này đã bị hủy.';
  }
  return happenedOn < target.happenedOn ? 'Ngày hủy không được trước ngày của bút toán bị hủy.' : null;
}

const arrearsWords = ({ amount, days, since }: Arrears): string =>
  since === null ? 'không có nợ quá hạn' : `${formatDong(amount)} quá hạn ${days} ngày, từ ${formatDate(since)}`;

/** What a line written for an earlier day changed, in words. */
export function compareArrears(before: LedgerState, after: LedgerState): string {
  const money = [
    ['Dư nợ', before.balance, after.balance],
    ['Dư nợ quá hạn', before.overdue, after.overdue],
    ['Lãi còn phải thu', before.interestDue, after.interestDue],
  ] as const;
  const changes = money
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => `${what}: ${formatDong(was)} → ${formatDong(is)}.`);
  const arrears = [arrearsWords(before.arrears), arrearsWords(after.arrears)] as const;
  if (arrears[0] !== arrears[1]) changes.unshift(`Nợ đến hạn chưa trả: ${arrears[0]} → ${arrears[1]}.`);
  return changes.length > 0 ? changes.join(' ') : 'Không làm thay đổi nợ quá hạn, dư nợ hay lãi.';
}

/** What money that comes in may pay. */
export type AllocationPart = 'OVERDUE_INTEREST' | 'INTEREST' | 'OVERDUE_PRINCIPAL' | 'PRINCIPAL' | 'FROZEN_PRINCIPAL';

/** Which part is paid first. The bank's own order could not be seen; another order is another list. */
export const defaultAllocationOrder: readonly AllocationPart[] = [
  'OVERDUE_INTEREST',
  'INTEREST',
  'OVERDUE_PRINCIPAL',
  'PRINCIPAL',
  'FROZEN_PRINCIPAL',
];

export type Allocation =
  | { ok: true; principal: number; interest: number; parts: Record<AllocationPart, number> }
  | { ok: false; message: string };

/** Divides what a borrower pays over what is owed. More than is owed is refused, never kept. */
export function allocate(state: LedgerState, amount: number, order = defaultAllocationOrder): Allocation {
  const owed: Record<AllocationPart, number> = {
    OVERDUE_INTEREST: state.overdueInterestDue,
    INTEREST: state.interestDue - state.overdueInterestDue,
    OVERDUE_PRINCIPAL: state.overdue,
    PRINCIPAL: state.inTime,
    FROZEN_PRINCIPAL: state.frozen,
  };
  if (!Number.isSafeInteger(amount) || amount <= 0)
    return { ok: false, message: 'Số tiền phải là số đồng nguyên, lớn hơn 0.' };
  const parts = { OVERDUE_INTEREST: 0, INTEREST: 0, OVERDUE_PRINCIPAL: 0, PRINCIPAL: 0, FROZEN_PRINCIPAL: 0 };
  let left = amount;
  for (const part of order) {
    parts[part] = Math.min(left, Math.max(0, owed[part]));
    left -= parts[part];
  }
  if (left > 0) {
    const all = formatDong(amount - left);
    return {
      ok: false,
      message: `Số tiền ${formatDong(amount)} nhiều hơn tổng nợ gốc và lãi ${all} ngày ${formatDate(state.asOf)}.`,
    };
  }
  const interest = parts.OVERDUE_INTEREST + parts.INTEREST;
  return { ok: true, principal: amount - interest, interest, parts };
}

/** Interest that an INTEREST line of this day would record: what arose and is not in the books yet. */
export const interestToPost = (state: LedgerState): number => state.interestAccrued - state.interestPosted;

/** Principal in arrears that the books still show as in time: what an OVERDUE line has to move. */
export const overdueToPost = (state: LedgerState): number => Math.max(0, state.arrears.amount - state.overdue);
