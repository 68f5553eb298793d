import type { Tx } from '@/lib/db';

/**
 * Recomputes what the lists show of a case from its dated history, in the writing transaction: a back-dated contact or
 * a correction changes exactly what it should, and lists agree with counts at once.
 */
export async function refreshCurrent(tx: Tx, caseId: string): Promise<void> {
  const ofCase = { caseId, isCurrent: true };
  const newestFirst = [{ happenedOn: 'desc' as const }, { recordedAt: 'desc' as const }];
  const newest = await tx.followUp.findFirst({ where: ofCase, orderBy: newestFirst });
  const met = await tx.followUp.findFirst({ where: { ...ofCase, outcome: 'MET' }, orderBy: newestFirst });
  const work = await tx.employment.findFirst({
    where: { caseId },
    orderBy: [{ validFrom: 'desc' }, { recordedAt: 'desc' }],
  });
  const interview = met ? null : await tx.interview.findFirst({ where: { caseId }, orderBy: { heldOn: 'desc' } });
  await tx.case.update({
    where: { id: caseId },
    data: {
      lastContactOn: met?.happenedOn ?? interview?.heldOn ?? null,
      ...(newest ? { nextVisitOn: newest.nextVisitOn } : {}),
      ...(met ? { difficulties: met.difficulties } : {}),
      ...(work ? { currentWork: work.status, currentOccupation: work.occupation } : {}),
    },
  });
}
