import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { seesPeople, supportsPeople } from '@/lib/access/roles';
import { isInScope } from '@/lib/cases/lifecycle';
import type { CaseTarget } from '@/lib/cases/policy';

const supports = (actor: Actor) => when(supportsPeople(actor.role), 'role');
const inScope = (target: CaseTarget) => when(isInScope(target.status), 'state');

/** Whoever sees the person reads what work they look for; the commune writes it. */
export const canReadJobFile = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canSaveProfile = (actor: Actor, target: CaseTarget): Decision => all(supports(actor), inScope(target));
export const canTakeConsent = canSaveProfile;
/** A yes can be taken back at any time, whatever became of the file. */
export const canWithdrawConsent = (actor: Actor): Decision => supports(actor);
