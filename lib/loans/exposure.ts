import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Beneficiary } from '@/lib/loans/cap-lock';
import type { LoanPurpose } from '@/lib/loans/vocabulary';

/**
 * What counts against a beneficiary's cap for a purpose, in đồng: what was approved and is no loan yet, what is owed on
 * loans that run, and what of them was approved and not paid out yet. What the bank's own files say of a loan has no
 * part that is still to be paid out.
 * @param except the application that is being decided.
 */
export async function exposureOf(
  tx: Tx,
  beneficiary: Beneficiary,
  { purpose, except }: { purpose: LoanPurpose; except: string | null },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: bigint }[]>`
    SELECT coalesce(sum(x.amount), 0)::bigint AS total FROM (
      SELECT a.approved_amount AS amount FROM loan_application a JOIN loan_list_row r ON r.id = a.list_row_id JOIN loan_list t ON t.id = r.list_id
      WHERE a.stage = 'APPROVED' AND a.purpose = ${purpose} AND a.id IS DISTINCT FROM ${except}::uuid AND ${isOf(beneficiary, 'a')}
        AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.application_id = a.id)
      UNION ALL
      SELECT l.in_time + l.overdue + l.frozen + CASE WHEN l.is_imported THEN 0 ELSE l.approved_amount - l.disbursed END
      FROM loan l LEFT JOIN loan_list_row r ON r.id = l.list_row_id LEFT JOIN loan_list t ON t.id = r.list_id
      WHERE l.is_open AND l.purpose = ${purpose} AND ${isOf(beneficiary, 'l')}) x`;
  return Number(row?.total ?? 0n) + (await owedElsewhere(tx, beneficiary, purpose));
}

/** What a beneficiary still owes for a purpose on all loans that run, in đồng: money that went out and did not come back. */
export async function owedBy(tx: Tx, beneficiary: Beneficiary, purpose: LoanPurpose): Promise<number> {
  const [row] = await tx.$queryRaw<{ owed: bigint }[]>`
    SELECT coalesce(sum(l.in_time + l.overdue + l.frozen), 0)::bigint AS owed
    FROM loan l LEFT JOIN loan_list_row r ON r.id = l.list_row_id LEFT JOIN loan_list t ON t.id = r.list_id
    WHERE l.is_open AND l.purpose = ${purpose} AND ${isOf(beneficiary, 'l')}`;
  return Number(row?.owed ?? 0n) + (await owedElsewhere(tx, beneficiary, purpose));
}

/** The cap is the person's, whichever office of the bank lends: what row-level security hides comes as a sum. */
async function owedElsewhere(tx: Tx, { rowId, employerId }: Beneficiary, purpose: LoanPurpose): Promise<number> {
  if (employerId !== null) return 0;
  const [row] = await tx.$queryRaw<{ owed: bigint }[]>`SELECT app.owed_elsewhere(${rowId}::uuid, ${purpose}) AS owed`;
  return Number(row?.owed ?? 0n);
}

/** Whether an application (a) or a loan (l), with its line r and its list t, is the beneficiary's. */
function isOf({ rowId, caseId, cccdIndex, employerId }: Beneficiary, of: 'a' | 'l'): Prisma.Sql {
  const it = Prisma.raw(of);
  if (employerId !== null)
    return Prisma.sql`(${it}.borrower_kind = 'EMPLOYER' AND (t.employer_id = ${employerId}::uuid OR t.id = ${employerId}::uuid))`;
  return Prisma.sql`(${it}.borrower_kind <> 'EMPLOYER' AND coalesce(r.id = ${rowId}::uuid OR ${it}.case_id = ${caseId}::uuid OR r.case_id = ${caseId}::uuid
    OR r.cccd_index = ${cccdIndex} OR (${it}.borrower_kind = 'SELF' AND ${it}.borrower_cccd_index = ${cccdIndex}), false))`;
}
