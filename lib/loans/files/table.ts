import { labelKey } from '@/lib/imports/header-rules';
import type { Cell, Sheet, SheetRow } from '@/lib/imports/read/workbook';
import { textOf } from '@/lib/loans/files/cells';
import type { LoanField } from '@/lib/loans/files/fields';
import type { LoanHeader } from '@/lib/loans/files/header';

export type FieldCells = Partial<Record<LoanField, Cell>>;

/** The cells of a row by their meaning. */
export function cellsOf(row: SheetRow, header: LoanHeader): FieldCells {
  const cells: FieldCells = {};
  for (const cell of row.cells) {
    const field = header.fields.get(cell.column);
    if (field !== undefined) cells[field] = cell;
  }
  return cells;
}

/** Cheap first: a row with a number where the number stands is data, and nearly all rows are. */
const isRepeatedHeader = (cells: FieldCells, header: LoanHeader): boolean =>
  !/\d/.test(textOf(cells.contract) || textOf(cells.cccd) || textOf(cells.birth)) &&
  [...header.columns].filter(([field, { header: label }]) => {
    const text = labelKey(textOf(cells[field]));
    return text !== '' && labelKey(label).endsWith(text);
  }).length >= 3;

/** A loan: it has a number or a customer, and an amount beside it. Totals and signatures have neither. */
function isLoan(cells: FieldCells): boolean {
  const named = textOf(cells.contract) !== '' || textOf(cells.customer) !== '';
  const counted = ['amount', 'balance', 'inTime', 'loanDate'] as const;
  return named && (textOf(cells.contract) !== '' || counted.some((field) => textOf(cells[field]) !== ''));
}

/** A person of a list: a name with a number, a birth date or a certificate beside it. */
function isListed(cells: FieldCells): boolean {
  const beside = ['cccd', 'birth', 'certificate', 'release'] as const;
  return textOf(cells.name) !== '' && beside.some((field) => /\d/.test(textOf(cells[field])));
}

/** Rows of data below a header; titles, totals, numbering and signatures are passed over. */
export function* dataRows(sheet: Sheet, header: LoanHeader): Generator<{ row: number; cells: FieldCells }> {
  const isData = header.kind === 'MAU01' ? isListed : isLoan;
  for (const row of sheet.rows) {
    if (row.row <= header.lastRow) continue;
    const cells = cellsOf(row, header);
    if (isData(cells) && !isRepeatedHeader(cells, header)) yield { row: row.row, cells };
  }
}
