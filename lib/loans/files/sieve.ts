import type { RowSieve, SheetRow } from '@/lib/imports/read/workbook';
import { findLoanHeader, searchedRows } from '@/lib/loans/files/header';

/** A header may have this many rows more after the one by which it is known. */
const rowsAfter = 3;

/**
 * Lets through the columns that are read and drops the others while the file is read: an export of the bank has up to
 * 175 columns and 100,000 rows. Signatures and totals below the table stand in no such column or are not needed.
 */
export function columnSieve(): RowSieve {
  const sheets = new Map<string, (row: SheetRow) => SheetRow>();
  return (name, row) => {
    const key = name ?? '';
    const known = sheets.get(key) ?? ofSheet();
    sheets.set(key, known);
    return known(row);
  };
}

function ofSheet(): (row: SheetRow) => SheetRow {
  let first: SheetRow[] = [];
  let wanted: ReadonlySet<number> | null = null;
  return (row) => {
    if (wanted !== null) return onlyColumns(row, wanted);
    if (first.length > searchedRows + rowsAfter) return row;
    first.push(row);
    const sheet = { name: null, hidden: false, hiddenColumns: [], merges: [], rows: first };
    const header = first.length % rowsAfter === 0 ? findLoanHeader(sheet) : null;
    // A list from paper is short, and its signature stands anywhere.
    if (header === null || header.kind === 'MAU01' || header.firstRow + rowsAfter > row.row) return row;
    wanted = new Set([...header.columns.values()].map(({ column }) => column));
    first = [];
    return row;
  };
}

function onlyColumns(row: SheetRow, wanted: ReadonlySet<number>): SheetRow {
  return { ...row, cells: row.cells.filter(({ column }) => wanted.has(column)) };
}
