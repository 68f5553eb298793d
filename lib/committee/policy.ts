import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';
import { seesFigures, seesPeople } from '@/lib/access/roles';

export const canReadFigures = (actor: Actor): Decision => when(seesFigures(actor.role), 'role');
/** Whose figures open the rows behind them; for the others small counts are hidden. */
export const opensRows = (actor: Actor): boolean => seesPeople(actor.role);
