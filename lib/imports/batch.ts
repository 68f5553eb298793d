import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { ImportStatus } from '@/lib/generated/prisma/enums';
import type { AnalysedSheet } from '@/lib/imports/analysis';

/** What one batch works on is taken by one person at a time; the lock ends with the transaction, also of a killed server. */
async function lockBatch(tx: Tx, batchId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('import_batch'), hashtext(${batchId})) AS locked`;
  if (!row?.locked) throw new Refused(conflict('Danh sách này đang được xử lý. Hãy đợi xong rồi làm tiếp.'));
}

/** Whether somebody's commit of this list is running now. */
export async function isBatchLocked(tx: Tx, batchId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = hashtext('import_batch')::oid AND objid = hashtext(${batchId})::oid) AS locked`;
  return row?.locked ?? false;
}

export const findBatch = (tx: Tx, batchId: string) => tx.importBatch.findUnique({ where: { id: batchId } });

/** COMMITTING with nobody at work is what a killed server left behind: its transaction wrote nothing. */
export const settledStatus = ({ status, committedAt }: Pick<Batch, 'status' | 'committedAt'>): ImportStatus =>
  status !== 'COMMITTING' ? status : committedAt ? 'COMMITTED' : 'REVIEW';

/** The batch for a change of it, read after it was locked; hidden is null. */
export async function takeBatch(tx: Tx, batchId: string) {
  if (!(await findBatch(tx, batchId))) return null;
  await lockBatch(tx, batchId);
  const batch = await findBatch(tx, batchId);
  return batch && { ...batch, status: settledStatus(batch) };
}

/** A row with its batch for a change of either; the sealed file (position −1) is no row. */
export async function takeRow(tx: Tx, rowId: string) {
  const found = await tx.importRow.findUnique({ where: { id: rowId } });
  if (!found || found.position < 0) return null;
  const batch = await takeBatch(tx, found.batchId);
  const row = await tx.importRow.findUnique({ where: { id: rowId } });
  return batch && row && { batch, row, status: batch.status, caseId: row.caseId };
}

type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;
export type TakenRow = NonNullable<Awaited<ReturnType<typeof takeRow>>>;

/** Written by store.ts alone, in this form. */
export function sheetsOf(batch: Pick<Batch, 'sheets'>): AnalysedSheet[] {
  const sheets: unknown = batch.sheets;
  return Array.isArray(sheets) ? sheets : [];
}

export const asOfDay = (batch: Pick<Batch, 'asOf'>) => fromDbDate(batch.asOf);

/** The audit facts every change of one list shares. */
export const aboutBatch = (batch: Pick<Batch, 'fileName'>) => ({ subject: batch.fileName });
