import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import { toDbDateOrNull } from '@/lib/db-dates';
import { type FileCounts, sumUpFile } from '@/lib/loans/files/counts';
import { type LinkedRow, usualDecision } from '@/lib/loans/files/linked';
import type { SettledRow } from '@/lib/loans/files/records';
import { isLoanRow, type JudgedFileRow, type LoanFileReading } from '@/lib/loans/files/types';
import { toStored } from '@/lib/loans/stored';
import { sealer } from '@/lib/sealer';

const rowsPerInsert = 1_000;

/** What the sealed part of a row holds: the row as it was understood. */
const seal = (row: JudgedFileRow): string => `\\x${Buffer.from(sealer().seal(JSON.stringify(row))).toString('hex')}`;

const judgedRow = z.custom<JudgedFileRow>((row) => typeof row === 'object' && row !== null && 'verdict' in row);

export const openFileRow = (sealed: Uint8Array): JudgedFileRow => judgedRow.parse(JSON.parse(sealer().open(sealed)));

/** What of a row is kept beside its sealed part. */
export const rowColumns = (row: LinkedRow): Omit<SettledRow, 'id'> => ({
  verdict: row.verdict,
  codes: row.codes,
  decision: usualDecision(row),
  link_basis: row.basis,
  list_row_id: row.line?.id ?? null,
  loan_id: row.onFile?.id ?? null,
  differences: row.comparison?.differences ?? null,
  explanation: row.comparison?.reason ?? null,
});

/** The row as the file has it, without what the register knows: that is asked again each time. */
function ofFile(row: LinkedRow): JudgedFileRow {
  const { sheet, row: number, verdict, codes, duplicateOf } = row;
  const codesOfFile = codes.filter((code) => code !== 'W_BENEFICIARY_UNKNOWN');
  const common = { sheet, row: number, verdict, codes: codesOfFile, duplicateOf };
  return isLoanRow(row) ? { ...common, loan: row.loan } : { ...common, listed: row.listed };
}

/** Keeps a file that was read, for review. Rows of other programmes are counted and not kept: those people are nobody's business here. */
export async function storeFile(
  tx: Tx,
  actor: Actor,
  file: { fileName: string; fileHash: string; reading: LoanFileReading; rows: readonly LinkedRow[] },
): Promise<string> {
  const counts: FileCounts = sumUpFile(file.rows);
  const { id } = await tx.loanImport.create({
    data: {
      officeId: actor.unitId,
      kind: file.reading.kind,
      asOf: toDbDateOrNull(file.reading.asOf),
      fileName: file.fileName,
      fileHash: file.fileHash,
      counts: toStored(counts),
      createdBy: actor.userId,
    },
  });
  const kept = file.rows.filter((row) => row.verdict !== 'ignored');
  for (let from = 0; from < kept.length; from += rowsPerInsert) {
    const records = kept.slice(from, from + rowsPerInsert).map((row, index) => ({
      id: crypto.randomUUID(),
      position: from + index,
      sheet: row.sheet ?? '',
      row: row.row,
      contract_number: isLoanRow(row) ? row.loan.contract : null,
      sealed: seal(ofFile(row)),
      ...rowColumns(row),
    }));
    await tx.$executeRaw`
      INSERT INTO loan_import_row (id, import_id, position, sheet, row, verdict, codes, contract_number, sealed, decision, link_basis, list_row_id,
        loan_id, differences, explanation)
      SELECT id, ${id}::uuid, position, sheet, row, verdict, codes, contract_number, sealed, decision, link_basis, list_row_id,
        loan_id, differences, explanation
      FROM jsonb_populate_recordset(NULL::loan_import_row, ${JSON.stringify(records)}::jsonb)`;
  }
  return id;
}
