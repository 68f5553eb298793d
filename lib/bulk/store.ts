import type { Actor } from '@/lib/access/actor';
import { conflict, Refused } from '@/lib/access/outcome';
import { bulkFacts, fieldsNow } from '@/lib/bulk/facts';
import type { Judged } from '@/lib/bulk/rules';
import { type Fields, judgeRow } from '@/lib/bulk/rules';
import { type BulkChange, storedFields } from '@/lib/bulk/schema';
import type { Tx } from '@/lib/db';
import type { BulkKind, BulkOutcome, BulkStatus } from '@/lib/generated/prisma/enums';

export interface NewRow extends Judged {
  caseId: string;
  before: Fields;
  after: Fields;
}

interface NewAct {
  kind: BulkKind;
  value: Record<string, string | number>;
  problems: string[];
  fileName?: string;
  rows: readonly NewRow[];
}

/** Keeps what an act would do, for somebody to look at before it is done. */
export async function storeAct(tx: Tx, actor: Actor, { rows, ...act }: NewAct): Promise<string> {
  const { id } = await tx.bulkAction.create({ data: { ...act, unitId: actor.unitId, createdBy: actor.userId } });
  const records = rows.map(({ caseId, outcome, reason, before, after }, position) => ({
    ...{ position, case_id: caseId, outcome, reason, before, after },
  }));
  await tx.$executeRaw`
    INSERT INTO bulk_row (bulk_id, position, case_id, outcome, reason, before, after)
    SELECT ${id}::uuid, position, case_id, outcome, reason, before, after
    FROM jsonb_populate_recordset(NULL::bulk_row, ${JSON.stringify(records)}::jsonb)`;
  return id;
}

/** The field that a change sets, and to what. */
export function changeAsFields(change: BulkChange): Fields {
  if (change.kind === 'VISIT') return { nextVisitOn: change.plannedOn };
  if (change.kind === 'OFFICER') return { officerId: change.officerId };
  return { tag: change.kind === 'TAG' ? change.tag : null };
}

export const tagOf = (change: BulkChange) => (change.kind === 'TAG' || change.kind === 'UNTAG' ? change.tag : null);

/** What the change would do to each of these files, in the order given. */
export async function rowsOfChange(tx: Tx, change: BulkChange, ids: readonly string[]): Promise<NewRow[]> {
  const facts = await bulkFacts(tx, ids, { tag: tagOf(change), bulkId: null });
  const known = new Map(facts.map((one) => [one.id, one]));
  const after = changeAsFields(change);
  return ids.flatMap((caseId) => {
    const one = known.get(caseId);
    if (!one) return [];
    const now = fieldsNow(one);
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, now[field] ?? null]));
    return [{ caseId, before, after, ...judgeRow(before, after, one.status) }];
  });
}

/** One act is worked on by one person at a time; the lock ends with the transaction, also of a killed server. */
async function lockAct(tx: Tx, bulkId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('bulk_action'), hashtext(${bulkId})) AS locked`;
  if (!row?.locked) throw new Refused(conflict('Việc này đang chạy. Hãy đợi xong rồi làm tiếp.'));
}

export async function isActRunning(tx: Tx, bulkId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = hashtext('bulk_action')::oid AND objid = hashtext(${bulkId})::oid) AS locked`;
  return row?.locked ?? false;
}

/** RUNNING with nobody at work is what a killed server left behind: its transaction wrote nothing. */
export const settledStatus = ({ status, finishedAt }: { status: BulkStatus; finishedAt: Date | null }): BulkStatus =>
  status !== 'RUNNING' ? status : finishedAt ? 'DONE' : 'READY';

export async function takeAct(tx: Tx, bulkId: string) {
  if (!(await tx.bulkAction.findUnique({ where: { id: bulkId } }))) return null;
  await lockAct(tx, bulkId);
  const act = await tx.bulkAction.findUnique({ where: { id: bulkId } });
  return act && { ...act, status: settledStatus(act) };
}

export type TakenAct = NonNullable<Awaited<ReturnType<typeof takeAct>>>;

export interface StoredRow {
  position: number;
  caseId: string;
  outcome: BulkOutcome;
  before: Fields;
  after: Fields;
}

export async function rowsIn(tx: Tx, bulkId: string, outcome: BulkOutcome): Promise<StoredRow[]> {
  const rows = await tx.bulkRow.findMany({ where: { bulkId, outcome }, orderBy: { caseId: 'asc' } });
  return rows.map(({ position, caseId, before, after }) => ({
    ...{ position, caseId, outcome },
    before: storedFields.parse(before),
    after: storedFields.parse(after),
  }));
}

/** What became of rows, in one statement. */
export async function settleRows(
  tx: Tx,
  bulkId: string,
  rows: readonly { position: number; outcome: BulkOutcome; reason: string | null; after: Fields }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE bulk_row r SET outcome = x.outcome, reason = x.reason, after = x.after
    FROM jsonb_populate_recordset(NULL::bulk_row, ${JSON.stringify(rows)}::jsonb) x
    WHERE r.bulk_id = ${bulkId}::uuid AND r.position = x.position`;
}
