import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { conflict, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { LoanApplication, Prisma } from '@/lib/generated/prisma/client';
import type { ApplicationStage } from '@/lib/loans/applications/application';
import type { PaperDays } from '@/lib/loans/applications/days';
import type { LoanRules } from '@/lib/loans/rules';
import { toStored } from '@/lib/loans/stored';
import type { Training } from '@/lib/loans/terms';

export const applicationRaced =
  'Hồ sơ vay này vừa được người khác sửa hoặc quyết định. Hãy tải lại trang để xem rồi làm tiếp.';

/** The application as commands need it, taken before anything else of it is read: hidden is null. */
export async function loadApplication(tx: Tx, applicationId: string): Promise<LoanApplication | null> {
  await tx.$queryRaw`SELECT 1 FROM loan_application WHERE id = ${applicationId}::uuid FOR UPDATE`;
  return tx.loanApplication.findUnique({ where: { id: applicationId } });
}

interface Change {
  actor: Actor;
  version: number;
  data: Prisma.LoanApplicationUncheckedUpdateManyInput;
  /** A new stage, the day on which it came and a word about it: kept as a step. */
  step?: { stage: ApplicationStage; on: LegalDate; note?: string | null };
}

/** Changes an application only if nobody did since the caller read it. */
export async function changeApplication(tx: Tx, application: LoanApplication, change: Change): Promise<void> {
  const { actor, version, data, step } = change;
  const changed = await tx.loanApplication.updateMany({
    where: { id: application.id, version, stage: application.stage },
    data: { ...data, ...(step ? { stage: step.stage } : {}), version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict(applicationRaced));
  if (step) await addStep(tx, actor, application.id, step);
}

/** When an application came to a stage: days in each step are read from here. */
export async function addStep(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { stage, on, note }: NonNullable<Change['step']>,
): Promise<void> {
  await tx.applicationStep.create({
    data: { applicationId, stage, happenedOn: toDbDate(on), recordedBy: actor.userId, note: note ?? null },
  });
}

/** The bank's trail names no file: what it writes is not read with the file by the commune. */
export const aboutApplication = (application: Pick<LoanApplication, 'number' | 'communeId'>): AuditFacts => ({
  subject: application.number,
  communeId: application.communeId,
});

/** Days as they stand; an appraisal that was sent back counts no more. */
export const daysOf = (application: LoanApplication): PaperDays => ({
  received: fromDbDate(application.receivedOn),
  groupMet: fromDbDate(application.groupMetOn),
  communeConfirmed: fromDbDate(application.communeConfirmedOn),
  appraised: application.stage === 'SUBMITTED' ? null : fromDbDate(application.appraisedOn),
  approved: fromDbDate(application.approvedOn),
  notice: fromDbDate(application.noticeOn),
});

export const trainingOf = (of: {
  purpose: string;
  courseMonths: number | null;
  disbursementMonths: number | null;
}): Training | null =>
  of.purpose === 'TRAINING' && of.courseMonths !== null && of.disbursementMonths !== null
    ? { courseMonths: of.courseMonths, disbursementMonths: of.disbursementMonths }
    : null;

/** The rules that one more decision used, beside those of the decisions before. */
export const withRules = (
  stored: unknown,
  decision: 'received' | 'appraised' | 'approved',
  rules: LoanRules,
): Prisma.InputJsonObject => toStored({ ...z.record(z.string(), z.unknown()).parse(stored), [decision]: rules });
