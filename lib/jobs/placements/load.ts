import type { Actor } from '@/lib/access/actor';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import { aboutCase, lockCase } from '@/lib/cases/events';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type PlacementDays, type PlacementStage, problemOfDay, stageLabels } from '@/lib/jobs/placements/placement';

/** A placement as its steps need it; its person's file is locked first, so that two steps of one person never cross. */
export async function loadPlacement(tx: Tx, placementId: string) {
  const found = await tx.placement.findUnique({ where: { id: placementId }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.placement.findUnique({ where: { id: placementId }, include: { case: true, employer: true } });
}
export type LoadedPlacement = NonNullable<Awaited<ReturnType<typeof loadPlacement>>>;

export const daysOf = (p: LoadedPlacement): PlacementDays => ({
  referredOn: fromDbDate(p.referredOn),
  interviewOn: fromDbDate(p.interviewOn),
  hiredOn: fromDbDate(p.hiredOn),
  startedOn: fromDbDate(p.startedOn),
});

/** @param field what the form calls the day. */
export function refuseOutOfOrder(p: LoadedPlacement, on: LegalDate, field = 'on'): void {
  const problem = problemOfDay(daysOf(p), on);
  if (problem) throw new Refused(invalid({ [field]: problem }));
}

/** A position that asks for the police's word goes on only once they said it fits. */
export function refuseUnanswered(p: LoadedPlacement): void {
  if (p.policeAnswer === 'WAITING')
    throw new Refused(conflict('Vị trí này còn chờ Công an xã trả lời có phù hợp không. Có trả lời rồi mới làm tiếp.'));
}

interface Move {
  version: number;
  to: PlacementStage;
  on: LegalDate;
  note: string | null;
  data: Prisma.PlacementUncheckedUpdateManyInput;
}

/** One step: the row only if nobody changed it since the caller read it, and the line of its history. */
export async function movePlacement(tx: Tx, actor: Actor, p: LoadedPlacement, move: Move): Promise<void> {
  const changed = await tx.placement.updateMany({
    where: { id: p.id, version: move.version, stage: p.stage },
    data: { ...move.data, stage: move.to, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
  if (move.to === p.stage) return;
  await tx.placementStep.create({
    data: {
      ...{ placementId: p.id, fromStage: p.stage, toStage: move.to, happenedOn: toDbDate(move.on) },
      ...{ note: move.note, recordedBy: actor.userId },
    },
  });
}

/** In the person's own history: from which step to which, and where. */
export const aboutPlacement = (p: LoadedPlacement, to: PlacementStage): AuditFacts => ({
  ...aboutCase(p.case),
  changes: [
    { field: 'placement', before: stageLabels[p.stage], after: stageLabels[to] },
    { field: 'employer', after: `${p.occupation}, ${p.employer.name}` },
  ],
});
