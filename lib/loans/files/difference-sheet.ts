import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { WorkbookContent } from '@/lib/excel/write';
import { differenceLabels, reasonLabels, reasonOf } from '@/lib/loans/files/compare';
import { differing, storedDifferences } from '@/lib/loans/files/standing';
import { openFileRow } from '@/lib/loans/files/store';
import { isLoanRow } from '@/lib/loans/files/types';

const columns = [
  { label: 'Dòng', width: 8 },
  { label: 'Số khế ước', width: 20 },
  { label: 'Người vay', width: 28 },
  { label: 'Mục', width: 20 },
  { label: 'Trong sổ', width: 18 },
  { label: 'Sao kê', width: 18 },
  { label: 'Loại', width: 22 },
  { label: 'Giải thích', width: 60 },
  { label: 'Đã ghi', width: 10 },
] as const;

const cell = (field: string, of: number | string) =>
  typeof of === 'number' || field === 'isOpen' ? of : formatDate(of);

/** One line for each figure that differs: numbers stay numbers. */
export async function differenceRows(tx: Tx, importId: string): Promise<WorkbookContent> {
  const records = await tx.loanImportRow.findMany({ where: differing(importId), orderBy: { position: 'asc' } });
  const rows = records.flatMap((record) => {
    const opened = openFileRow(record.sealed);
    const borrower = isLoanRow(opened) ? opened.loan.borrowerName : null;
    const reason = reasonOf(record.explanation);
    return storedDifferences(record).map(({ field, ours, theirs, because }) => [
      record.row,
      record.contractNumber,
      borrower,
      differenceLabels[field],
      cell(field, ours),
      cell(field, theirs),
      reason ? reasonLabels[reason] : null,
      because,
      record.decision === 'IMPORT' ? 'Có' : 'Chưa',
    ]);
  });
  return { sheetName: 'Chênh lệch', columns, rows };
}
