import type { FileCode, RowCode, Verdict } from '@/lib/imports/codes';
import type { Field } from '@/lib/imports/fields';
import type { TextEncoding } from '@/lib/imports/legacy-text';
import type { EraName, NormalizedPerson } from '@/lib/imports/rows';
import type { NonDataRow } from '@/lib/imports/table';

/** The import's result, in the keys in which the command line prints it. */
export interface RowPlace {
  /** Left out for CSV, which has no sheets. */
  sheet?: string;
  row: number;
}

export interface AnalysedRow extends RowPlace {
  verdict: Verdict;
  codes: RowCode[];
  info?: RowCode[];
  /** Cells as stored in the file; dates as ISO text. */
  raw: Partial<Record<Field, string | number>>;
  /** The same cells in Unicode, only where the row was stored in a legacy encoding. */
  decoded?: Partial<Record<Field, string | number>>;
  cell_encoding?: TextEncoding;
  hidden_row?: true;
  /** What section rows above add to the row; needed to judge it again after a correction. */
  section?: { hamlet: string | null; commune_id: number | null; group: NormalizedPerson['group'] };
  duplicate_of?: RowPlace;
  conflicts_with?: RowPlace;
  normalized: NormalizedPerson;
}

export interface AnalysedColumn {
  col: string;
  header: string;
}

export interface AnalysedSheet {
  name: string | null;
  role: 'data' | 'unrelated';
  hidden?: true;
  header_rows?: number[];
  columns?: Partial<Record<Field, AnalysedColumn>>;
  unmapped_columns?: AnalysedColumn[];
  /** Stable key of the header: corrections of the columns can be kept for it. */
  header_signature?: string;
  file_commune?: FileCommune | null;
  non_data_rows?: NonDataRow[];
  hidden_rows?: number[];
  hidden_cols?: string[];
}

export interface FileCommune {
  code: string;
  name: string;
  era: EraName;
}

export interface AnalysisTotals {
  rows: number;
  ok: number;
  warning: number;
  error: number;
  duplicate: number;
  codes: Partial<Record<RowCode, number>>;
  importable: number;
  importable_groups: Record<'A' | 'B' | 'C' | 'D', number>;
  importable_loans: number;
  importable_loan_sum: number;
}

export interface ImportAnalysis {
  refused: false;
  file: string;
  as_of: string;
  file_commune: FileCommune | null;
  file_codes: FileCode[];
  sheets: AnalysedSheet[];
  totals: AnalysisTotals;
  rows: AnalysedRow[];
}

const isImportable = (row: AnalysedRow): boolean => row.verdict === 'ok' || row.verdict === 'warning';

export function sumUp(rows: readonly AnalysedRow[]): AnalysisTotals {
  const totals: AnalysisTotals = {
    rows: rows.length,
    ok: 0,
    warning: 0,
    error: 0,
    duplicate: 0,
    codes: {},
    importable: 0,
    importable_groups: { A: 0, B: 0, C: 0, D: 0 },
    importable_loans: 0,
    importable_loan_sum: 0,
  };
  for (const row of rows) {
    if (row.verdict !== 'ignored') totals[row.verdict] += 1;
    for (const code of row.codes) totals.codes[code] = (totals.codes[code] ?? 0) + 1;
    if (!isImportable(row)) continue;
    totals.importable += 1;
    const { group, loan_amount: loan } = row.normalized;
    if (group !== null) totals.importable_groups[group] += 1;
    if (loan !== null) {
      totals.importable_loans += 1;
      totals.importable_loan_sum += loan;
    }
  }
  return totals;
}
