import { z } from 'zod';
import { when } from '@/lib/access/decision';
import { isPolice, seesPeople } from '@/lib/access/roles';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import type { ListState, Proof } from '@/lib/loans/eligibility';
import { findCases, nothingSaid, proofOf } from '@/lib/loans/lists/facts';
import type { LoanListStatus } from '@/lib/loans/lists/list';
import { listSubject } from '@/lib/loans/lists/load';
import { readLoanRules } from '@/lib/loans/read-rules';
import { query } from '@/lib/query';

/** How far somebody's loan is, as the bank lets the commune know: no amount, no date. */
export const loanStageLabels = {
  LISTED: 'Có tên trong danh sách đã xác nhận, chưa nộp hồ sơ vay',
  SUBMITTED: 'Đã nộp hồ sơ vay, ngân hàng đang xem xét',
  APPROVED: 'Ngân hàng đã phê duyệt, chưa giải ngân',
  BORROWING: 'Đang vay vốn',
  REPAID: 'Đã trả xong khoản vay',
} as const;
export type LoanStage = keyof typeof loanStageLabels;

export interface LoanSign {
  caseId: string;
  stage: LoanStage;
  /** Something should have been paid and was not: the family may need help before it grows. */
  needsHelp: boolean;
}

/** The sign the bank gives whoever answers for these people. */
export const readSigns = (tx: Tx, caseIds: readonly string[]): Promise<LoanSign[]> =>
  tx.$queryRaw<LoanSign[]>`
    SELECT case_id AS "caseId", stage, needs_help AS "needsHelp" FROM app.loan_signs(${caseIds}::uuid[])`;

interface Listed {
  listId: string;
  subject: string;
  status: LoanListStatus;
  outcome: 'PENDING' | 'CONFIRMED' | 'RETURNED';
  on: LegalDate;
  returnReason: string | null;
}

/** The loan side of a file as the commune may see it: the lists, the bank's sign, and for the police the conditions as they stand today. */
export const getLoanSigns = query({
  name: 'loan.signs',
  input: z.object({ caseId: id }),
  can: (actor) => when(seesPeople(actor.role), 'role'),
  run: async ({ tx, actor, input: { caseId } }) => {
    const [file] = await findCases(tx, [caseId]);
    if (!file) return null;
    const [sign] = await readSigns(tx, [caseId]);
    const lists = await listsOf(tx, caseId);
    const today = todayInVietnam();
    const proof: Proof | null = isPolice(actor.role)
      ? proofOf(file, listStateOf(lists), nothingSaid, await readLoanRules(tx, today), today)
      : null;
    return { caseId, stage: sign?.stage ?? null, needsHelp: sign?.needsHelp ?? false, lists, proof };
  },
});
export type LoanSigns = Extract<Awaited<ReturnType<typeof getLoanSigns>>, { ok: true }>['value'];

async function listsOf(tx: Tx, caseId: string): Promise<Listed[]> {
  const rows = await tx.loanListRow.findMany({
    where: { caseId, list: { status: { not: 'DROPPED' } } },
    include: { list: true },
    orderBy: { list: { draftedAt: 'desc' } },
  });
  return rows.map(({ list, outcome, returnReason }) => ({
    listId: list.id,
    subject: listSubject(list),
    status: list.status,
    outcome,
    on: fromDbDate(list.decidedOn ?? list.signedOn) ?? todayInVietnam(list.draftedAt),
    returnReason,
  }));
}

/** The state that speaks most for the person. */
function listStateOf(lists: readonly Listed[]): ListState {
  const has = (status: LoanListStatus) => lists.some((one) => one.status === status);
  if (lists.some((one) => one.status === 'CONFIRMED' && one.outcome === 'CONFIRMED')) return 'CONFIRMED';
  if (has('SIGNED')) return 'SIGNED';
  if (has('DRAFT')) return 'DRAFTED';
  return lists.length > 0 ? 'RETURNED' : 'NOT_LISTED';
}
