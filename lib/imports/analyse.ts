import type { LegalDate } from '@/lib/dates';
import { type AnalysedRow, type AnalysedSheet, type FileCommune, type ImportAnalysis, sumUp } from '@/lib/imports/analysis';
import { type FileCode, verdictOf } from '@/lib/imports/codes';
import { type ColumnOverrides, guessColumns, type SheetColumns } from '@/lib/imports/columns';
import { CommuneCatalogue, type CommuneEra } from '@/lib/imports/communes';
import { type DecodedTexts, decodeWorkbook } from '@/lib/imports/decode';
import type { Field } from '@/lib/imports/fields';
import { columnLetter, type Sheet, type Workbook } from '@/lib/imports/read/workbook';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { type ImportRefusal, isRefusal, refuse } from '@/lib/imports/refusal';
import { dateOfSerial } from '@/lib/imports/row-dates';
import { type RowValues, valueOfText } from '@/lib/imports/row-values';
import { eraName, judgeRow, type RowContext } from '@/lib/imports/rows';
import { SameFileIndex } from '@/lib/imports/same-file';
import { type DataRow, readTable, type Table } from '@/lib/imports/table';
import { communeOfSignature, communeOfTitles } from '@/lib/imports/titles';
import { totalsContradict } from '@/lib/imports/totals';

export interface AnalyseOptions {
  asOf: LegalDate;
  units: readonly CommuneEra[];
  /** Code of the unit the file comes from; a commune's is used where the file itself names none. */
  unitCode?: string | null;
  columnOverrides?: ColumnOverrides;
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** How many rows are judged before other work gets its turn. */
const ROWS_PER_TURN = 2_000;

interface SheetAnalysis {
  sheet: Sheet;
  guess: SheetColumns;
  table: Table;
  context: Omit<RowContext, 'sectionHamlet' | 'sectionCommune' | 'sectionGroup' | 'hidden'>;
}

const describeCommune = (unit: CommuneEra | null, asOf: LegalDate): FileCommune | null =>
  unit === null ? null : { code: unit.code, name: unit.name, era: eraName(asOf) };

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

function rowContext(analysis: SheetAnalysis, row: DataRow): RowContext {
  return {
    ...analysis.context,
    sectionHamlet: row.section.hamlet,
    sectionCommune: row.section.commune,
    sectionGroup: row.section.group,
    hidden: row.source.hidden,
  };
}

function rawCells(values: RowValues, date1904: boolean): AnalysedRow['raw'] {
  const raw: Partial<Record<Field, string | number>> = {};
  for (const [field, value] of entriesOf(values)) {
    const serial = value.kind === 'date' && value.number !== null ? dateOfSerial(value.number, date1904) : null;
    raw[field] = serial ?? value.number ?? value.text;
  }
  return raw;
}

function entriesOf(values: RowValues): [Field, NonNullable<RowValues[Field]>][] {
  const fields: Field[] = [];
  for (const field in values) if (isOwnField(values, field)) fields.push(field);
  return fields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [[field, value]];
  });
}

function isOwnField(values: object, field: string): field is Field {
  return Object.hasOwn(values, field);
}

function storedCells(
  analysis: SheetAnalysis,
  row: DataRow,
  decoded: DecodedTexts,
  cells: AnalysedRow['raw'],
): AnalysedRow['raw'] {
  const raw = { ...cells };
  for (const [field, { column }] of analysis.guess.columns) {
    const cell = row.source.cells.find((candidate) => candidate.column === column);
    const stored = cell === undefined ? undefined : decoded.stored.get(cell);
    if (stored !== undefined) raw[field] = stored;
  }
  return raw;
}

