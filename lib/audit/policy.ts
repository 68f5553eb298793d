import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';

/** Which lines come back is row-level security's answer: those of the auditor's own area. */
export const canReadTrail = (actor: Actor): Decision => when(actor.role === 'AUDITOR', 'role');
export const canExportTrail = canReadTrail;
