import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isBank } from '@/lib/loans/policy';

/** What a policy needs to know of a loan. Row-level security has already decided that the actor may see it. */
export interface LoanTarget {
  approvedBy: string | null;
  isOpen: boolean;
}

const bank = (actor: Actor) => when(isBank(actor.role), 'role');
const approver = (actor: Actor) => when(actor.role === 'BANK_APPROVER', 'role');
const open = (target: { isOpen: boolean }) => when(target.isOpen, 'state');

export const canReadLoans = (actor: Actor): Decision => bank(actor);

/** Who approved a loan does not pay it out. */
export const canDisburse = (actor: Actor, target: LoanTarget): Decision =>
  all(bank(actor), open(target), when(actor.userId !== target.approvedBy, 'other-person'));

/** Repayment, interest, extension, freeze, overdue, settlement, and the check of how the money was used. */
export const canKeepLedger = (actor: Actor, target: Pick<LoanTarget, 'isOpen'>): Decision =>
  all(bank(actor), open(target));

/** Nothing is owed any more, or something else than the paper says: the approver's word. */
export const canCorrectLedger = (actor: Actor, target: Pick<LoanTarget, 'isOpen'>): Decision =>
  all(approver(actor), open(target));

/** A line is taken back by a line, of a settled loan too: it reopens. */
export const canReverse = (actor: Actor): Decision => bank(actor);

/** How the money was used may be told of a repaid loan as well. */
export const canCheckUse = (actor: Actor): Decision => bank(actor);