function describeRow(analysis: SheetAnalysis, row: DataRow, decoded: DecodedTexts): AnalysedRow {
  const { source, section } = row;
  const values = analysis.table.valuesOf(source);
  const judged = judgeRow(values, rowContext(analysis, row));
  const encoding = decoded.rowEncodings.get(source);
  const raw = rawCells(values, analysis.context.date1904);
  return {
    ...(analysis.sheet.name === null ? {} : { sheet: analysis.sheet.name }),
    row: source.row,
    verdict: judged.verdict,
    codes: judged.codes,
    ...(judged.info.length > 0 ? { info: judged.info } : {}),
    raw: encoding === undefined ? raw : storedCells(analysis, row, decoded, raw),
    ...(encoding === undefined ? {} : { decoded: raw, cell_encoding: encoding }),
    ...(source.hidden ? { hidden_row: true as const } : {}),
    ...(section.hamlet === null && section.commune === null && section.group === null
      ? {}
      : { section: { hamlet: section.hamlet, commune_id: section.commune?.id ?? null, group: section.group } }),
    normalized: judged.normalized,
  };
}

function describeSheet(sheet: Sheet, analysis: SheetAnalysis | undefined, asOf: LegalDate): AnalysedSheet {
  const base = { name: sheet.name, ...(sheet.hidden ? { hidden: true as const } : {}) };
  if (analysis === undefined) return { ...base, role: 'unrelated' };
  const { guess, table } = analysis;
  const toColumn = ({ column, header }: { column: number; header: string }) => ({ col: columnLetter(column), header });
  const titles = sheet.rows.filter((row) => row.row < (guess.header.rows[0] ?? 1));
  const used = new Set([...guess.header.labels.keys()]);
  return {
    ...base,
    role: 'data',
    header_rows: guess.header.rows,
    columns: Object.fromEntries([...guess.columns].map(([field, column]) => [field, toColumn(column)])),
    unmapped_columns: guess.unmapped.map(toColumn),
    header_signature: guess.signature,
    file_commune: describeCommune(analysis.context.fileCommune, asOf),
    non_data_rows: [
      ...titles.map(({ row }) => ({ row, kind: 'title' as const })),
      ...range(guess.header.rows[0], guess.header.lastRow).map((row) => ({ row, kind: 'header' as const })),
      ...table.nonData,
    ],
    hidden_rows: table.data.filter((row) => row.source.hidden).map((row) => row.source.row),
    hidden_cols: sheet.hiddenColumns.filter((column) => used.has(column)).map(columnLetter),
  };
}

function range(first: number | undefined, last: number): number[] {
  return first === undefined ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
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

/** Compares rows in file order and adds what they say about each other. */
function markRepeated(row: AnalysedRow, index: number, rows: readonly AnalysedRow[], seen: SameFileIndex): void {
  const finding = seen.add(row.normalized, index);
  const earlier = finding === null ? undefined : rows[finding.earlier];
  if (finding === null || earlier === undefined) return;
  row.codes.unshift(finding.code);
  row.verdict = verdictOf(row.codes);
  const place = earlier.sheet === undefined ? { row: earlier.row } : { sheet: earlier.sheet, row: earlier.row };
  if (finding.code === 'E_CCCD_CONFLICT') row.conflicts_with = place;
  else row.duplicate_of = place;
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
  if (first === undefined) return refuse('F_NO_HEADER');
  const rows = await judgeAll(found, decoded, options.onProgress);
  return {
    refused: false,
    file: fileName,
    as_of: options.asOf,
    file_commune: describeCommune(first.context.fileCommune, options.asOf),
    file_codes: fileCodes(workbook, found, decoded),
    sheets: workbook.sheets.map((sheet) =>
      describeSheet(sheet, found.find((analysis) => analysis.sheet === sheet), options.asOf),
    ),
    totals: sumUp(rows),
    rows,
  };
}

/** Cells of an edited row, as text, ready to be judged again. */
export function valuesOfEditedRow(cells: Partial<Record<Field, string | number>>): RowValues {
  const values: RowValues = {};
  for (const field in cells) {
    const text = isOwnField(cells, field) ? cells[field] : undefined;
    if (isOwnField(cells, field) && text !== undefined && text !== '') values[field] = valueOfText(text);
  }
  return values;
}
