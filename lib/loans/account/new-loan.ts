import type { Actor } from '@/lib/access/actor';
import { invalid, Refused } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Application } from '@/lib/loans/account/borrower';
import { planOf } from '@/lib/loans/account/plan';
import { isOverdueByInstalment, type LoanRules } from '@/lib/loans/rules';
import type { Fund } from '@/lib/loans/vocabulary';
import { givenNameSortKey, searchKey } from '@/lib/text';

/** A loan as it was approved, under the rules of the day its money first goes out. */
export function newLoan(
  actor: Actor,
  application: Application,
  { paidOn, fund }: { paidOn: LegalDate; fund: Fund },
  rules: LoanRules,
): Prisma.LoanUncheckedCreateInput {
  const { approvedAmount, approvedTermMonths, listRow, savingsGroup, purpose } = application;
  if (approvedAmount === null || approvedTermMonths === null) {
    throw new Refused(invalid({ form: 'Hồ sơ vay chưa ghi mức và thời hạn được duyệt' }));
  }
  const { instalments, dueOn } = planOf(
    {
      amount: Number(approvedAmount),
      paidOn,
      termMonths: approvedTermMonths,
      disbursementMonths: purpose === 'TRAINING' ? (application.disbursementMonths ?? application.courseMonths) : null,
      transactionDay: savingsGroup?.transactionDay ?? null,
    },
    rules,
  );
  return {
    applicationId: application.id,
    listRowId: application.listRowId,
    caseId: application.caseId,
    communeId: application.communeId,
    officeId: application.officeId,
    ...borrowerOf(application),
    beneficiaryName: listRow.fullName,
    sortKey: givenNameSortKey(application.borrowerName),
    searchKey: searchKey(`${application.borrowerName} ${listRow.fullName} ${application.number}`),
    organisation: application.organisation ?? savingsGroup?.organisation ?? null,
    savingsGroupId: application.savingsGroupId,
    fund,
    purpose,
    approvedAmount,
    approvedBy: application.approvedBy,
    termMonths: approvedTermMonths,
    signedOn: toDbDate(paidOn),
    dueOn: toDbDate(dueOn),
    rateBasisPoints: rules['rate.basisPoints'].value,
    overduePercent: rules['rate.overduePercent'].value,
    instalments: instalments.map((one) => ({ ...one })),
    overdueByInstalment: isOverdueByInstalment(paidOn, rules),
    createdBy: actor.userId,
  };
}

const borrowerOf = (application: Application) => ({
  borrowerKind: application.borrowerKind,
  borrowerName: application.borrowerName,
  borrowerKin: application.borrowerKin,
  borrowerCccdEncrypted: application.borrowerCccdEncrypted,
  borrowerCccdIndex: application.borrowerCccdIndex,
  borrowerCccdLast4: application.borrowerCccdLast4,
  borrowerPhone: application.borrowerPhone,
});
