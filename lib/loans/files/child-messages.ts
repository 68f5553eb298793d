import type { ImportRefusal } from '@/lib/imports/refusal';
import type { LoanFileOptions } from '@/lib/loans/files/analyse';
import type { LoanFileRefusal } from '@/lib/loans/files/codes';
import type { JudgedFileRow, LoanFileReading } from '@/lib/loans/files/types';

export interface LoanChildRequest {
  fileName: string;
  options: LoanFileOptions;
}

/** Rows in portions, then all else; or why the file is refused. */
export type LoanChildMessage =
  | { kind: 'rows'; rows: JudgedFileRow[] }
  | { kind: 'done'; reading: Omit<LoanFileReading, 'rows'> }
  | { kind: 'refused'; refusal: LoanFileRefusal | ImportRefusal };
