import { z } from 'zod';

/** What would become of one row of a file: entered, known already, or to be put right first. */
export interface RowVerdict {
  row: number;
  label: string;
  verdict: 'new' | 'known' | 'bad';
  problems: string[];
}

export const verdictLabels = {
  new: 'Sẽ nhập',
  known: 'Đã có',
  bad: 'Cần sửa',
} as const satisfies Record<RowVerdict['verdict'], string>;

export const mostTableRows = 500;

/** Rows as they were read from a file and come back to be entered: texts, bounded, judged anew like typed ones. */
export const tableRowsSchema = z.object({
  rows: z
    .array(
      z.object({
        row: z.number().int().min(1).max(2_000_000),
        cells: z.record(z.string().max(40), z.string().max(2_000)),
      }),
    )
    .min(1, 'Tệp không có dòng nào')
    .max(mostTableRows, `Mỗi lần nhập nhiều nhất ${mostTableRows} dòng`),
});

/** The code of a label as people write it: without accents, whatever the case. Null when nobody knows it. */
export function codeOfLabel(
  labels: Readonly<Record<string, string>>,
  text: string,
  keyOf: (text: string) => string,
): string | null {
  return Object.entries(labels).find(([code, label]) => keyOf(label) === keyOf(text) || code === text)?.[0] ?? null;
}

export const problemsOf = (error: z.ZodError): string[] => [...new Set(error.issues.map((issue) => issue.message))];
