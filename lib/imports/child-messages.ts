import type { AnalyseOptions } from '@/lib/imports/analyse';
import type { AnalysedRow, ImportAnalysis } from '@/lib/imports/analysis';
import type { ImportRefusal } from '@/lib/imports/refusal';

/** What the reading process is asked; the file itself comes through its standard input. */
export interface ChildRequest {
  fileName: string;
  options: Omit<AnalyseOptions, 'onProgress'>;
}

/** What it answers: rows in portions, then all else; or why the file is refused. */
export type ChildMessage =
  | { kind: 'rows'; rows: AnalysedRow[] }
  | { kind: 'done'; analysis: Omit<ImportAnalysis, 'rows'> }
  | { kind: 'refused'; refusal: ImportRefusal };
