import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { seesFigures, seesPeople } from '@/lib/access/roles';
import { canTakeStep, hasEnded, isAtWork, type ModelStage, type ModelStep } from '@/lib/models/model';

/** What a policy needs to know of a model. Row-level security has already decided that the actor may see it. */
export interface ModelTarget {
  stage: ModelStage;
  /** Whether it belongs to a unit whose models the actor writes (app.written_units). */
  isWritten: boolean;
  /** A line of statistics: nobody's to write. */
  isCountOnly: boolean;
}

/** The commune works on its models, the police above on those of their area; the committee reads. */
export const canReadModels = (actor: Actor): Decision => when(seesFigures(actor.role), 'role');
export const canWriteModels = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
const here = (actor: Actor, target: ModelTarget): Decision =>
  all(canWriteModels(actor), when(target.isWritten, 'area'), when(!target.isCountOnly, 'state'));

/** What it is: its name, aims, rules, board. A model that ended stays as it ended. */
export const canChangeModel = (actor: Actor, target: ModelTarget): Decision =>
  all(here(actor, target), when(!hasEnded(target.stage), 'state'));
/** What is done in it: members, activities, money, evaluations. */
export const canWorkInModel = (actor: Actor, target: ModelTarget): Decision =>
  all(here(actor, target), when(isAtWork(target.stage), 'state'));
export const canTakeModelStep = (actor: Actor, target: ModelTarget, step: ModelStep): Decision =>
  all(here(actor, target), when(canTakeStep(target.stage, step), 'state'));
