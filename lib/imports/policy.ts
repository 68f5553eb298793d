import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isPolice } from '@/lib/access/roles';
import type { ImportStatus } from '@/lib/generated/prisma/enums';

/** What a policy needs to know of a list. Row-level security has already decided that the actor may see it. */
export interface BatchTarget {
  status: ImportStatus;
}

const police = (actor: Actor) => when(isPolice(actor.role), 'role');
const whileIn = (target: BatchTarget, ...statuses: ImportStatus[]) => when(statuses.includes(target.status), 'state');

/** Lists belong to the police of the unit, and to the police above it. */
export const canReadImports = (actor: Actor): Decision => police(actor);
export const canUploadList = (actor: Actor, target: { batchUnitId: number | null }): Decision =>
  all(police(actor), when(target.batchUnitId !== null, 'area'));

/** A row that was not understood is repaired before or after the others went in; one that is in is a case now. */
export const canRepairRow = (actor: Actor, target: BatchTarget & { caseId: string | null }): Decision =>
  all(police(actor), whileIn(target, 'REVIEW', 'COMMITTED'), when(target.caseId === null, 'state'));
export const canChangeColumns = (actor: Actor, target: BatchTarget): Decision =>
  all(police(actor), whileIn(target, 'REVIEW'));
export const canCommitImport = (actor: Actor, target: BatchTarget): Decision =>
  all(police(actor), whileIn(target, 'REVIEW', 'COMMITTED'));
export const canUndoImport = (actor: Actor, target: BatchTarget): Decision =>
  all(police(actor), whileIn(target, 'COMMITTED'));
export const canDiscardImport = (actor: Actor, target: BatchTarget): Decision =>
  all(police(actor), whileIn(target, 'REVIEW'));
