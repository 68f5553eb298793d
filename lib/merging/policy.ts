import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import type { MergeStatus, PairStatus } from '@/lib/generated/prisma/enums';

export interface PairTarget {
  communeA: number;
  communeB: number;
  status: PairStatus;
}

export interface MergeTarget {
  keptCommuneId: number;
  goneCommuneId: number;
  status: MergeStatus;
  proposedBy: string;
  keptBy: string | null;
  goneBy: string | null;
}

/** The queue is the police's: why two may be one leans on numbers that only they compare. */
export const canSeePairs = (actor: Actor): Decision => when(isPolice(actor.role), 'role');

/** Within one commune its police decide; across communes those above both. */
const ownsPair = (actor: Actor, { communeA, communeB }: PairTarget) =>
  when(communeA === communeB ? isCommunePolice(actor.role) : actor.role === 'SUPERIOR_POLICE', 'role');

export const canDecidePair = (actor: Actor, pair: PairTarget, to: { verdict: PairStatus }): Decision =>
  all(ownsPair(actor, pair), when(pair.status !== 'MERGED' && pair.status !== to.verdict, 'state'));
export const canProposeMerge = (actor: Actor, pair: PairTarget): Decision =>
  all(ownsPair(actor, pair), when(pair.status === 'OPEN', 'state'));

const chief = (actor: Actor) => when(actor.role === 'COMMUNE_POLICE_CHIEF', 'role');
const proposed = (merge: MergeTarget) => when(merge.status === 'PROPOSED', 'state');

/** Whether a chief's own side still waits for an answer. */
const waits = (actor: Actor, { keptCommuneId, goneCommuneId, keptBy, goneBy }: MergeTarget) =>
  when(
    (keptCommuneId === actor.unitId && keptBy === null) || (goneCommuneId === actor.unitId && goneBy === null),
    'state',
  );

export const canSignMerge = (actor: Actor, merge: MergeTarget): Decision =>
  all(chief(actor), proposed(merge), when(merge.proposedBy !== actor.userId, 'other-person'), waits(actor, merge));

/** A chief of one side says no; whoever proposed takes it back. */
export const canRefuseMerge = (actor: Actor, merge: MergeTarget): Decision =>
  all(when(actor.role === 'COMMUNE_POLICE_CHIEF' || merge.proposedBy === actor.userId, 'role'), proposed(merge));

/** Taken back by the chief who answers for the kept file. */
export const canUndoMerge = (actor: Actor, merge: MergeTarget): Decision =>
  all(chief(actor), when(merge.status === 'DONE', 'state'), when(merge.keptCommuneId === actor.unitId, 'area'));
