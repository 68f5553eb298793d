import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { canSteer } from '@/lib/steering/policy';

export interface DirectiveTarget {
  endedOn: Date | null;
  /** Whether it is kept by a unit the actor steers (app.steered_units). */
  isSteered: boolean;
}

export const canEndDirective = (actor: Actor, target: DirectiveTarget): Decision =>
  all(canSteer(actor), when(target.isSteered, 'area'), when(target.endedOn === null, 'state'));
