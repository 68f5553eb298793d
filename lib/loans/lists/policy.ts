import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import { canTakeListStep, type LoanListStatus } from '@/lib/loans/lists/list';
import { isBank } from '@/lib/loans/policy';

/** What a policy needs to know of a list. Row-level security has already decided that the actor may see it. */
export interface ListTarget {
  status: LoanListStatus;
  communeId: number;
  draftedBy: string;
}

const here = (actor: Actor, target: ListTarget) => when(actor.unitId === target.communeId, 'area');
const communePolice = (actor: Actor) => when(isCommunePolice(actor.role), 'role');

/** The commune works on lists, the police above read them, the bank receives what was confirmed. */
export const canReadLists = (actor: Actor): Decision =>
  when(
    isPolice(actor.role) || actor.role === 'COMMUNE_OFFICER' || actor.role === 'COMMUNE_CHAIR' || isBank(actor.role),
    'role',
  );
export const canDraftList = (actor: Actor): Decision => communePolice(actor);
export const canEditList = (actor: Actor, target: ListTarget): Decision =>
  all(communePolice(actor), here(actor, target), when(canTakeListStep(target.status, 'edit'), 'state'));
export const canDropList = (actor: Actor, target: ListTarget): Decision =>
  all(communePolice(actor), here(actor, target), when(canTakeListStep(target.status, 'drop'), 'state'));
/** Mẫu 01 is drawn up by the commune's police: whoever drafted it does not sign it. */
export const canSignList = (actor: Actor, target: ListTarget): Decision =>
  all(
    when(actor.role === 'COMMUNE_POLICE_CHIEF', 'role'),
    here(actor, target),
    when(canTakeListStep(target.status, 'sign'), 'state'),
    when(actor.userId !== target.draftedBy, 'other-person'),
  );
/** Confirmed by the commune's people's committee (Điều 3 khoản 2a). */
export const canDecideList = (actor: Actor, target: ListTarget): Decision =>
  all(
    when(actor.role === 'COMMUNE_CHAIR', 'role'),
    here(actor, target),
    when(canTakeListStep(target.status, 'decide'), 'state'),
    when(actor.userId !== target.draftedBy, 'other-person'),
  );
