import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import type { AuditOutcome } from '@/lib/generated/prisma/enums';

/** One field that changed. Values are texts a person can read; identity numbers come masked. */
export interface Change {
  field: string;
  before?: string | null;
  after?: string | null;
}

/** What a line of the trail is about. */
export interface AuditFacts {
  subject?: string | null;
  caseId?: string | null;
  communeId?: number | null;
  changes?: readonly Change[];
  reason?: string | null;
}

/** Writes one line of the trail in the caller's transaction. Called by the doors; commands only say the facts. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  action: string,
  outcome: AuditOutcome,
  facts: AuditFacts,
): Promise<void> {
  const changes = (facts.changes ?? []).filter((c) => (c.before ?? null) !== (c.after ?? null));
  const fields = changes.map((c) => c.field);
  const [entry] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO audit_entry (actor_id, actor_name, assignment_id, role, unit_id, unit_name, action, outcome, reason, subject, case_id, commune_id, fields)
    VALUES (${actor.userId}::uuid, ${actor.displayName}, ${actor.assignmentId}::uuid, ${actor.role}::"Role", ${actor.unitId},
      ${`${actor.unitForm} ${actor.unitName}`}, ${action}, ${outcome}::"AuditOutcome", ${facts.reason ?? null}, ${facts.subject ?? null},
      ${facts.caseId ?? null}::uuid, ${facts.communeId ?? null}, ${fields})
    RETURNING id`;
  if (!entry || changes.length === 0) return;
  await tx.auditChange.createMany({
    data: changes.map((c) => ({
      entryId: entry.id,
      field: c.field,
      caseId: facts.caseId ?? null,
      before: c.before ?? null,
      after: c.after ?? null,
    })),
  });
}
