import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { NeedKind } from '@/lib/followups/vocabulary';

/** Work found meets the need for work, a course begun the need for training: what is open of that kind is closed with a word on how. */
export async function meetNeeds(tx: Tx, caseId: string, kind: NeedKind, on: LegalDate, how: string): Promise<void> {
  const day = toDbDate(on);
  await tx.need.updateMany({
    where: { caseId, kind, closedOn: null, endedAt: null, notedOn: { lte: day } },
    data: { closedOn: day, metOn: day, outcome: 'MET', outcomeNote: how, version: { increment: 1 } },
  });
}
