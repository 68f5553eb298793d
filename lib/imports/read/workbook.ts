/** What a spreadsheet file holds, whatever it was written with. Cells without content are left out. */

export interface CellTraits {
  kind: 'text' | 'number' | 'date';
  formula: boolean;
  /** Font name where the file tells it: decides between legacy encodings. */
  font: string | null;
  /** How much of the date the number format shows. */
  datePrecision: 'day' | 'month' | 'year';
  tooLong: boolean;
}

export interface Cell {
  /** 1-based. */
  column: number;
  value: string | number;
  /** Shared between cells of one style, so that a hundred thousand rows stay small. */
  traits: CellTraits;
}

export interface SheetRow {
  /** 1-based physical row; for CSV the line on which the record starts. */
  row: number;
  hidden: boolean;
  cells: Cell[];
}

/** Sees each row as soon as it is read and gives back what is to be kept of it, so that a wide file need not be held whole. */
export type RowSieve = (sheet: string | null, row: SheetRow) => SheetRow;

export interface MergedRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export interface Sheet {
  /** Null for CSV, which has no sheets. */
  name: string | null;
  hidden: boolean;
  hiddenColumns: number[];
  merges: MergedRange[];
  rows: SheetRow[];
}

export interface Workbook {
  format: 'xlsx' | 'csv';
  date1904: boolean;
  sheets: Sheet[];
}

export const PLAIN_TEXT: CellTraits = {
  kind: 'text',
  formula: false,
  font: null,
  datePrecision: 'day',
  tooLong: false,
};

export const TOO_LONG_TEXT: CellTraits = { ...PLAIN_TEXT, tooLong: true };

export const READ_LIMITS = {
  /** Bytes of the file as uploaded. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes that the parts of a workbook may inflate to, counted while inflating. */
  inflatedBytes: 240 * 1024 * 1024,
  /** Bytes of XML without any tag: one text this long is no cell of a register. */
  untaggedBytes: 48 * 1024 * 1024,
  zipEntries: 2_000,
  /** Rows with content. */
  rows: 150_000,
  cells: 6_000_000,
  merges: 100_000,
  sheets: 200,
  /** Excel's own limit. */
  cellCharacters: 32_767,
} as const;

/** 'A' → 1, 'XFD' → 16384; 0 when there are no letters. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column;
}

/** 1 → 'A', 28 → 'AB'. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
