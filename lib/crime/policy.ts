import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';

/** Superior police say what a report told of their own unit. */
export const canEnterFigure = (actor: Actor): Decision => when(actor.role === 'SUPERIOR_POLICE', 'role');
export const canChangeFigure = (actor: Actor, target: { unitId: number; withdrawnOn: Date | null }): Decision =>
  all(canEnterFigure(actor), when(target.unitId === actor.unitId, 'area'), when(target.withdrawnOn === null, 'state'));
