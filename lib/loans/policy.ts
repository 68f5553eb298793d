import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';

/** The home of the social bank's staff. Which people they see comes with confirmed lists and loans. */
export const canOpenLoans = (actor: Actor): Decision =>
  when(actor.role === 'BANK_OFFICER' || actor.role === 'BANK_APPROVER', 'role');
