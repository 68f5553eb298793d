import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';
import { isBank } from '@/lib/loans/policy';

/** The bank's own directory: its officers keep it, its approvers read it. */
export const canReadGroups = (actor: Actor): Decision => when(isBank(actor.role), 'role');
export const canKeepGroups = (actor: Actor): Decision => when(actor.role === 'BANK_OFFICER', 'role');
