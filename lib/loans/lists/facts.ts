import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import {
  type IndividualFacts,
  type ListState,
  listedConditions,
  type Proof,
  proveIndividual,
} from '@/lib/loans/eligibility';
import type { LoanRules } from '@/lib/loans/rules';
import type { LoanPurpose } from '@/lib/loans/vocabulary';

/** What the police say of a person when they put them on a list; null: not asked yet. */
export interface Statement {
  confirmedNoSocialEvils: boolean | null;
  obeysLawReason: string | null;
  purpose: LoanPurpose | null;
  amount: number | null;
}

export const nothingSaid: Statement = {
  confirmedNoSocialEvils: null,
  obeysLawReason: null,
  purpose: null,
  amount: null,
};

export const findCases = (tx: Tx, ids: readonly string[]) =>
  tx.case.findMany({
    where: { id: { in: [...ids] } },
    include: {
      person: true,
      certificate: true,
      assessments: { where: { status: 'SIGNED' }, orderBy: { effectiveFrom: 'desc' }, take: 1 },
    },
  });
export type ListedCase = Awaited<ReturnType<typeof findCases>>[number];

/** What the register knows of a person, as the proof of eligibility asks it (Điều 3 khoản 1a, 2a, 3). */
export function factsOf(file: ListedCase, listState: ListState, said: Statement): IndividualFacts {
  const [signed] = file.assessments;
  return {
    releaseKind: file.certificate?.kind ?? null,
    releaseOn: fromDbDate(file.releaseOn),
    releasePrecision: file.releasePrecision,
    hasCertificate: file.certificate ? file.certificate.number !== null || null : null,
    certificateNumber: file.certificate?.number ?? null,
    caseStatus: file.status,
    residesInCommune: file.status === 'MANAGED' || file.status === 'RECEIVED' ? true : null,
    group: file.currentGroup,
    groupOn: signed ? fromDbDate(signed.effectiveFrom) : null,
    confirmedObeysLaw: said.obeysLawReason === null ? null : true,
    confirmedNoSocialEvils: said.confirmedNoSocialEvils,
    listState,
    hasNeed: said.amount === null ? null : true,
    purpose: said.purpose,
    amount: said.amount,
    termMonths: null,
    training: null,
    // What the bank knows, and says when the papers come in.
    otherDebtSamePurpose: null,
    outstandingSameProgramme: null,
  };
}

export const proofOf = (
  file: ListedCase,
  listState: ListState,
  said: Statement,
  rules: LoanRules,
  on: LegalDate,
): Proof => proveIndividual(factsOf(file, listState, said), rules, on);

/** What stands against putting somebody on a list: conditions of the person that are not met. The bank's come later. */
export const objections = (proof: Proof) =>
  proof.conditions.filter((c) => c.state === 'NOT_MET' && (listedConditions.includes(c.key) || c.key === 'cap'));
