import type { LegalDate } from '@/lib/dates';
import { type AnalysedRow, type ImportAnalysis, sumUp } from '@/lib/imports/analysis';
import type { FileCode } from '@/lib/imports/codes';
import { type ColumnOverrides, guessColumns } from '@/lib/imports/columns';
import { CommuneCatalogue, type CommuneEra } from '@/lib/imports/communes';
import { type DecodedTexts, decodeWorkbook } from '@/lib/imports/decode';
import { describeCommune, describeRow, describeSheet, type SheetAnalysis } from '@/lib/imports/describe';
import { unnamedSheet } from '@/lib/imports/no-header';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import type { Sheet, Workbook } from '@/lib/imports/read/workbook';
import { type ImportRefusal, isRefusal, refuse } from '@/lib/imports/refusal';
import { markRepeated, SameFileIndex } from '@/lib/imports/same-file';
import { readTable } from '@/lib/imports/table';
import { communeOfSignature, communeOfTitles } from '@/lib/imports/titles';
import { totalsContradict } from '@/lib/imports/totals';

export interface AnalyseOptions {
  asOf: LegalDate;
  units: readonly CommuneEra[];
  /** Code of the unit the file comes from; a commune's is used where the file itself names none. */
  unitCode?: string | null;
  columnOverrides?: ColumnOverrides;
  /** A list without a header that is known is not refused but given back empty, for somebody to name its columns. */
  mayNameColumns?: boolean;
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** How many rows are judged before other work gets its turn. */
const ROWS_PER_TURN = 2_000;

function prepareSheet(
  sheet: Sheet,
  workbook: Workbook,
  options: AnalyseOptions,
  catalogue: CommuneCatalogue,
): SheetAnalysis | null {
  const guess = guessColumns(sheet, options.columnOverrides);
  if (guess === null) return null;
  const table = readTable(sheet, guess, catalogue);
  const headerRow = guess.header.rows[0] ?? 1;
  const columns = new Set(guess.columns.keys());
  const namesCommune = columns.has('commune') || columns.has('address') || columns.has('former');
  const sectioned = table.data.some((row) => row.section.commune !== null);
  const fileCommune =
    communeOfTitles(sheet, headerRow, catalogue) ??
    (options.unitCode ? catalogue.byCode(options.unitCode) : null) ??
    (namesCommune || sectioned ? null : communeOfSignature(sheet, guess.header.lastRow, catalogue));
  const context = {
    catalogue,
    // In a list of several communes the section tells, not the file.
    fileCommune: sectioned ? null : fileCommune,
    asOf: options.asOf,
    columns,
    loanUnit: guess.loanUnit,
    sentenceUnit: guess.sentenceUnit,
    date1904: workbook.date1904,
  };
  return { sheet, guess, table, context };
}

function fileCodes(workbook: Workbook, found: readonly SheetAnalysis[], decoded: DecodedTexts): FileCode[] {
  const tests: [FileCode, boolean][] = [
    ['F_LEGACY_TCVN3', decoded.encodings.has('tcvn3')],
    ['F_LEGACY_VNI', decoded.encodings.has('vni')],
    ['F_NFD_TEXT', decoded.hasNfd],
    ['F_HIDDEN_ROWS', found.some(({ table }) => table.data.some((row) => row.source.hidden))],
    ['F_HIDDEN_COLUMNS', found.some(({ sheet, guess }) => sheet.hiddenColumns.some((c) => guess.header.labels.has(c)))],
    ['F_UNRELATED_SHEETS', workbook.sheets.length > found.length],
    ['F_SEVERAL_DATA_SHEETS', found.length > 1],
    ['F_REPEATED_HEADER', found.some(({ table }) => table.nonData.some((row) => row.kind === 'header-repeat'))],
    ['F_TOTAL_MISMATCH', found.some(({ table, guess }) => totalsContradict(table, guess))],
    ['F_DATE_1904', workbook.date1904],
    ['F_NO_ROWS', found.every(({ table }) => table.data.length === 0)],
  ];
  return tests.flatMap(([code, holds]) => (holds ? [code] : []));
}

async function judgeAll(
  found: readonly SheetAnalysis[],
  decoded: DecodedTexts,
  onProgress: AnalyseOptions['onProgress'],
): Promise<AnalysedRow[]> {
  const total = found.reduce((sum, { table }) => sum + table.data.length, 0);
  const rows: AnalysedRow[] = [];
  const seen = new SameFileIndex();
  for (const analysis of found) {
    for (const row of analysis.table.data) {
      const described = describeRow(analysis, row, decoded);
      markRepeated(described, rows.length, rows, seen);
      rows.push(described);
      if (rows.length % ROWS_PER_TURN !== 0) continue;
      onProgress?.({ done: rows.length, total });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  onProgress?.({ done: total, total });
  return rows;
}

function unnamed(workbook: Workbook, fileName: string, { asOf }: AnalyseOptions): ImportAnalysis {
  const sheets = workbook.sheets.filter((sheet) => sheet.rows.length > 0 && !sheet.hidden);
  return {
    refused: false,
    file: fileName,
    as_of: asOf,
    file_commune: null,
    file_codes: [],
    sheets: sheets.map(unnamedSheet),
    totals: sumUp([]),
    rows: [],
  };
}

/** Reads a register from a file's bytes and judges every row. Nothing is written: the caller decides what to import. */
export async function analyseRegister(
  bytes: Uint8Array,
  fileName: string,
  options: AnalyseOptions,
): Promise<ImportAnalysis | ImportRefusal> {
  const workbook = await readWorkbook(bytes, fileName);
  if (isRefusal(workbook)) return workbook;
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) return refuse('F_EMPTY');
  const decoded = decodeWorkbook(workbook);
  const catalogue = new CommuneCatalogue(options.units, options.asOf);
  const found = workbook.sheets.flatMap((sheet) => prepareSheet(sheet, workbook, options, catalogue) ?? []);
  const [first] = found;
  if (first === undefined) return options.mayNameColumns ? unnamed(workbook, fileName, options) : refuse('F_NO_HEADER');
  const rows = await judgeAll(found, decoded, options.onProgress);
  return {
    refused: false,
    file: fileName,
    as_of: options.asOf,
    file_commune: describeCommune(first.context.fileCommune, options.asOf),
    file_codes: fileCodes(workbook, found, decoded),
    sheets: workbook.sheets.map((sheet) =>
      describeSheet(
        sheet,
        found.find((analysis) => analysis.sheet === sheet),
        options.asOf,
      ),
    ),
    totals: sumUp(rows),
    rows,
  };
}
