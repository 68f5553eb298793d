import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import type { UnitKind } from '@/lib/generated/prisma/enums';

/** Where the actor's own unit stands: settings hold for the whole installation, so a commune's administrator only reads them. */
export interface SettingsTarget {
  actorUnitKind: UnitKind;
}

const administrator = (actor: Actor) => when(actor.role === 'ADMINISTRATOR', 'role');

export const canReadSettings = (actor: Actor): Decision => administrator(actor);
export const canChangeSettings = (actor: Actor, target: SettingsTarget): Decision =>
  all(administrator(actor), when(target.actorUnitKind === 'PROVINCE', 'area'));
