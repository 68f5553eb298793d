import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { type ApplicationStage, canTakeAct } from '@/lib/loans/applications/application';
import { isBank } from '@/lib/loans/policy';

/** What a policy needs to know of an application. Row-level security has already decided that the actor may see it. */
export interface ApplicationTarget {
  stage: ApplicationStage;
  appraisedBy: string | null;
}

const officer = (actor: Actor) => when(actor.role === 'BANK_OFFICER', 'role');
const bank = (actor: Actor) => when(isBank(actor.role), 'role');
/** Whoever appraised does not decide what was appraised. */
const otherPerson = (actor: Actor, target: ApplicationTarget) =>
  when(actor.userId !== target.appraisedBy, 'other-person');

export const canReadApplications = (actor: Actor): Decision => bank(actor);
/** The papers are the officer's work: received, followed, appraised. */
export const canReceiveApplication = (actor: Actor): Decision => officer(actor);
export const canRecordPaper = (actor: Actor, target: ApplicationTarget): Decision =>
  all(officer(actor), when(canTakeAct(target.stage, 'record'), 'state'));
export const canAppraise = (actor: Actor, target: ApplicationTarget): Decision =>
  all(officer(actor), when(canTakeAct(target.stage, 'appraise'), 'state'));
/** Approved by somebody else than the appraiser; up to which amount an officer may is mayApproveAmount. */
export const canApprove = (actor: Actor, target: ApplicationTarget): Decision =>
  all(bank(actor), when(canTakeAct(target.stage, 'approve'), 'state'), otherPerson(actor, target));
export const canReturn = (actor: Actor, target: ApplicationTarget): Decision =>
  all(bank(actor), when(canTakeAct(target.stage, 'return'), 'state'), otherPerson(actor, target));
export const canEnd = (actor: Actor, target: ApplicationTarget): Decision =>
  all(bank(actor), when(canTakeAct(target.stage, 'end'), 'state'));

/** What an officer approves alone; the rest is the approver's. Amounts in đồng. */
export const mayApproveAmount = (actor: Actor, amount: number, officerLimit: number): Decision =>
  when(actor.role === 'BANK_APPROVER' || amount <= officerLimit, 'role');
