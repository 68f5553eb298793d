import { moveFirstUnpaid, moveLastTo } from '@/lib/loans/instalments';
import type { LedgerEvent } from '@/lib/loans/ledger-types';
import { accrueTo, overdueInterestDueOf, type Walk } from '@/lib/loans/ledger-walk';
import type { LoanEventKind } from '@/lib/loans/vocabulary';

type Step = (walk: Walk, event: LedgerEvent) => Walk;

/** Repaid principal leaves the overdue balance first, then what is in time, then what is frozen. */
function takePrincipal(walk: Walk, amount: number): Walk {
  const fromOverdue = Math.min(walk.overdue, amount);
  const fromFrozen = Math.min(walk.frozen, Math.max(0, amount - fromOverdue - Math.max(0, walk.inTime)));
  return thaw(
    { ...walk, overdue: walk.overdue - fromOverdue, inTime: walk.inTime - (amount - fromOverdue - fromFrozen) },
    fromFrozen,
  );
}

/** Less frozen; what remains frozen cannot have come from overdue with more than itself. */
function thaw(walk: Walk, amount: number): Walk {
  const frozen = walk.frozen - amount;
  return {
    ...walk,
    frozen,
    frozenFromOverdue: Math.max(0, Math.min(walk.frozenFromOverdue, frozen)),
    frozenUntil: frozen > 0 ? walk.frozenUntil : null,
  };
}

const repay: Step = (walk, { principal, interest }) => ({
  ...takePrincipal(walk, principal),
  repaid: walk.repaid + principal,
  interestPaid: walk.interestPaid + interest,
  overdueInterestPaid: walk.overdueInterestPaid + Math.min(interest, overdueInterestDueOf(walk)),
});

const adjust: Step = (walk, { principal, interest, bucket, untilOn }) => ({
  ...walk,
  adjusted: walk.adjusted + principal,
  interestAdjusted: walk.interestAdjusted + interest,
  inTime: walk.inTime + (bucket === 'IN_TIME' || bucket === null ? principal : 0),
  overdue: walk.overdue + (bucket === 'OVERDUE' ? principal : 0),
  frozen: walk.frozen + (bucket === 'FROZEN' ? principal : 0),
  plan: untilOn ? moveFirstUnpaid(walk, untilOn) : walk.plan,
});

const extend: Step = (walk, { untilOn }) =>
  untilOn === null || untilOn <= walk.dueOn
    ? walk
    : { ...walk, dueOn: untilOn, plan: moveLastTo(walk.plan, walk.dueOn, untilOn) };

const freeze: Step = (walk, { principal, untilOn }) => {
  const fromOverdue = Math.min(walk.overdue, principal);
  return {
    ...walk,
    overdue: walk.overdue - fromOverdue,
    inTime: walk.inTime - (principal - fromOverdue),
    frozen: walk.frozen + principal,
    frozenFromOverdue: walk.frozenFromOverdue + fromOverdue,
    frozenUntil: untilOn,
  };
};

const unfreeze: Step = (walk, { principal }) => {
  const toOverdue = Math.min(walk.frozenFromOverdue, principal);
  const thawed = thaw({ ...walk, frozenFromOverdue: walk.frozenFromOverdue - toOverdue }, principal);
  return { ...thawed, overdue: walk.overdue + toOverdue, inTime: walk.inTime + (principal - toOverdue) };
};

/** Written off is what is frozen first, then overdue, then in time. */
const writeOff: Step = (walk, { principal, interest }) => {
  const fromFrozen = Math.min(walk.frozen, principal);
  return {
    ...takePrincipal(thaw(walk, fromFrozen), principal - fromFrozen),
    writtenOff: walk.writtenOff + principal,
    interestWrittenOff: walk.interestWrittenOff + interest,
  };
};

const steps = {
  DISBURSEMENT: (walk, { principal }) => ({
    ...walk,
    disbursed: walk.disbursed + principal,
    inTime: walk.inTime + principal,
  }),
  REPAYMENT: repay,
  INTEREST: (walk, { interest }) => ({ ...walk, interestPosted: walk.interestPosted + interest }),
  ADJUSTMENT: adjust,
  EXTENSION: extend,
  FREEZE: freeze,
  UNFREEZE: unfreeze,
  OVERDUE: (walk, { principal }) => ({
    ...walk,
    inTime: walk.inTime - principal,
    overdue: walk.overdue + principal,
  }),
  WRITE_OFF: writeOff,
  SETTLEMENT: (walk, event) => ({ ...repay(walk, event), settledOn: event.happenedOn }),
  REVERSAL: (walk) => walk,
} as const satisfies Record<LoanEventKind, Step>;

/** The loan after one more line, its interest counted up to the day of that line. */
export function takeStep(before: Walk, event: LedgerEvent): Walk {
  const after = steps[event.kind](accrueTo(before, event.happenedOn), event);
  const since = after.overdue > 0 ? (before.overdueSince ?? event.happenedOn) : null;
  return { ...after, overdueSince: since, lastEventOn: event.happenedOn };
}
