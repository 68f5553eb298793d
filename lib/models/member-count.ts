import type { Actor } from '@/lib/access/actor';
import { seesPeople } from '@/lib/access/roles';
import { type Count, fewWord, isSmall } from '@/lib/committee/suppression';
import { formatNumber } from '@/lib/money';

/** How many are in a model, as this reader may know it: one or a few in a hamlet's model could point at a person. */
export const membersShown = (actor: Actor, n: number): Count => (!seesPeople(actor.role) && isSmall(n) ? null : n);

export const memberWords = (n: Count): string => (n === null ? fewWord : formatNumber(n));
