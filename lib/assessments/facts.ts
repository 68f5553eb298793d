import { type GroupProposal, proposeGroupFor } from '@/lib/assessments/proposal';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { isDifficulty, isNeedKind } from '@/lib/followups/vocabulary';
import { isHardship } from '@/lib/needs/need';

/** Reads the facts of a case and proposes a group from them. */
export async function proposalFor(tx: Tx, caseId: string): Promise<GroupProposal> {
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    include: {
      needs: { where: { endedAt: null }, orderBy: { notedOn: 'desc' } },
      followUps: { where: { isCurrent: true }, orderBy: [{ happenedOn: 'desc' }, { recordedAt: 'desc' }], take: 20 },
      // Of the work they are in now, the longest that was found well.
      placements: {
        where: { stage: 'STARTED' },
        include: {
          employer: { select: { name: true } },
          checks: { where: { month: { gte: 3 }, isWorking: true }, orderBy: { month: 'desc' }, take: 1 },
        },
      },
    },
  });
  // Of one kind the newest counts: what was not met then may have been met since.
  const newest = new Map(found.needs.toReversed().map((need) => [need.kind, need]));
  const needs = [...newest.values()].flatMap(({ kind, outcome }) =>
    isNeedKind(kind) && isHardship({ kind, outcome }) ? [kind] : [],
  );
  const [placement] = found.placements;
  const [check] = placement?.checks ?? [];
  return proposeGroupFor({
    needs,
    today: todayInVietnam(),
    work: found.currentWork,
    difficulties: found.difficulties.filter(isDifficulty),
    contacts: found.followUps.map((f) => ({ on: fromDbDate(f.happenedOn), outcome: f.outcome })),
    steadyWork: placement && check ? { at: placement.employer.name, months: check.month } : null,
  });
}
