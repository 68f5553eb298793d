import type { Actor } from '@/lib/access/actor';
import { conflict, Refused } from '@/lib/access/outcome';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { refuseIfMerged } from '@/lib/merging/kept';

interface Step {
  from: CaseStatus | null;
  to: CaseStatus;
  on: LegalDate;
  ground?: string;
  reason?: string | null;
}

/** Records a step of the lifecycle. */
export async function recordCaseEvent(tx: Tx, actor: Actor, caseId: string, step: Step): Promise<void> {
  await tx.caseEvent.create({
    data: {
      caseId,
      fromStatus: step.from,
      toStatus: step.to,
      happenedOn: toDbDate(step.on),
      recordedBy: actor.userId,
      assignmentId: actor.assignmentId,
      ground: step.ground ?? null,
      reason: step.reason ?? null,
    },
  });
}

/** Changes a case only if nobody did since the caller read it: a stale version is a conflict, never a silent overwrite. */
export async function changeCase(
  tx: Tx,
  caseId: string,
  version: number,
  data: Prisma.CaseUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.case.updateMany({
    where: { id: caseId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}

/** The case as policies and steps need it; hidden is null. */
export async function findCaseTarget(tx: Tx, caseId: string) {
  await lockCase(tx, caseId);
  const found = await tx.case.findUnique({
    where: { id: caseId },
    include: { person: { select: { fullName: true, version: true } } },
  });
  if (!found) await refuseIfMerged(tx, caseId);
  return found;
}

/** Changes of one case come one after the other: what they derive from its history must not miss each other's. */
export async function lockCase(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`SELECT app.lock_case(${caseId}::uuid)`;
}

export type LoadedCase = NonNullable<Awaited<ReturnType<typeof findCaseTarget>>>;

/** The audit facts every change of one case shares. */
export const aboutCase = (target: { id: string; number: string; communeId: number }) => ({
  subject: target.number,
  caseId: target.id,
  communeId: target.communeId,
});
