import type { Tx } from '@/lib/db';

export interface Standing {
  standing: 'HERE' | 'MOVED' | 'ENDED';
  /** The commune has met the person within the last sixty days. */
  isReachable: boolean;
}

/** What the commune says across the wall of some people: whether they are still there and can be reached, nothing else. */
export async function standingsOf(tx: Tx, caseIds: readonly (string | null)[]): Promise<Map<string, Standing>> {
  const ids = caseIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ caseId: string; standing: Standing['standing']; isReachable: boolean | null }[]>`
    SELECT case_id AS "caseId", standing, is_reachable AS "isReachable" FROM app.borrower_standing(${ids}::uuid[])`;
  return new Map(
    rows.map(({ caseId, standing, isReachable }) => [caseId, { standing, isReachable: isReachable === true }]),
  );
}

/** The same of one; null of somebody who is not on file, or of whom nothing may be said. */
export const standingOf = async (tx: Tx, caseId: string | null): Promise<Standing | null> =>
  caseId === null ? null : ((await standingsOf(tx, [caseId])).get(caseId) ?? null);
