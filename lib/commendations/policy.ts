import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import type { Role } from '@/lib/access/roles';
import { type CommendationStage, type CommendationStep, canStepTo } from '@/lib/commendations/commendation';
import { canReadModels, canWriteModels } from '@/lib/models/policy';

export interface CommendationTarget {
  stage: CommendationStage;
  proposedBy: string;
  /** Whether it belongs to a unit the actor writes for (app.written_units). */
  isWritten: boolean;
}

const deciders: readonly Role[] = ['COMMUNE_POLICE_CHIEF', 'COMMUNE_CHAIR', 'SUPERIOR_POLICE'];

export const canReadCommendations = (actor: Actor): Decision => canReadModels(actor);
export const canPropose = (actor: Actor): Decision => canWriteModels(actor);
/** What was decided is recorded by somebody else than who proposed it. */
export const canTakeCommendationStep = (actor: Actor, target: CommendationTarget, step: CommendationStep): Decision =>
  all(
    when(deciders.includes(actor.role), 'role'),
    when(target.isWritten, 'area'),
    when(canStepTo(target.stage, step), 'state'),
    when(actor.userId !== target.proposedBy, 'other-person'),
  );
