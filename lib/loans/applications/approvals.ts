import { z } from 'zod';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { readOfficerLimit } from '@/lib/loans/applications/approve';
import { canApprove, canReadApplications, mayApproveAmount } from '@/lib/loans/applications/policy';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

export interface ApprovalRow {
  id: string;
  number: string;
  borrowerName: string;
  beneficiaryName: string;
  communeName: string;
  appraisedBy: string;
  appraisedOn: LegalDate;
  appraisedAmount: number;
  appraisedTermMonths: number;
  appraisalNote: string | null;
  /** By amount and by who appraised. */
  isMine: boolean;
  isAboveLimit: boolean;
}

/** What waits for the second person, the oldest first. */
export const listApprovals = query({
  name: 'loan-application.approvals',
  input: z.object({}),
  can: canReadApplications,
  run: async ({ tx, actor }) => {
    const limit = await readOfficerLimit(tx, todayInVietnam());
    const found = await tx.loanApplication.findMany({
      where: { stage: 'APPRAISED' },
      include: { commune: true, listRow: { select: { fullName: true } } },
      orderBy: [{ appraisedOn: 'asc' }, { number: 'asc' }],
      take: 200,
    });
    const names = await userNames(
      tx,
      found.map(({ appraisedBy }) => appraisedBy),
    );
    const rows = found.map((one): ApprovalRow => {
      const amount = Number(one.appraisedAmount ?? 0);
      return {
        id: one.id,
        number: one.number,
        borrowerName: one.borrowerName,
        beneficiaryName: one.listRow.fullName,
        communeName: `${one.commune.form} ${one.commune.name}`,
        appraisedBy: one.appraisedBy ? (names[one.appraisedBy] ?? '') : '',
        appraisedOn: fromDbDate(one.appraisedOn ?? one.receivedOn),
        appraisedAmount: amount,
        appraisedTermMonths: one.appraisedTermMonths ?? 0,
        appraisalNote: one.appraisalNote,
        isMine: canApprove(actor, one).allowed && mayApproveAmount(actor, amount, limit).allowed,
        isAboveLimit: amount > limit,
      };
    });
    return { rows, limit };
  },
});
