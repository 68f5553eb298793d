import type { LoanFileKind } from '@/lib/generated/prisma/enums';
import { headerAt, isNumberingRow, rowTexts } from '@/lib/imports/header';
import { labelKey } from '@/lib/imports/header-rules';
import type { Sheet, SheetRow } from '@/lib/imports/read/workbook';
import { kindOfColumns, type LoanField, loanFieldOf } from '@/lib/loans/files/fields';

export interface LoanColumn {
  column: number;
  header: string;
}

export interface LoanHeader {
  kind: LoanFileKind;
  /** Rows below it are data. */
  firstRow: number;
  lastRow: number;
  columns: ReadonlyMap<LoanField, LoanColumn>;
  /** The same by column. */
  fields: ReadonlyMap<number, LoanField>;
  /** 1.000.000 where the header says 'triệu đồng'. */
  moneyUnit: number;
}

/** How far down a header is looked for: an export may carry a long title block. */
export const searchedRows = 200;
const rowsOfHeader = 3;

function columnsAt(sheet: Sheet, rows: readonly number[]) {
  const header = headerAt(sheet, rows);
  const columns = new Map<LoanField, LoanColumn>();
  for (const [column, labels] of header.labels) {
    const field = loanFieldOf(labels);
    // Of two columns of one meaning the first stands.
    if (field !== null && !columns.has(field)) columns.set(field, { column, header: labels.join(' / ') });
  }
  return { columns, lastRow: header.lastRow };
}

/** Labels only: no row of data is all words, and none is as short as that. */
const looksLikeLabels = (row: SheetRow): boolean => {
  const texts = [...rowTexts(row).values()];
  return texts.length > 0 && !isNumberingRow(rowTexts(row)) && texts.every((text) => /\p{L}/u.test(text));
};

function headerFrom(sheet: Sheet, index: number): LoanHeader | null {
  let best: LoanHeader | null = null;
  const rows: number[] = [];
  for (const row of sheet.rows.slice(index, index + rowsOfHeader)) {
    const previous = rows.at(-1);
    if ((previous !== undefined && row.row > previous + 1) || !looksLikeLabels(row)) break;
    rows.push(row.row);
    const { columns, lastRow } = columnsAt(sheet, rows);
    const kind = kindOfColumns(columns);
    if (kind === null || (best !== null && columns.size <= best.columns.size)) continue;
    const moneyUnit = unitOf(sheet, rows[0] ?? row.row, columns);
    const fields = new Map([...columns].map(([field, { column }]) => [column, field]));
    best = { kind, firstRow: rows[0] ?? row.row, lastRow, columns, fields, moneyUnit };
  }
  return best;
}

const moneyFields = ['amount', 'inTime', 'overdue', 'frozen', 'balance', 'repaid'] as const;

/** 'triệu đồng' of the columns of money, or of a line 'Đơn vị: triệu đồng' above the table. */
function unitOf(sheet: Sheet, headerRow: number, columns: ReadonlyMap<LoanField, LoanColumn>): number {
  const titles = sheet.rows.filter((row) => row.row < headerRow).flatMap((row) => [...rowTexts(row).values()]);
  const texts = [
    ...moneyFields.flatMap((field) => columns.get(field)?.header ?? []),
    ...titles.filter((text) => /đơn vị/iu.test(text)),
  ].map(labelKey);
  if (texts.some((text) => /\b(trieu|tr d|trd)\b/.test(text))) return 1_000_000;
  return texts.some((text) => /\b(nghin|ngan) dong\b/.test(text)) ? 1_000 : 1;
}

/** The first rows of a sheet that read like the header of one of the three files, wherever they stand. */
export function findLoanHeader(sheet: Sheet): LoanHeader | null {
  const most = Math.min(sheet.rows.length, searchedRows);
  for (let index = 0; index < most; index += 1) {
    const row = sheet.rows[index];
    if (row === undefined || row.cells.length < 4) continue;
    const header = headerFrom(sheet, index);
    if (header !== null) return header;
  }
  return null;
}
