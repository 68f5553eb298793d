import { decodeLegacy, detectRowEncoding, type TextEncoding, type TextSample } from '@/lib/imports/legacy-text';
import type { Cell, SheetRow, Workbook } from '@/lib/imports/read/workbook';

/** What decoding found, and the texts as they were stored, for rows that were not Unicode. */
export interface DecodedTexts {
  rowEncodings: ReadonlyMap<SheetRow, TextEncoding>;
  stored: ReadonlyMap<Cell, string>;
  encodings: ReadonlySet<TextEncoding>;
  hasNfd: boolean;
}

const HIGH = /[\u0080-\uFFFF]/;
const COMBINING = /[\u0300-\u036F]/;
const SURE_ROWS = 1;

function samplesOf(row: SheetRow): TextSample[] {
  return row.cells.flatMap((cell) =>
    typeof cell.value === 'string' && HIGH.test(cell.value) ? [{ text: cell.value, font: cell.traits.font }] : [],
  );
}

/** The legacy encoding most rows of the workbook surely have; 'unicode' when there is none. */
function majorityEncoding(workbook: Workbook): TextEncoding {
  const counts = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) counts[detectRowEncoding(samplesOf(row))] += 1;
  }
  if (counts.tcvn3 < SURE_ROWS && counts.vni < SURE_ROWS) return 'unicode';
  return counts.tcvn3 >= counts.vni ? 'tcvn3' : 'vni';
}

/** Turns all legacy text of a workbook into Unicode, in place and row by row: some rows may be Unicode already. */
export function decodeWorkbook(workbook: Workbook): DecodedTexts {
  const fallback = majorityEncoding(workbook);
  const rowEncodings = new Map<SheetRow, TextEncoding>();
  const stored = new Map<Cell, string>();
  const encodings = new Set<TextEncoding>();
  let hasNfd = false;
  for (const row of workbook.sheets.flatMap((sheet) => sheet.rows)) {
    const encoding = fallback === 'unicode' ? 'unicode' : detectRowEncoding(samplesOf(row), fallback);
    for (const cell of row.cells) {
      if (typeof cell.value !== 'string') continue;
      hasNfd ||= COMBINING.test(cell.value);
      const decoded = decodeLegacy({ text: cell.value, font: cell.traits.font }, encoding);
      if (decoded === cell.value) continue;
      stored.set(cell, cell.value);
      cell.value = decoded;
      encodings.add(encoding);
    }
    if (encoding !== 'unicode') rowEncodings.set(row, encoding);
  }
  return { rowEncodings, stored, encodings, hasNfd };
}
