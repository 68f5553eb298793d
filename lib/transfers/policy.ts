import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import type { CaseTarget } from '@/lib/cases/policy';
import { canTakeStep, mayBeTransferred, type TransferStatus } from '@/lib/transfers/lifecycle';

/** What a policy needs to know of a transfer. Row-level security has already decided that the actor may see it. */
export interface TransferTarget {
  status: TransferStatus;
  fromUnitId: number;
  toUnitId: number;
}

const chief = (actor: Actor) => when(actor.role === 'COMMUNE_POLICE_CHIEF', 'role');
const sender = (actor: Actor, target: TransferTarget) => when(actor.unitId === target.fromUnitId, 'area');
const receiver = (actor: Actor, target: TransferTarget) => when(actor.unitId === target.toUnitId, 'area');

export const canListTransfers = (actor: Actor): Decision => when(isPolice(actor.role), 'role');
export const canProposeTransfer = (actor: Actor, target: CaseTarget): Decision =>
  all(when(isCommunePolice(actor.role), 'role'), when(mayBeTransferred[target.status], 'state'));
/** Whose commune files are handed to and from: the count in the menu, the choice of places. */
export const canWorkOnTransfers = (actor: Actor): Decision => when(isCommunePolice(actor.role), 'role');

export const canSendTransfer = (actor: Actor, target: TransferTarget): Decision =>
  all(chief(actor), sender(actor, target), when(canTakeStep(target.status, 'send'), 'state'));
export const canWithdrawTransfer = (actor: Actor, target: TransferTarget): Decision =>
  all(chief(actor), sender(actor, target), when(canTakeStep(target.status, 'withdraw'), 'state'));
export const canReceiveTransfer = (actor: Actor, target: TransferTarget): Decision =>
  all(chief(actor), receiver(actor, target), when(canTakeStep(target.status, 'receive'), 'state'));
export const canReturnTransfer = (actor: Actor, target: TransferTarget): Decision =>
  all(chief(actor), receiver(actor, target), when(canTakeStep(target.status, 'return'), 'state'));
