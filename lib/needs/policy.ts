import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { type Role, seesPeople } from '@/lib/access/roles';
import type { CaseTarget } from '@/lib/cases/policy';

const supporters: readonly Role[] = ['COMMUNE_OFFICER', 'COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF'];
/** Who sees to needs, work and training: the commune's officer, and its police who meet the people. */
export const isSupporter = (role: Role) => supporters.includes(role);

const supporter = (actor: Actor) => when(isSupporter(actor.role), 'role');
/** Nobody is helped into work or a course before they are back, or after the file ended. */
export const isHelped = (target: CaseTarget) => target.status === 'RECEIVED' || target.status === 'MANAGED';

export const canReadNeeds = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canSupport = (actor: Actor): Decision => supporter(actor);
export const canSupportCase = (actor: Actor, target: CaseTarget): Decision =>
  all(supporter(actor), when(isHelped(target), 'state'));

export interface NeedTarget {
  case: CaseTarget;
  closedOn: Date | null;
  endedAt: Date | null;
}
export const canWorkOnNeed = (actor: Actor, target: NeedTarget): Decision =>
  all(canSupportCase(actor, target.case), when(target.closedOn === null && target.endedAt === null, 'state'));
