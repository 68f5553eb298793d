import type { LegalDate } from '@/lib/dates';
import type { AnalysedRow, AnalysedSheet, FileCommune } from '@/lib/imports/analysis';
import type { SheetColumns } from '@/lib/imports/columns';
import type { CommuneEra } from '@/lib/imports/communes';
import type { DecodedTexts } from '@/lib/imports/decode';
import type { Field } from '@/lib/imports/fields';
import { noHeaderSignature, sampleColumns } from '@/lib/imports/no-header';
import { columnLetter, type Sheet } from '@/lib/imports/read/workbook';
import { dateOfSerial } from '@/lib/imports/row-dates';
import { entriesOf, type RowValues } from '@/lib/imports/row-values';
import { eraName, judgeRow, type RowContext } from '@/lib/imports/rows';
import type { DataRow, Table } from '@/lib/imports/table';

/** A sheet that holds a register, with what judging its rows needs. */
export interface SheetAnalysis {
  sheet: Sheet;
  guess: SheetColumns;
  table: Table;
  context: Omit<RowContext, 'sectionHamlet' | 'sectionCommune' | 'sectionGroup' | 'hidden'>;
}

export const describeCommune = (unit: CommuneEra | null, asOf: LegalDate): FileCommune | null =>
  unit === null ? null : { code: unit.code, name: unit.name, era: eraName(asOf) };

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

/** Judges one row and writes it down in the form of the import's JSON. */
export function describeRow(analysis: SheetAnalysis, row: DataRow, decoded: DecodedTexts): AnalysedRow {
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

export function describeSheet(sheet: Sheet, analysis: SheetAnalysis | undefined, asOf: LegalDate): AnalysedSheet {
  const base = { name: sheet.name, ...(sheet.hidden ? { hidden: true as const } : {}) };
  if (analysis === undefined) return { ...base, role: 'unrelated' };
  const { guess, table } = analysis;
  const toColumn = ({ column, header }: { column: number; header: string }) => ({ col: columnLetter(column), header });
  const titles = sheet.rows.filter((row) => row.row < (guess.header.rows[0] ?? 1));
  const used = new Set([...guess.header.labels.keys()]);
  const columns = Object.fromEntries([...guess.columns].map(([field, column]) => [field, toColumn(column)]));
  const isUnnamed = guess.header.rows.length === 0;
  const samples = isUnnamed ? sampleColumns(sheet) : [];
  const taken = new Set(Object.values(columns).map(({ col }) => col));
  return {
    ...base,
    role: 'data',
    header_rows: guess.header.rows,
    columns,
    unmapped_columns: isUnnamed ? samples.filter(({ col }) => !taken.has(col)) : guess.unmapped.map(toColumn),
    header_signature: isUnnamed ? noHeaderSignature(sheet.name) : guess.signature,
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
