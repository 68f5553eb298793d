import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import type { LoanImportStatus } from '@/lib/generated/prisma/enums';

interface FileTarget {
  status: LoanImportStatus;
}

const officer = (actor: Actor) => when(actor.role === 'BANK_OFFICER', 'role');
const whileIn = ({ status }: FileTarget, ...statuses: LoanImportStatus[]) => when(statuses.includes(status), 'state');

/** Files of the bank's system are its own office's: the officer brings them in, the approver may look. */
export const canReadLoanFiles = (actor: Actor): Decision =>
  when(actor.role === 'BANK_OFFICER' || actor.role === 'BANK_APPROVER', 'role');
export const canUploadLoanFile = (actor: Actor): Decision => officer(actor);
export const canTakeOverLoanFile = (actor: Actor, target: FileTarget): Decision =>
  all(officer(actor), whileIn(target, 'READY', 'RUNNING'));
export const canDropLoanFile = (actor: Actor, target: FileTarget): Decision =>
  all(officer(actor), whileIn(target, 'READY'));
/** Differences are written after the file was taken over: before that nothing of it counts. */
export const canAcceptDifference = (actor: Actor, target: FileTarget): Decision =>
  all(officer(actor), whileIn(target, 'DONE'));
export const canLinkLoanRow = (actor: Actor, target: FileTarget): Decision =>
  all(officer(actor), whileIn(target, 'READY', 'DONE'));
