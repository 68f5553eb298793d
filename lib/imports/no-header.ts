import type { AnalysedColumn, AnalysedSheet } from '@/lib/imports/analysis';
import { rowTexts } from '@/lib/imports/header';
import { columnLetter, type Sheet } from '@/lib/imports/read/workbook';

/** A sheet without a header row is known by its own name; what its columns hold is said for this file alone. */
const prefix = 'no-header:';
const sampledRows = 20;

export const noHeaderSignature = (sheetName: string | null): string => `${prefix}${sheetName ?? ''}`;
export const sheetWithoutHeader = (signature: string): string | null =>
  signature.startsWith(prefix) ? signature.slice(prefix.length) : null;

/** Every column that is used, each with the first text in it. */
export function sampleColumns(sheet: Sheet): AnalysedColumn[] {
  const samples = new Map<number, string>();
  for (const row of sheet.rows.slice(0, sampledRows))
    for (const [column, text] of rowTexts(row)) if (!samples.has(column)) samples.set(column, text.slice(0, 60));
  return [...samples].sort(([a], [b]) => a - b).map(([column, header]) => ({ col: columnLetter(column), header }));
}

/** A sheet whose columns somebody must name before anything of it can be read. */
export const unnamedSheet = (sheet: Sheet): AnalysedSheet => ({
  name: sheet.name,
  role: 'data',
  header_rows: [],
  columns: {},
  unmapped_columns: sampleColumns(sheet),
  header_signature: noHeaderSignature(sheet.name),
});

/** Whether nothing of a list could be read because no sheet has a header that is known. */
export const hasNoColumns = (sheets: readonly AnalysedSheet[]): boolean =>
  sheets.length > 0 && sheets.every((sheet) => Object.keys(sheet.columns ?? {}).length === 0);
