import type { ReturnedSheet } from '@/lib/bulk/edit-sheet';
import type { AnalyseOptions } from '@/lib/imports/analyse';
import type { AnalysedRow, ImportAnalysis } from '@/lib/imports/analysis';
import type { ImportRefusal } from '@/lib/imports/refusal';

/** What the reading process is asked; the file itself comes through its standard input. Without options: a sheet that left the register and comes back. */
export interface ChildRequest {
  fileName: string;
  options?: Omit<AnalyseOptions, 'onProgress'>;
}

/** What it answers: rows in portions, then all else; or why the file is refused. */
export type ChildMessage =
  | { kind: 'rows'; rows: AnalysedRow[] }
  | { kind: 'done'; analysis: Omit<ImportAnalysis, 'rows'> }
  | { kind: 'returned'; sheet: ReturnedSheet }
  | { kind: 'refused'; refusal: ImportRefusal };
