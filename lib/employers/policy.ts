import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { seesPeople, supportsPeople } from '@/lib/access/roles';

/** What a policy needs to know of a firm. */
export interface EmployerTarget {
  communeId: number;
  closedOn: Date | null;
}

const supports = (actor: Actor) => when(supportsPeople(actor.role), 'role');
const here = (actor: Actor, target: EmployerTarget) => when(actor.unitId === target.communeId, 'area');
const runs = (target: EmployerTarget) => when(target.closedOn === null, 'state');

/** A firm is no personal data: every commune looks it up. */
export const canReadEmployers = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canRegisterEmployer = (actor: Actor): Decision => supports(actor);
/** The commune it lies in keeps it. */
export const canKeepEmployer = (actor: Actor, target: EmployerTarget): Decision =>
  all(supports(actor), here(actor, target), runs(target));
