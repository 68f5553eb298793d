import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice } from '@/lib/access/roles';
import type { BulkStatus } from '@/lib/generated/prisma/enums';

/** Field work on many files is the commune police's, as it is on one. */
export const canBulk = (actor: Actor): Decision => when(isCommunePolice(actor.role), 'role');

const whileIn = (target: { status: BulkStatus }, status: BulkStatus) => when(target.status === status, 'state');
export const canRunBulk = (actor: Actor, target: { status: BulkStatus }): Decision =>
  all(canBulk(actor), whileIn(target, 'READY'));
export const canUndoBulk = (actor: Actor, target: { status: BulkStatus }): Decision =>
  all(canBulk(actor), whileIn(target, 'DONE'));
