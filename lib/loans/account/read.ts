import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import { loanSubject } from '@/lib/loans/account/book';
import { abilitiesOf, accountOf, checkView, lineView } from '@/lib/loans/account/view';
import { readLoanRules } from '@/lib/loans/read-rules';
import { standingOf } from '@/lib/loans/standing';
import { latestExtension } from '@/lib/loans/terms';
import { maskedCccd } from '@/lib/people/columns';
import { userNames } from '@/lib/users/names';

const findLoan = (tx: Tx, loanId: string) =>
  tx.loan.findUnique({
    where: { id: loanId },
    include: {
      commune: true,
      office: true,
      savingsGroup: true,
      application: { select: { id: true, number: true, plan: true } },
      events: { orderBy: [{ happenedOn: 'desc' }, { seq: 'desc' }] },
      checks: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
    },
  });
export type StoredLoan = NonNullable<Awaited<ReturnType<typeof findLoan>>>;

/** One loan, whole: the bank's own page. Of the person only whether they are still here and can be reached. */
export async function readLoan(tx: Tx, actor: Actor, loanId: string) {
  const loan = await findLoan(tx, loanId);
  if (!loan) return null;
  const names = await userNames(tx, [
    ...loan.events.map((e) => e.recordedBy),
    ...loan.checks.map((c) => c.doneBy),
    loan.approvedBy,
  ]);
  const standing = await standingOf(tx, loan.caseId);
  const account = accountOf(loan);
  // A check of money that was not paid out after all is nobody's work.
  const reversed = new Set(loan.events.map((e) => e.reversesId));
  return {
    id: loan.id,
    subject: loanSubject(loan, loan.application?.number ?? null),
    communeId: loan.communeId,
    communeName: `${loan.commune.form} ${loan.commune.name}`,
    officeName: `${loan.office.form} ${loan.office.name}`,
    contractNumber: loan.contractNumber,
    application: loan.application,
    borrowerKind: loan.borrowerKind,
    borrowerName: loan.borrowerName,
    borrowerKin: loan.borrowerKin,
    borrowerCccdMasked: maskedCccd(loan.borrowerCccdLast4),
    borrowerPhone: loan.borrowerPhone,
    beneficiaryName: loan.beneficiaryName,
    organisation: loan.organisation,
    group: loan.savingsGroup && {
      code: loan.savingsGroup.code,
      name: loan.savingsGroup.name,
      transactionDay: loan.savingsGroup.transactionDay,
    },
    fund: loan.fund,
    purpose: loan.purpose,
    approvedBy: loan.approvedBy ? (names[loan.approvedBy] ?? '') : null,
    isImported: loan.isImported,
    account,
    /** Last day to which the loan may be extended, by the rules of today. */
    latestExtension: latestExtension(account.terms, await readLoanRules(tx, account.today)),
    lines: loan.events.map((event) => lineView(event, loan.events, names)),
    checks: loan.checks.filter((c) => !reversed.has(c.eventId)).map((c) => checkView(c, names)),
    standing: standing && { standing: standing.standing, isReachable: standing.isReachable },
    may: abilitiesOf(actor, loan, account),
  };
}
export type LoanView = NonNullable<Awaited<ReturnType<typeof readLoan>>>;
