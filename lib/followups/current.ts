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
    where: { caseId, endedAt: null },
    orderBy: [{ validFrom: 'desc' }, { recordedAt: 'desc' }],
  });
  const interview = await tx.interview.findFirst({ where: { caseId }, orderBy: { heldOn: 'desc' } });
  const contacts = [met?.happenedOn, interview?.heldOn].filter((d) => d !== undefined);
  const lastContactOn = contacts.length > 0 ? new Date(Math.max(...contacts.map(Number))) : null;
  await tx.case.update({
    where: { id: caseId },
    data: {
      lastContactOn,
      ...(newest ? { nextVisitOn: newest.nextVisitOn } : {}),
      ...(met ? { difficulties: met.difficulties } : {}),
      currentWork: work?.status ?? null,
      currentOccupation: work?.occupation ?? null,
    },
  });
}
