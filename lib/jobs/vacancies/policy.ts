import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { seesPeople, supportsPeople } from '@/lib/access/roles';
import { canTakeVacancyStep, type VacancyStatus } from '@/lib/jobs/vacancies/vacancy';

/** What a policy needs to know of a vacancy: the firm's commune keeps it. */
export interface VacancyTarget {
  status: VacancyStatus;
  employer: { communeId: number };
}

const supports = (actor: Actor) => when(supportsPeople(actor.role), 'role');
const here = (actor: Actor, target: VacancyTarget) => when(actor.unitId === target.employer.communeId, 'area');

export const canReadVacancies = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canChangeVacancy = (actor: Actor, target: VacancyTarget): Decision =>
  all(supports(actor), here(actor, target), when(canTakeVacancyStep(target.status, 'change'), 'state'));
export const canCloseVacancy = (actor: Actor, target: VacancyTarget): Decision =>
  all(supports(actor), here(actor, target), when(canTakeVacancyStep(target.status, 'close'), 'state'));
