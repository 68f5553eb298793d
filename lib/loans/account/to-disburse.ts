import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { loanSubject } from '@/lib/loans/account/book';
import { findApplication } from '@/lib/loans/account/borrower';
import { canDisburse } from '@/lib/loans/account/policy';
import { standingOf } from '@/lib/loans/standing';

/** An application from which money may go out, first or again; null when it is hidden or not approved. */
export async function readToDisburse(tx: Tx, actor: Actor, applicationId: string) {
  const application = await findApplication(tx, applicationId);
  if (!application || application.approvedAmount === null || application.approvedOn === null) return null;
  if (application.stage !== 'APPROVED' && application.stage !== 'DISBURSED') return null;
  const loan = application.loan ? await tx.loan.findUnique({ where: { id: application.loan.id } }) : null;
  const standing = await standingOf(tx, application.caseId);
  const approved = Number(application.approvedAmount);
  const paidOut = Number(loan?.disbursed ?? 0);
  return {
    applicationId: application.id,
    subject: loanSubject({ contractNumber: loan?.contractNumber ?? null }, application.number),
    communeId: application.communeId,
    loanId: loan?.id ?? null,
    fund: loan?.fund ?? null,
    borrowerName: application.borrowerName,
    beneficiaryName: application.listRow.fullName,
    purpose: application.purpose,
    plan: application.plan,
    approved,
    approvedOn: fromDbDate(application.approvedOn),
    termMonths: application.approvedTermMonths,
    paidOut,
    left: Math.max(0, approved - paidOut),
    standing: standing?.standing ?? null,
    mayDisburse: canDisburse(actor, { approvedBy: application.approvedBy, isOpen: loan?.isOpen ?? true }),
  };
}
export type ToDisburse = NonNullable<Awaited<ReturnType<typeof readToDisburse>>>;

/** How many applications wait for the bank, and the first of those that are approved and not paid out. */
export async function waitingApplications(tx: Tx) {
  const counted = await tx.loanApplication.groupBy({
    by: ['stage'],
    where: { stage: { in: ['SUBMITTED', 'APPRAISED', 'APPROVED'] } },
    _count: true,
  });
  const countOf = (stage: string) => counted.find((c) => c.stage === stage)?._count ?? 0;
  const approved = await tx.loanApplication.findMany({
    where: { stage: 'APPROVED' },
    orderBy: [{ approvedOn: 'asc' }, { id: 'asc' }],
    take: 10,
    select: { id: true, number: true, borrowerName: true, approvedAmount: true, approvedOn: true },
  });
  return {
    submitted: countOf('SUBMITTED'),
    appraised: countOf('APPRAISED'),
    approved: countOf('APPROVED'),
    toDisburse: approved.map((a) => ({
      id: a.id,
      number: a.number,
      borrowerName: a.borrowerName,
      amount: Number(a.approvedAmount ?? 0),
      approvedOn: fromDbDate(a.approvedOn),
    })),
  };
}
