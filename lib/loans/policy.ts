import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';
import type { Role } from '@/lib/access/roles';

export const isBank = (role: Role): boolean => role === 'BANK_OFFICER' || role === 'BANK_APPROVER';

/** The bank's own work. Which people they see comes with confirmed lists and loans. */
export const canOpenLoans = (actor: Actor): Decision => when(isBank(actor.role), 'role');
