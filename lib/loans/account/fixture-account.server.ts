import type { Actor } from '@/lib/access/actor';
import { must, type World } from '@/lib/cases/fixture-world.server';
import { addDays, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { disburseLoan } from '@/lib/loans/account/disburse';
import { paperProof, toStored } from '@/lib/loans/stored';
import type { LoanPurpose } from '@/lib/loans/vocabulary';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

/** For tests: the office of the area, with somebody who works on loans and somebody who approves them. */
export interface Bank {
  officer: Actor;
  second: Actor;
  approver: Actor;
  officeId: number;
  communeId: number;
}

export async function aBank({ owner, officer }: World): Promise<Bank> {
  const office = await currentUnit(owner, 'BANK_OFFICE', 'Hoằng Hóa');
  return {
    officer: await anActor(owner, 'BANK_OFFICER', office, 'Cán Bộ Tín Dụng'),
    second: await anActor(owner, 'BANK_OFFICER', office, 'Cán Bộ Thứ Hai'),
    approver: await anActor(owner, 'BANK_APPROVER', office, 'Giám Đốc'),
    officeId: office.id,
    communeId: officer.unitId,
  };
}

interface Asked {
  name?: string;
  amount?: number;
  termMonths?: number;
  approvedOn?: LegalDate;
  purpose?: LoanPurpose;
  courseMonths?: number;
  disbursementMonths?: number;
  caseId?: string | null;
  releaseOn?: LegalDate;
  /** On the list row of another application: the same person again. */
  listRowId?: string;
  savingsGroupId?: string;
  organisation?: string;
}

/** For tests: an application as the pipeline leaves it, approved by two persons; written as the owner. */
export async function anApproval({ owner }: World, bank: Bank, asked: Asked = {}) {
  const { name = 'Lê Văn Vay', amount = 50_000_000, termMonths = 36, purpose = 'BUSINESS', caseId = null } = asked;
  const approvedOn = asked.approvedOn ?? '2026-03-05';
  const listRowId =
    asked.listRowId ??
    (await aConfirmedRow(owner, bank, { name, caseId, releaseOn: asked.releaseOn ?? addDays(approvedOn, -200) }));
  return owner.loanApplication.create({
    data: {
      number: `HSV-${crypto.randomUUID().slice(0, 8)}`,
      listRowId,
      caseId,
      communeId: bank.communeId,
      officeId: bank.officeId,
      stage: 'APPROVED',
      borrowerKind: 'HOUSEHOLD',
      borrowerName: `Vợ ${name}`,
      savingsGroupId: asked.savingsGroupId ?? null,
      organisation: asked.organisation ?? '12',
      purpose,
      plan: 'Nuôi bò sinh sản',
      amount: BigInt(amount),
      termMonths,
      courseMonths: asked.courseMonths ?? null,
      disbursementMonths: asked.disbursementMonths ?? null,
      receivedOn: toDbDate(addDays(approvedOn, -10)),
      appraisedBy: bank.second.userId,
      appraisedOn: toDbDate(addDays(approvedOn, -2)),
      appraisedAmount: BigInt(amount),
      approvedBy: bank.approver.userId,
      approvedOn: toDbDate(approvedOn),
      approvedAmount: BigInt(amount),
      approvedTermMonths: termMonths,
      proof: toStored(paperProof(approvedOn)),
      rules: {},
      createdBy: bank.officer.userId,
    },
  });
}

async function aConfirmedRow(
  owner: World['owner'],
  bank: Bank,
  { name, caseId, releaseOn }: { name: string; caseId: string | null; releaseOn: LegalDate },
): Promise<string> {
  const list = await owner.loanList.create({
    data: {
      kind: 'INDIVIDUAL',
      communeId: bank.communeId,
      status: 'CONFIRMED',
      isFromPaper: true,
      draftedBy: bank.officer.userId,
      rows: {
        create: {
          position: 1,
          caseId,
          fullName: name,
          birthPrecision: 'YEAR',
          releasePrecision: 'DAY',
          releaseOn: toDbDate(releaseOn),
          proof: toStored(paperProof(releaseOn)),
          outcome: 'CONFIRMED',
        },
      },
    },
    include: { rows: true },
  });
  return list.rows[0]?.id ?? '';
}

/** For tests: a loan whose first tranche went out on a day. */
export async function aLoan(world: World, bank: Bank, on: LegalDate, amount: number, asked: Asked = {}) {
  const application = await anApproval(world, bank, { approvedOn: on, ...asked });
  const input = { applicationId: application.id, happenedOn: on, amount, fund: 'CENTRAL', paidOutBefore: 0 } as const;
  const { loanId } = must(await disburseLoan(bank.officer, input));
  return { loanId, applicationId: application.id, listRowId: application.listRowId };
}
