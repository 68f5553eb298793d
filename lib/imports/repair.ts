import { conflict, Refused } from '@/lib/access/outcome';
import type { Change } from '@/lib/audit/record';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type AnalysedRow, sumUp } from '@/lib/imports/analysis';
import { asOfDay, sheetsOf, type TakenRow } from '@/lib/imports/batch';
import { CommuneCatalogue } from '@/lib/imports/communes';
import { FIELD_LABELS, type Field, isField } from '@/lib/imports/fields';
import { loadPlacement, neighbouringCommunes } from '@/lib/imports/list-units';
import { matchRows } from '@/lib/imports/match';
import { rejudgeRow } from '@/lib/imports/rejudge';
import { entriesOf, numberText } from '@/lib/imports/row-values';
import { markSameFile } from '@/lib/imports/same-file';
import { rewriteRows, rowRecord, withMatch } from '@/lib/imports/store';
import { cellsOf, judgedInPlace, openRow, type StoredRow, usualDecision } from '@/lib/imports/stored-row';
import { maskCitizenId } from '@/lib/people/citizen-id';

export const cellText = (cell: string | number | undefined): string =>
  typeof cell === 'number' ? numberText(cell) : (cell ?? '');

/** The cells after a correction; what was left as it is stays a number where it was one. */
function correctedCells(row: StoredRow, edits: Readonly<Record<string, string>>): AnalysedRow['raw'] {
  const cells: Partial<Record<Field, string | number>> = { ...cellsOf(row) };
  for (const [field, text] of Object.entries(edits)) {
    if (!isField(field) || text === cellText(cells[field])) continue;
    if (text.trim() === '') delete cells[field];
    else cells[field] = text;
  }
  return cells;
}

const shownInTrail = (field: Field, text: string): string | null =>
  (field === 'cccd' || field === 'old_id' ? maskCitizenId(text) : text.slice(0, 200)) || null;

function changesOf(row: StoredRow, cells: AnalysedRow['raw']): Change[] {
  const before = cellsOf(row);
  const fields = new Set([...entriesOf(before), ...entriesOf(cells)].map(([field]) => field));
  return [...fields].map((field) => ({
    field: FIELD_LABELS[field],
    before: shownInTrail(field, cellText(before[field])),
    after: shownInTrail(field, cellText(cells[field])),
  }));
}

const judgement = (row: StoredRow): string =>
  JSON.stringify([row.verdict, row.codes, row.duplicate_of, row.conflicts_with]);

/**
 * Judges a row anew with its corrected cells, and all rows of its list against each other: a repaired number may settle
 * another row's conflict.
 */
export async function repairRow(tx: Tx, { batch, row: target }: TakenRow, edits: Readonly<Record<string, string>>) {
  const asOf = asOfDay(batch);
  const records = await tx.importRow.findMany({
    where: { batchId: batch.id, position: { gte: 0 } },
    orderBy: { position: 'asc' },
  });
  const rows = records.map((record) => openRow(record.sealed));
  const index = records.findIndex((record) => record.id === target.id);
  const row = rows[index];
  const sheet = sheetsOf(batch).find((s) => s.role === 'data' && (s.name ?? '') === target.sheet);
  if (!row || !sheet) throw new Refused(conflict());
  const before = rows.map(judgement);
  const cells = correctedCells(row, edits);
  const changes = changesOf(row, cells);
  const catalogue = new CommuneCatalogue(await neighbouringCommunes(tx, batch.unitId), asOf);
  const { info, ...judged } = rejudgeRow(cells, { catalogue, sheet, row });
  const { info: _, ...kept } = row;
  rows[index] = { ...kept, ...judged, ...(info.length > 0 ? { info } : {}), decoded: cells, corrected: true };
  markSameFile(rows);

  const placement = await loadPlacement(tx, asOf);
  const repaired = rows[index];
  const [match] = await matchRows(tx, [repaired], placement, { exceptBatchId: batch.id });
  const rewritten = rows.flatMap((now, i) => {
    const record = records[i];
    if (!record || (i !== index && judgement(now) === before[i])) return [];
    if (i === index) return rowRecord(withMatch(now, match ?? null), record, placement);
    // What somebody decided about another row stays; what nobody decided follows its new verdict.
    const isUsual = record.decision === usualDecision(record.verdict, now.match);
    const { verdict } = judgedInPlace(now, placement);
    return rowRecord(
      now,
      {
        id: record.id,
        position: record.position,
        decision: isUsual ? usualDecision(verdict, now.match) : record.decision,
      },
      placement,
    );
  });
  // rowRecord of the repaired row takes its usual decision: whatever was decided was about other cells.
  await rewriteRows(
    tx,
    rewritten.map((r) => (r.id === target.id ? { ...r, decision: usualDecision(r.verdict, match ?? undefined) } : r)),
  );
  const totals: Prisma.InputJsonValue = JSON.parse(JSON.stringify(sumUp(rows)));
  await tx.importBatch.updateMany({ where: { id: batch.id }, data: { totals, version: { increment: 1 } } });
  return { verdict: judgedInPlace(repaired, placement).verdict, changes };
}

/** What may be decided of a row, or why not. */
export function decisionProblem(
  target: Pick<TakenRow['row'], 'verdict' | 'codes' | 'matchedId' | 'sealed'>,
  decision: 'IMPORT' | 'SKIP' | 'LINK',
): string | null {
  if (decision === 'SKIP') return null;
  if (target.verdict === 'error') return 'Dòng này còn lỗi: sửa xong mới nhập được.';
  const { match } = openRow(target.sealed);
  if (decision === 'LINK') return match?.caseId ? null : 'Không có hồ sơ nào để gắn dòng này vào.';
  if (match?.confidence === 'certain')
    return 'Cùng số CCCD và họ tên với một hồ sơ đã có: gắn vào hồ sơ đó hoặc bỏ qua.';
  if (target.codes.includes('D_SAME_FILE'))
    return 'Người này đã có ở một dòng trước của danh sách: không nhập hai lần.';
  return null;
}
