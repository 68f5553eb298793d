import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { type ConferenceStatus, type ConferenceStep, canStepTo } from '@/lib/steering/conferences/conference';
import { canSteer } from '@/lib/steering/policy';

export interface ConferenceTarget {
  status: ConferenceStatus;
  /** Whether it is of a unit the actor steers (app.steered_units). */
  isSteered: boolean;
}

export const canRunConference = (actor: Actor, target: ConferenceTarget, step: ConferenceStep): Decision =>
  all(canSteer(actor), when(target.isSteered, 'area'), when(canStepTo(target.status, step), 'state'));
