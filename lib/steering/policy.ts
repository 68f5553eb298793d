import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';
import { type Role, seesFigures } from '@/lib/access/roles';

const steering: readonly Role[] = [
  'COMMUNE_POLICE_CHIEF',
  'COMMUNE_CHAIR',
  'COMMUNE_OFFICER',
  'SUPERIOR_POLICE',
  'COMMITTEE_MEMBER',
];

/** Directives, conferences and tasks are read by whoever reads the committee's figures. */
export const canReadSteering = (actor: Actor): Decision => when(seesFigures(actor.role), 'role');
/** Who keeps a unit's directives, holds its conferences and gives its tasks (app.steers). */
export const canSteer = (actor: Actor): Decision => when(steering.includes(actor.role), 'role');
