import type { Tx } from '@/lib/db';

/** The newest lines of the trail about one case, with what changed for those who may see it. */
export async function caseHistory(tx: Tx, caseId: string, { withReasons }: { withReasons: boolean }, take = 100) {
  const entries = await tx.auditEntry.findMany({
    where: { caseId },
    orderBy: { id: 'desc' },
    take,
    include: { changes: true },
  });
  return entries.map((e) => ({
    id: String(e.id),
    at: e.at,
    who: e.actorName,
    role: e.role,
    unitName: e.unitName,
    action: e.action,
    outcome: e.outcome,
    // Why a visit was put off or a proposal sent back is the police's, as in their own tables.
    reason: withReasons ? e.reason : null,
    fields: e.fields,
    changes: e.changes.map(({ field, before, after }) => ({ field, before, after })),
  }));
}

export type HistoryEntry = Awaited<ReturnType<typeof caseHistory>>[number];
