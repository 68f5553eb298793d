import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, seesPeople, supportsPeople } from '@/lib/access/roles';
import { isInScope } from '@/lib/cases/lifecycle';
import type { CaseTarget } from '@/lib/cases/policy';
import {
  canTakePlacementStep,
  type PlacementStage,
  type PlacementStep,
  type PoliceAnswer,
} from '@/lib/jobs/placements/placement';

/** What a policy needs to know of a placement. Row-level security has already decided that the actor may see it. */
export interface PlacementTarget {
  stage: PlacementStage;
  policeAnswer: PoliceAnswer;
  case: CaseTarget;
}

const supports = (actor: Actor) => when(supportsPeople(actor.role), 'role');
const inScope = (target: CaseTarget) => when(isInScope(target.status), 'state');

export const canReadCalendar = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canReferPerson = (actor: Actor, target: CaseTarget): Decision => all(supports(actor), inScope(target));
export const canMovePlacement =
  (step: Exclude<PlacementStep, 'answer'>) =>
  (actor: Actor, target: PlacementTarget): Decision =>
    all(supports(actor), inScope(target.case), when(canTakePlacementStep(target.stage, step), 'state'));
/** Fit or not, without a reason: the police's word alone. */
export const canAnswerFitness = (actor: Actor, target: PlacementTarget): Decision =>
  all(
    when(isCommunePolice(actor.role), 'role'),
    inScope(target.case),
    when(canTakePlacementStep(target.stage, 'answer') && target.policeAnswer === 'WAITING', 'state'),
  );
