import { fromDbDate } from '@/lib/db-dates';
import type { LoanListRow } from '@/lib/generated/prisma/client';
import type { Proof } from '@/lib/loans/eligibility';
import { proofSchema } from '@/lib/loans/stored';
import { isLoanPurpose, type LoanPurpose } from '@/lib/loans/vocabulary';
import { maskedCccd } from '@/lib/people/columns';

/** A stored purpose; null when none was said or the code is of no use any more. */
export const purposeOf = (stored: string | null): LoanPurpose | null =>
  stored !== null && isLoanPurpose(stored) ? stored : null;

/** One line as a page shows it: never the sealed numbers. */
export function lineView(row: LoanListRow) {
  const proof: Proof = proofSchema.parse(row.proof);
  return {
    id: row.id,
    position: row.position,
    caseId: row.caseId,
    fullName: row.fullName,
    sex: row.sex,
    birthDate: fromDbDate(row.birthDate),
    birthPrecision: row.birthPrecision,
    cccdMasked: maskedCccd(row.cccdLast4),
    address: row.address,
    phone: row.phone,
    certificate: row.certificate,
    releaseKind: row.releaseKind,
    releaseOn: fromDbDate(row.releaseOn),
    releasePrecision: row.releasePrecision,
    borrowerName: row.borrowerName,
    borrowerKin: row.borrowerKin,
    borrowerCccdMasked: maskedCccd(row.borrowerCccdLast4),
    borrowerPhone: row.borrowerPhone,
    purpose: purposeOf(row.purpose),
    amount: row.amount === null ? null : Number(row.amount),
    contractFrom: fromDbDate(row.contractFrom),
    note: row.note,
    outcome: row.outcome,
    returnReason: row.returnReason,
    proof,
  };
}

export type LineView = ReturnType<typeof lineView>;
