import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, isPolice, seesPeople } from '@/lib/access/roles';
import { type CaseStatus, type CaseStep, canStep } from '@/lib/cases/lifecycle';

/** What a policy needs to know of a case. Row-level security has already decided that the actor may see it. */
export interface CaseTarget {
  status: CaseStatus;
}

const communePolice = (actor: Actor) => when(isCommunePolice(actor.role), 'role');
const chief = (actor: Actor) => when(actor.role === 'COMMUNE_POLICE_CHIEF', 'role');
const possible = (target: CaseTarget, step: CaseStep) => when(canStep(target.status, step), 'state');

export const canListCases = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canReadCase = canListCases;
export const canExportCases = canListCases;
export const canRevealIdentity = (actor: Actor): Decision => when(isPolice(actor.role), 'role');
export const canOpenCase = (actor: Actor): Decision => communePolice(actor);
export const canCorrectPerson = (actor: Actor): Decision => communePolice(actor);
export const canCheckAddress = (actor: Actor, target: CaseTarget): Decision =>
  all(communePolice(actor), possible(target, 'checkAddress'));
export const canReceiveCase = (actor: Actor, target: CaseTarget): Decision =>
  all(communePolice(actor), possible(target, 'receive'));
export const canCloseCase = (actor: Actor, target: CaseTarget): Decision =>
  all(chief(actor), possible(target, 'close'));
export const canReopenCase = (actor: Actor, target: CaseTarget): Decision =>
  all(chief(actor), possible(target, 'reopen'));
/** Out of what the system knows and back: signed by the chief. */
export const canMoveAway = (actor: Actor, target: CaseTarget): Decision => all(chief(actor), possible(target, 'move'));
export const canMoveBack = (actor: Actor, target: CaseTarget): Decision =>
  all(chief(actor), possible(target, 'moveBack'));

export const canRecordFollowUp = (actor: Actor, target: CaseTarget): Decision =>
  all(communePolice(actor), possible(target, 'followUp'));
export const canProposeGroup = (actor: Actor, target: CaseTarget): Decision =>
  all(communePolice(actor), possible(target, 'assess'));

/** Judgment, offence, interview, follow-ups and their notes. */
export const canReadPoliceTabs = (actor: Actor): Decision => when(isPolice(actor.role), 'role');
/** What was changed, field by field. */
export const canReadChanges = canReadPoliceTabs;
