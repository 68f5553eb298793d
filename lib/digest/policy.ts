import type { Actor } from '@/lib/access/actor';
import { type Decision, when } from '@/lib/access/decision';
import type { Role } from '@/lib/access/roles';

export type DigestPart =
  | 'contacts'
  | 'arrivals'
  | 'support'
  | 'ownTasks'
  | 'givenTasks'
  | 'reportsBelow'
  | 'board'
  | 'bank';

const police: readonly DigestPart[] = ['contacts', 'arrivals', 'ownTasks'];

/** What can be late for each role, in the order of what hurts. A role with nothing of it has no digest. */
export const digestParts: Readonly<Record<Role, readonly DigestPart[]>> = {
  COMMUNE_POLICE: police,
  COMMUNE_POLICE_CHIEF: [...police, 'givenTasks'],
  COMMUNE_OFFICER: ['support', 'ownTasks'],
  COMMUNE_CHAIR: ['ownTasks', 'givenTasks', 'board'],
  SUPERIOR_POLICE: ['reportsBelow', 'givenTasks', 'ownTasks', 'board'],
  COMMITTEE_MEMBER: ['givenTasks', 'ownTasks', 'board'],
  BANK_OFFICER: ['bank'],
  BANK_APPROVER: ['bank'],
  AUDITOR: [],
  ADMINISTRATOR: [],
};

/** Everybody whose role has something that can be late. */
export const canReadDigest = (actor: Actor): Decision => when(digestParts[actor.role].length > 0, 'role');
