import type { Actor } from '@/lib/access/actor';
import { refreshCases } from '@/lib/cases/refresh';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';

export interface VisitToPlan {
  caseId: string;
  plannedOn: LegalDate;
}

/**
 * Sets the next visit of many cases at once, without a contact: what was said last, a plan or a contact, counts
 * (prisma/security/35-history.sql). A visit put off until after its new day would stay hidden, so its snooze ends.
 */
export async function planVisits(tx: Tx, actor: Actor, visits: readonly VisitToPlan[], bulkId: string): Promise<void> {
  if (visits.length === 0) return;
  const ids = visits.map((v) => v.caseId);
  const days = visits.map((v) => v.plannedOn);
  await tx.$executeRaw`
    INSERT INTO visit_plan (id, case_id, planned_on, set_on, set_by, bulk_id)
    SELECT gen_random_uuid(), x.id, x.day, ${todayInVietnam()}::date, ${actor.userId}::uuid, ${bulkId}::uuid
    FROM unnest(${ids}::uuid[], ${days}::date[]) AS x(id, day)`;
  await tx.$executeRaw`
    UPDATE snooze s SET ended_at = now() FROM unnest(${ids}::uuid[], ${days}::date[]) AS x(id, day)
    WHERE s.case_id = x.id AND s.obligation = 'VISIT' AND s.ended_at IS NULL AND s.until > x.day`;
  await refreshCases(tx, ids);
}

/** Takes the visits that one act planned back; the next visit is again what was said before it. */
export async function unplanVisits(tx: Tx, caseIds: readonly string[], bulkId: string): Promise<void> {
  if (caseIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE visit_plan SET ended_at = now() WHERE bulk_id = ${bulkId}::uuid AND ended_at IS NULL AND case_id = ANY (${caseIds}::uuid[])`;
  await refreshCases(tx, caseIds);
}
