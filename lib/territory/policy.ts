import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { ReorganisationStatus, UnitKind } from '@/lib/generated/prisma/enums';

/** What a policy needs to know. Row-level security has decided that the administrator sees it. */
export interface ReorganisationTarget {
  status: ReorganisationStatus;
  effectiveOn: LegalDate;
}

/** Where the administrator's own unit stands: communes are reorganised by whoever administers their province. */
export interface DraftingPlace {
  actorUnitKind: UnitKind;
}

const administrator = (actor: Actor) => when(actor.role === 'ADMINISTRATOR', 'role');

export const canListReorganisations = (actor: Actor): Decision => administrator(actor);
export const canDraftReorganisation = (actor: Actor, place: DraftingPlace): Decision =>
  all(administrator(actor), when(place.actorUnitKind === 'PROVINCE', 'area'));
export const canDropReorganisation = (actor: Actor, target: ReorganisationTarget): Decision =>
  all(administrator(actor), when(target.status === 'DRAFT', 'state'));
/** From the day on which it takes effect, not before: until then the former communes answer. */
export const canCarryOutReorganisation = (actor: Actor, target: ReorganisationTarget): Decision =>
  all(administrator(actor), when(target.status === 'DRAFT' && target.effectiveOn <= todayInVietnam(), 'state'));
