import type { Actor } from '@/lib/access/actor';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { RowDecision } from '@/lib/generated/prisma/enums';
import type { AnalysedSheet, ImportAnalysis } from '@/lib/imports/analysis';
import { matchSentence } from '@/lib/imports/findings';
import type { Placement } from '@/lib/imports/placement';
import { webFileLimit } from '@/lib/imports/schema';
import { judgedInPlace, type RowMatch, type StoredRow, sealRow, usualDecision } from '@/lib/imports/stored-row';
import { sealer } from '@/lib/sealer';

/** The sealed file itself stands at this position of its batch, so that corrected columns can be read from it again. */
const filePosition = -1;
const rowsPerInsert = 1_000;

export interface Reading {
  analysis: ImportAnalysis;
  matches: readonly (RowMatch | null)[];
}

interface Upload extends Reading {
  batchUnitId: number;
  asOf: LegalDate;
  fileName: string;
  fileHash: string;
  bytes: Uint8Array;
}

/** The columns of import_row, in their own names. */
export interface RowRecord {
  id: string;
  position: number;
  sheet: string;
  row: number;
  verdict: string;
  codes: string[];
  commune_id: number | null;
  sealed: string;
  decision: RowDecision;
  matched_id: string | null;
  match_note: string | null;
}

const asBytes = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/** A row as it is stored: what the register says of its place and of people on file goes beside the file's own findings. */
export function rowRecord(
  row: StoredRow,
  { id, position, decision }: { id: string; position: number; decision?: RowDecision },
  placement: Placement,
): RowRecord {
  const { verdict, codes } = judgedInPlace(row, placement);
  return {
    id,
    position,
    sheet: row.sheet ?? '',
    row: row.row,
    verdict,
    codes,
    commune_id: placement.communeToday(row.normalized.commune_id),
    sealed: asBytes(sealRow(row)),
    decision: decision ?? usualDecision(verdict, row.match),
    matched_id: row.match?.personId ?? null,
    match_note: row.match ? matchSentence(row.match) : null,
  };
}

/** The titles, notes and signatures of a sheet are not kept: they hold names that nobody asked for. */
const keptSheet = ({ non_data_rows: _, ...sheet }: AnalysedSheet) => sheet;
const asJson = (value: object): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));

/** Keeps a list that was read, for review; nothing of it is in the register yet. */
export async function storeReading(tx: Tx, actor: Actor, upload: Upload, placement: Placement): Promise<string> {
  const { analysis, matches } = upload;
  const batch = await tx.importBatch.create({
    data: {
      unitId: upload.batchUnitId,
      asOf: toDbDate(upload.asOf),
      fileName: upload.fileName,
      fileHash: upload.fileHash,
      fileCodes: analysis.file_codes,
      sheets: asJson(analysis.sheets.map(keptSheet)),
      totals: asJson(analysis.totals),
      createdBy: actor.userId,
    },
  });
  await keepFile(tx, batch.id, upload.bytes);
  const rows = analysis.rows.map((row, index): StoredRow => withMatch(row, matches[index] ?? null));
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const records = rows
      .slice(from, from + rowsPerInsert)
      .map((row, index) => rowRecord(row, { id: crypto.randomUUID(), position: from + index }, placement));
    await tx.$executeRaw`
      INSERT INTO import_row (id, batch_id, position, sheet, row, verdict, codes, commune_id, sealed, decision, matched_id, match_note)
      SELECT id, ${batch.id}::uuid, position, sheet, row, verdict, codes, commune_id, sealed, decision, matched_id, match_note
      FROM jsonb_populate_recordset(NULL::import_row, ${JSON.stringify(records)}::jsonb)`;
  }
  return batch.id;
}

/** A row with the match it has now, or with none. */
export function withMatch({ match: _, ...row }: StoredRow, match: RowMatch | null): StoredRow {
  return match ? { ...row, match } : row;
}

/** Writes rows of a batch again that were corrected, decided or found to be someone on file. */
export async function rewriteRows(tx: Tx, records: readonly RowRecord[]): Promise<void> {
  if (records.length === 0) return;
  await tx.$executeRaw`
    UPDATE import_row r SET verdict = x.verdict, codes = x.codes, commune_id = x.commune_id, sealed = x.sealed,
      decision = x.decision, matched_id = x.matched_id, match_note = x.match_note
    FROM jsonb_populate_recordset(NULL::import_row, ${JSON.stringify(records)}::jsonb) x WHERE r.id = x.id`;
}

async function keepFile(tx: Tx, batchId: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > webFileLimit) return;
  const sealed = sealer().seal(Buffer.from(bytes).toString('base64'));
  await tx.importRow.create({
    data: { batchId, position: filePosition, sheet: '', row: 0, verdict: 'file', codes: [], sealed, decision: 'SKIP' },
  });
}

/** The file as it was sent, or null where it was too large to keep. */
export async function openFile(tx: Tx, batchId: string): Promise<Uint8Array | null> {
  const kept = await tx.importRow.findUnique({ where: { batchId_position: { batchId, position: filePosition } } });
  return kept && kept.sealed.length > 0 ? Buffer.from(sealer().open(kept.sealed), 'base64') : null;
}

/** A list that is given up leaves its counts, not its people. */
export async function discardBatch(tx: Tx, batchId: string): Promise<void> {
  await tx.importRow.updateMany({
    where: { batchId },
    data: { sealed: new Uint8Array(), matchNote: null, matchedId: null },
  });
  await tx.importBatch.updateMany({ where: { id: batchId }, data: { status: 'DISCARDED', version: { increment: 1 } } });
}
