import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { canStep } from '@/lib/cases/lifecycle';
import type { CaseTarget } from '@/lib/cases/policy';

interface AssessmentTarget {
  status: string;
  proposedBy: string;
  case: CaseTarget;
}

/** The chief signs or returns what somebody else proposed. */
export const canDecideGroup = (actor: Actor, target: AssessmentTarget): Decision =>
  all(
    when(actor.role === 'COMMUNE_POLICE_CHIEF', 'role'),
    when(target.status === 'PROPOSED' && canStep(target.case.status, 'sign'), 'state'),
    when(target.proposedBy !== actor.userId, 'other-person'),
  );
