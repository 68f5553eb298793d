import type { Tx } from '@/lib/db';
import { fieldOf } from '@/lib/merging/fields';
import { loadSides } from '@/lib/merging/sides';
import { openSealed, type StoredMerge } from '@/lib/merging/store';
import { isMergeTable, mergeTables } from '@/lib/merging/tables';
import { type UndoFields, undoFields } from '@/lib/merging/undo-fields';

const rowsSince = (tx: Tx, mergeId: string) =>
  tx.$queryRaw<
    { table: string; n: number }[]
  >`SELECT table_name AS table, n FROM app.rows_since_merge(${mergeId}::uuid)`;

/** Which fields come back now; null when the kept file is no longer there (merged on). */
export async function undoFieldsOf(tx: Tx, merge: StoredMerge): Promise<UndoFields | null> {
  const [kept] = await loadSides(tx, { caseIds: [merge.keptCaseId] });
  if (!kept) return null;
  const since = await rowsSince(tx, merge.id);
  return undoFields(
    kept,
    openSealed(merge.sealed),
    since.some((s) => s.table === 'case_event'),
  );
}

/** What an undo would do now, in words: said before it is done. */
export async function undoPlan(tx: Tx, merge: StoredMerge) {
  const fields = await undoFieldsOf(tx, merge);
  if (!fields) return null;
  const moved = await tx.$queryRaw<{ table: string; n: number }[]>`
    SELECT table_name AS table, count(*)::int AS n FROM merge_row WHERE merge_id = ${merge.id}::uuid AND change = 'MOVED' GROUP BY 1`;
  const words = (rows: readonly { table: string; n: number }[]) =>
    rows.flatMap(({ table, n }) => (isMergeTable(table) ? [`${n} ${mergeTables[table].plural}`] : []));
  return {
    returning: words(moved),
    staying: words(await rowsSince(tx, merge.id)),
    changed: fields.changed.map((key) => (key === 'status' ? 'Trạng thái' : fieldOf(key).label)),
  };
}
