import { type GroupProposal, proposeGroupFor } from '@/lib/assessments/proposal';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { isDifficulty } from '@/lib/followups/vocabulary';

/** Reads the facts of a case and proposes a group from them. */
export async function proposalFor(tx: Tx, caseId: string): Promise<GroupProposal> {
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    include: {
      followUps: { where: { isCurrent: true }, orderBy: [{ happenedOn: 'desc' }, { recordedAt: 'desc' }], take: 20 },
    },
  });
  return proposeGroupFor({
    today: todayInVietnam(),
    work: found.currentWork,
    difficulties: found.difficulties.filter(isDifficulty),
    contacts: found.followUps.map((f) => ({ on: fromDbDate(f.happenedOn), outcome: f.outcome })),
  });
}
