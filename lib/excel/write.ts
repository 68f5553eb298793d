import writeXlsxFile from 'write-excel-file/node';
import { downloadHeaders } from '@/lib/download';
import { plainText, sheetNameOf } from '@/lib/excel/cells';

export interface WorkbookColumn {
  label: string;
  /** In characters, as Excel counts. */
  width: number;
}

export type WorkbookCell = string | number | null;

export interface WorkbookContent {
  sheetName: string;
  columns: readonly WorkbookColumn[];
  rows: readonly (readonly WorkbookCell[])[];
}

/** The one writer of .xlsx: texts are always text cells, no formula is ever written, one row after the other as given. */
export async function writeWorkbook({ sheetName, columns, rows }: WorkbookContent): Promise<Buffer> {
  const head = columns.map(({ label }) => ({ value: plainText(label), type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map(cellOf));
  const options = {
    sheet: sheetNameOf(sheetName),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  return writeXlsxFile([head, ...body], options).toBuffer();
}

function cellOf(value: WorkbookCell) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  // '@' keeps a code such as 00123 as it is when someone edits the cell.
  return { value: plainText(value), type: String, format: '@' };
}

export const workbookHeaders = (fileName: string): Record<string, string> =>
  downloadHeaders(fileName, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
