import { readApart } from '@/lib/imports/read-apart.server';
import { type ImportRefusal, refuse } from '@/lib/imports/refusal';
import type { LoanFileOptions } from '@/lib/loans/files/analyse';
import type { LoanChildMessage } from '@/lib/loans/files/child-messages';
import type { LoanFileRefusal } from '@/lib/loans/files/codes';
import type { JudgedFileRow, LoanFileReading } from '@/lib/loans/files/types';

export type LoanReading = LoanFileReading | LoanFileRefusal | ImportRefusal;

/** 100,000 rows of the columns that are read. */
const heapLimit = 600;

/** Reads a file of the bank's apart from the server. Nothing is written. */
export async function readLoanFile(
  bytes: Uint8Array,
  request: { fileName: string; options: LoanFileOptions },
): Promise<LoanReading> {
  const rows: JudgedFileRow[] = [];
  const answers: LoanReading[] = [];
  await readApart<LoanChildMessage>({
    ...{ entry: 'lib/loans/files/read-child.ts', bytes, request, heapLimit },
    onMessage: (message) => {
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row);
      else answers.push(message.kind === 'done' ? { ...message.reading, rows } : message.refusal);
    },
  });
  return answers[0] ?? refuse('F_TOO_LARGE_UNZIPPED');
}
