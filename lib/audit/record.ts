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

/** What happened to one file in an act on many. */
export interface FileFacts {
  caseId: string;
  subject: string;
  communeId: number;
  changes: readonly Change[];
}

/** One line in each file's own history, for an act on many files: two statements, however many there are. */
export async function recordAuditOfFiles(
  tx: Tx,
  actor: Actor,
  action: string,
  files: readonly FileFacts[],
  reason: string | null = null,
): Promise<void> {
  if (files.length === 0) return;
  const entries = files.map(({ caseId, subject, communeId, changes }) => ({
    case_id: caseId,
    subject,
    commune_id: communeId,
    fields: changes.map((c) => c.field),
  }));
  const written = await tx.$queryRaw<{ id: bigint; caseId: string }[]>`
    INSERT INTO audit_entry (actor_id, actor_name, assignment_id, role, unit_id, unit_name, action, outcome, reason, subject, case_id, commune_id, fields)
    SELECT ${actor.userId}::uuid, ${actor.displayName}, ${actor.assignmentId}::uuid, ${actor.role}::"Role", ${actor.unitId},
      ${`${actor.unitForm} ${actor.unitName}`}, ${action}, 'DONE', ${reason}, x.subject, x.case_id, x.commune_id, x.fields
    FROM jsonb_populate_recordset(NULL::audit_entry, ${JSON.stringify(entries)}::jsonb) x
    RETURNING id, case_id AS "caseId"`;
  const entryOf = new Map(written.map(({ id, caseId }) => [caseId, String(id)]));
  const changes = files.flatMap(({ caseId, changes: of }) =>
    of.map((c) => ({
      entry_id: entryOf.get(caseId),
      field: c.field,
      case_id: caseId,
      before: c.before ?? null,
      after: c.after ?? null,
    })),
  );
  await tx.$executeRaw`
    INSERT INTO audit_change (entry_id, field, case_id, before, after)
    SELECT entry_id, field, case_id, before, after FROM jsonb_populate_recordset(NULL::audit_change, ${JSON.stringify(changes)}::jsonb)`;
}
