import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { type Role, seesFigures, seesPeople } from '@/lib/access/roles';
import { canTakeReportStep, type ReportStatus, type ReportStep } from '@/lib/reports/report';

/** What a policy needs to know of a report. Row-level security has already decided that the actor may see it. */
export interface ReportTarget {
  unitId: number;
  status: ReportStatus;
  /** Whether it is of a unit whose reports the actor writes (app.report_units). */
  isWritten: boolean;
  /** Whoever signed it last. */
  signedBy: string | null;
}

const signers: readonly Role[] = ['COMMUNE_POLICE_CHIEF', 'COMMUNE_CHAIR', 'SUPERIOR_POLICE'];

/** The commune writes and signs its own, the police above receive; the committee reads what was shared with it. */
export const canReadReports = (actor: Actor): Decision => when(seesFigures(actor.role), 'role');
export const canDraftReports = (actor: Actor): Decision => when(seesPeople(actor.role), 'role');
/** Who has reported and who has not is asked by those who receive. */
export const canReceiveReports = (actor: Actor): Decision => when(actor.role === 'SUPERIOR_POLICE', 'role');

const own = (actor: Actor, target: ReportTarget, step: ReportStep): Decision =>
  all(canDraftReports(actor), when(target.isWritten, 'area'), when(canTakeReportStep(target.status, step), 'state'));

export const canWriteReport = (actor: Actor, target: ReportTarget): Decision => own(actor, target, 'write');
export const canDropReport = (actor: Actor, target: ReportTarget): Decision => own(actor, target, 'drop');
export const canSubmitReport = (actor: Actor, target: ReportTarget): Decision => own(actor, target, 'submit');
/** Only the head of the unit speaks for it. */
export const canSignReport = (actor: Actor, target: ReportTarget): Decision =>
  all(when(signers.includes(actor.role), 'role'), own(actor, target, 'sign'));
/** The level above receives: nobody what they signed themselves, and no unit its own. */
export const canAnswerReport = (actor: Actor, target: ReportTarget): Decision =>
  all(
    canReceiveReports(actor),
    when(canTakeReportStep(target.status, 'answer'), 'state'),
    when(target.unitId !== actor.unitId, 'area'),
    when(target.signedBy !== actor.userId, 'other-person'),
  );
/** What the units below reported is put into the report of the unit above while that is written. */
export const canMergeReports = (actor: Actor, target: ReportTarget): Decision =>
  all(canReceiveReports(actor), own(actor, target, 'write'));
