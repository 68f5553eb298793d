import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';
import { type Role, seesFigures } from '@/lib/access/roles';
import { isBank } from '@/lib/loans/policy';

const hasExceptions = (role: Role) => seesFigures(role) || isBank(role);

/** Everybody whose role has something that can be late. */
export const canReadDigest = (actor: Actor): Decision => when(hasExceptions(actor.role), 'role');
