import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { seesPeople } from '@/lib/access/roles';
import type { CaseTarget } from '@/lib/cases/policy';
import type { EnrolmentStatus } from '@/lib/generated/prisma/enums';
import { canSupport, canSupportCase } from '@/lib/needs/policy';

export const canReadTraining = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
export const canKeepSchools = canSupport;

export interface CourseTarget {
  school: { communeId: number };
  closedOn: Date | null;
}
/** The commune in which the school lies keeps its courses; people of every commune may learn there. */
export const canKeepCourse = (actor: Actor, target: CourseTarget): Decision =>
  all(
    canSupport(actor),
    when(actor.unitId === target.school.communeId, 'area'),
    when(target.closedOn === null, 'state'),
  );

export const canEnrol = canSupportCase;

export interface EnrolmentTarget {
  status: EnrolmentStatus;
  case: CaseTarget;
}
export const canFollowEnrolment = (actor: Actor, target: EnrolmentTarget): Decision =>
  all(canSupportCase(actor, target.case), when(target.status === 'STUDYING', 'state'));
