import { daysBetween, type LegalDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { ApplicationStep, LoanApplication, LoanListRow, SavingsGroup } from '@/lib/generated/prisma/client';
import { nextStep, papersToRecord } from '@/lib/loans/applications/days';
import { daysOf } from '@/lib/loans/applications/load';
import { groupLabel, organisationName } from '@/lib/loans/groups/group';
import { purposeOf } from '@/lib/loans/lists/view';
import { proofSchema } from '@/lib/loans/stored';
import { maskedCccd } from '@/lib/people/columns';

type Stored = LoanApplication & { steps: ApplicationStep[]; listRow: LoanListRow; savingsGroup: SavingsGroup | null };

const amountOf = (stored: bigint | null) => (stored === null ? null : Number(stored));

/** One application as a page shows it: never the sealed numbers. Amounts in đồng. */
export function applicationView(stored: Stored, names: Readonly<Record<string, string>>, today: LegalDate) {
  const nameOf = (userId: string | null) => (userId === null ? null : (names[userId] ?? ''));
  const days = daysOf(stored);
  const last = stored.steps.at(-1);
  return {
    id: stored.id,
    number: stored.number,
    version: stored.version,
    stage: stored.stage,
    communeId: stored.communeId,
    beneficiaryName: stored.listRow.fullName,
    borrowerKind: stored.borrowerKind,
    borrowerName: stored.borrowerName,
    borrowerKin: stored.borrowerKin,
    borrowerCccdMasked: maskedCccd(stored.borrowerCccdLast4),
    borrowerPhone: stored.borrowerPhone,
    group: stored.savingsGroup && groupLabel(stored.savingsGroup),
    organisation: stored.organisation && organisationName(stored.organisation),
    purpose: purposeOf(stored.purpose),
    plan: stored.plan,
    amount: Number(stored.amount),
    termMonths: stored.termMonths,
    courseMonths: stored.courseMonths,
    disbursementMonths: stored.disbursementMonths,
    days,
    papers: papersToRecord(stored.stage, stored.borrowerKind),
    nextStep: nextStep(stored.stage, stored.borrowerKind, days),
    inStepSince: last ? fromDbDate(last.happenedOn) : fromDbDate(stored.receivedOn),
    daysInStep: Math.max(0, daysBetween(last ? fromDbDate(last.happenedOn) : fromDbDate(stored.receivedOn), today)),
    hasOtherDebt: stored.hasOtherDebt,
    appraisal: stored.appraisedOn && {
      by: nameOf(stored.appraisedBy) ?? '',
      on: fromDbDate(stored.appraisedOn),
      amount: amountOf(stored.appraisedAmount) ?? 0,
      termMonths: stored.appraisedTermMonths ?? 0,
      note: stored.appraisalNote,
    },
    approval: stored.approvedOn && {
      by: nameOf(stored.approvedBy) ?? '',
      on: fromDbDate(stored.approvedOn),
      amount: amountOf(stored.approvedAmount) ?? 0,
      termMonths: stored.approvedTermMonths ?? 0,
    },
    end: stored.endedOn && { on: fromDbDate(stored.endedOn), reason: stored.endReason ?? '', note: stored.endNote },
    proof: proofSchema.parse(stored.proof),
    steps: stored.steps.map(({ id, stage, happenedOn, recordedBy, note }) => ({
      id,
      stage,
      on: fromDbDate(happenedOn),
      by: nameOf(recordedBy) ?? '',
      note,
    })),
  };
}

export type ApplicationView = ReturnType<typeof applicationView>;
