import type { LegalDate } from '@/lib/dates';
import { foldLedger, type LedgerEvent, type LedgerState, type LoanTerms } from '@/lib/loans/ledger';
import type { NewEvent } from '@/lib/loans/ledger-store';

/** What the bank's own books say of a loan on a day. Whole đồng. */
export interface BankFigures {
  asOf: LegalDate;
  /** Null where the file does not say how much went out. */
  disbursed: number | null;
  inTime: number;
  overdue: number;
  frozen: number;
  frozenUntil: LegalDate | null;
  /** The day the loan is due now. */
  dueOn: LegalDate;
  isOpen: boolean;
  /** Null where the file does not say. */
  interestDue: number | null;
}

const line = (kind: NewEvent['kind'], happenedOn: LegalDate, rest: Partial<NewEvent> = {}): NewEvent => ({
  ...{ kind, happenedOn, principal: 0, interest: 0, bucket: null, untilOn: null, reversesId: null },
  ...rest,
});

const asEvents = (lines: readonly NewEvent[], after: number): LedgerEvent[] =>
  lines.map(({ reason: _, ...event }, index) => ({ ...event, id: `new ${index}`, seq: after + index + 1 }));

export const balanceOfFigures = ({ inTime, overdue, frozen }: BankFigures): number => inTime + overdue + frozen;

/**
 * The lines that bring a ledger to the bank's figures, all dated by the day of the figures, an extension no later than the
 * day it moved; null when no lines do: then a person must look. Within a day the ledger counts what thaws first, then an
 * extension, what becomes overdue, what was repaid (overdue first) and what is frozen (overdue first).
 */
export function linesToReach(
  terms: LoanTerms,
  events: readonly LedgerEvent[],
  figures: BankFigures,
  { withInterest = false } = {},
): NewEvent[] | null {
  const lines = [...takeBack(terms, events, figures)];
  const state = () => foldLedger(terms, [...events, ...asEvents(lines, events.length)], figures.asOf);
  const paidOut = figures.disbursed === null ? 0 : figures.disbursed - state().disbursed;
  if (paidOut > 0) lines.push(line('DISBURSEMENT', figures.asOf, { principal: paidOut }));
  lines.push(...extension(state(), figures));
  // Thawed principal goes back where it came from: how much of it was overdue, only the ledger knows.
  lines.push(...thaw(state(), figures));
  lines.push(...movements(state(), figures));
  const { interestDue } = state();
  const collected = figures.isOpen ? interestDue - (figures.interestDue ?? interestDue) : 0;
  const repayment = lines.find(({ kind }) => kind === 'REPAYMENT');
  if (collected > 0 && (withInterest || lines.length > 0)) {
    if (repayment) repayment.interest = collected;
    else lines.push(line('REPAYMENT', figures.asOf, { interest: collected }));
  }
  if (!figures.isOpen && !state().isSettled) settle(lines, state().interestDue, figures.asOf);
  return stands(state(), figures) ? lines : null;
}

/** What the bank never saw repaid is reversed, the newest first. */
function takeBack(terms: LoanTerms, events: readonly LedgerEvent[], figures: BankFigures): NewEvent[] {
  const reversed = new Set(events.map(({ reversesId }) => reversesId));
  const repaid = events
    .filter(
      ({ kind, id }) => (kind === 'REPAYMENT' || kind === 'SETTLEMENT' || kind === 'WRITE_OFF') && !reversed.has(id),
    )
    .sort((a, b) => (a.happenedOn === b.happenedOn ? b.seq - a.seq : a.happenedOn < b.happenedOn ? 1 : -1));
  const lines: NewEvent[] = [];
  for (const { id } of repaid) {
    const now = foldLedger(terms, [...events, ...asEvents(lines, events.length)], figures.asOf);
    const isShort = now.balance + Math.max(0, (figures.disbursed ?? 0) - now.disbursed) < balanceOfFigures(figures);
    if (!isShort && !(now.isSettled && figures.isOpen)) break;
    lines.push(line('REVERSAL', figures.asOf, { reversesId: id }));
  }
  return lines;
}

function extension(now: LedgerState, { dueOn, asOf }: BankFigures): NewEvent[] {
  if (dueOn <= now.dueOn) return [];
  // Decided when the loan was about to fall due, unless something was written since.
  const [earliest = asOf] = [now.dueOn, asOf].sort();
  const [day = asOf] = [earliest, now.lastEventOn ?? earliest].sort().reverse();
  return [line('EXTENSION', day, { untilOn: dueOn })];
}

const thaw = (now: LedgerState, { asOf, frozen }: BankFigures): NewEvent[] =>
  now.frozen > frozen ? [line('UNFREEZE', asOf, { principal: now.frozen - frozen })] : [];

/**
 * What must become overdue for it to stand there after the repayment and the freeze have each taken from it first. Where
 * nothing may stay overdue, what they do not take goes back to the balance in time.
 */
function movements(now: LedgerState, figures: BankFigures): NewEvent[] {
  const { asOf, overdue, frozen, frozenUntil } = figures;
  const lines: NewEvent[] = [];
  const push = (kind: NewEvent['kind'], principal: number, rest: Partial<NewEvent> = {}) => {
    if (principal !== 0) lines.push(line(kind, asOf, { principal, ...rest }));
  };
  const repaid = Math.max(0, now.balance - balanceOfFigures(figures));
  const toFreeze = Math.max(0, frozen - now.frozen);
  const most = overdue > 0 ? overdue + toFreeze + repaid : Math.min(now.overdue, toFreeze + repaid);
  const moved = most - now.overdue;
  if (moved > 0) push('OVERDUE', moved);
  if (moved < 0) {
    push('ADJUSTMENT', moved, { bucket: 'OVERDUE' });
    push('ADJUSTMENT', -moved, { bucket: 'IN_TIME' });
  }
  push('REPAYMENT', repaid);
  push('FREEZE', toFreeze, { untilOn: frozenUntil });
  return lines;
}

/** Everything that was still owed came in with the settlement. */
function settle(lines: NewEvent[], interest: number, day: LegalDate): void {
  const index = lines.findIndex(({ kind }) => kind === 'REPAYMENT');
  const [repayment] = index >= 0 ? lines.splice(index, 1) : [];
  lines.push(line('SETTLEMENT', day, { principal: repayment?.principal ?? 0, interest }));
}

const stands = (now: LedgerState, figures: BankFigures): boolean =>
  now.inTime === figures.inTime &&
  now.overdue === figures.overdue &&
  now.frozen === figures.frozen &&
  now.dueOn === figures.dueOn &&
  now.isSettled === !figures.isOpen;
