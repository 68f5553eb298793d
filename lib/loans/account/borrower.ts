import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { Prisma } from '@/lib/generated/prisma/client';
import { releaseWindow } from '@/lib/loans/release-window';
import type { LoanRules } from '@/lib/loans/rules';
import { checkAmount, checkEstablishmentAmount, type Training } from '@/lib/loans/terms';
import { isLoanPurpose } from '@/lib/loans/vocabulary';

/** The application with whom it is for, as paying out asks it. */
export const findApplication = (tx: Tx, applicationId: string) =>
  tx.loanApplication.findUnique({
    where: { id: applicationId },
    include: { listRow: { include: { list: true } }, savingsGroup: true, loan: { select: { id: true } } },
  });
export type Application = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** Whose loans are counted together: the person's, of an establishment its own. */
export function capKey({ borrowerKind, caseId, listRowId, listRow }: Application): string {
  if (borrowerKind === 'EMPLOYER') return listRow.list.employerId ?? listRow.listId;
  return caseId ?? listRowId;
}

export const trainingOf = (application: Pick<Application, 'courseMonths' | 'disbursementMonths'>): Training | null =>
  application.courseMonths === null
    ? null
    : {
        courseMonths: application.courseMonths,
        disbursementMonths: application.disbursementMonths ?? application.courseMonths,
      };

/** Still owed for the same purpose on all loans that are counted together. Whole đồng. */
async function outstandingOf(tx: Tx, application: Application): Promise<number> {
  const { borrowerKind, caseId, listRowId, listRow, purpose } = application;
  const theirs =
    borrowerKind === 'EMPLOYER'
      ? Prisma.sql`l.borrower_kind = 'EMPLOYER' AND EXISTS (SELECT 1 FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id WHERE r.id = l.list_row_id
          AND (t.id = ${listRow.listId}::uuid OR t.employer_id = ${listRow.list.employerId}::uuid))`
      : Prisma.sql`l.borrower_kind <> 'EMPLOYER' AND ${caseId ? Prisma.sql`l.case_id = ${caseId}::uuid` : Prisma.sql`l.list_row_id = ${listRowId}::uuid`}`;
  const [row] = await tx.$queryRaw<{ owed: bigint }[]>`
    SELECT coalesce(sum(l.in_time + l.overdue + l.frozen), 0)::bigint AS owed FROM loan l WHERE l.purpose = ${purpose} AND l.is_open AND ${theirs}`;
  return Number(row?.owed ?? 0);
}

/** Điều 6: what is owed and what goes out now stay within the cap. The caller holds lockBeneficiary. */
export async function refuseOverCap(tx: Tx, application: Application, amount: number, rules: LoanRules): Promise<void> {
  const { purpose } = application;
  if (!isLoanPurpose(purpose)) throw new Refused(invalid({ form: 'Hồ sơ vay không rõ mục đích' }));
  const outstanding = await outstandingOf(tx, application);
  const sentence =
    application.borrowerKind === 'EMPLOYER'
      ? checkEstablishmentAmount({ amount, outstanding, workers: await workersOf(tx, application) }, rules)
      : checkAmount({ purpose, amount, outstanding, training: trainingOf(application) }, rules);
  if (sentence !== null) throw new Refused(invalid({ amount: sentence }, sentence));
}

const workersOf = (tx: Tx, { listRow }: Application) =>
  tx.loanListRow.count({ where: { listId: listRow.listId, outcome: 'CONFIRMED' } });

const goneWords = {
  MOVED:
    'Người này đã chuyển khỏi địa bàn của phòng giao dịch: chưa giải ngân. Hỏi Công an xã nơi lập danh sách trước.',
  ENDED: 'Công an xã đã kết thúc quản lý người này: chưa giải ngân. Hỏi Công an xã nơi lập danh sách trước.',
} as const;

/** Before money goes out for the first time: they still live here, and the five years have not passed (Điều 3 khoản 2a). */
export async function refuseWhoMayNotBorrow(
  tx: Tx,
  { caseId, listRow }: Application,
  on: LegalDate,
  rules: LoanRules,
): Promise<void> {
  const standing = caseId ? ((await standingOf(tx, [caseId])).get(caseId)?.standing ?? null) : null;
  if (standing === 'MOVED' || standing === 'ENDED') throw new Refused(conflict(goneWords[standing]));
  const release = { releaseOn: fromDbDate(listRow.releaseOn), releasePrecision: listRow.releasePrecision };
  const window = releaseWindow(release, rules, on);
  if (window.state !== 'NOT_MET') return;
  const sentence = `${window.fact}; ${window.cure ?? ''} (${window.clause}).`;
  throw new Refused(invalid({ happenedOn: sentence }, sentence));
}

export interface Standing {
  caseId: string;
  standing: 'HERE' | 'MOVED' | 'ENDED';
  isReachable: boolean;
}

/** The sign the commune gives the bank: still here, and met within sixty days. Nothing else of the file. */
export async function standingOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await tx.$queryRaw<Standing[]>`
    SELECT case_id AS "caseId", standing, coalesce(is_reachable, false) AS "isReachable" FROM app.borrower_standing(${caseIds}::uuid[])`;
  return new Map(rows.map((row) => [row.caseId, row]));
}
