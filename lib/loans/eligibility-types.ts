import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { LegalDate } from '@/lib/dates';
import type { Group } from '@/lib/followups/vocabulary';
import type { DatePrecision, ReleaseKind } from '@/lib/generated/prisma/enums';
import type { LoanRules } from '@/lib/loans/rules';
import type { Training } from '@/lib/loans/terms';
import type { EstablishmentKind, LoanPurpose } from '@/lib/loans/vocabulary';

export type ConditionState = 'MET' | 'NOT_MET' | 'UNKNOWN';

export type ConditionKey =
  | 'certificate'
  | 'list'
  | 'residence'
  | 'law'
  | 'socialEvils'
  | 'window'
  | 'need'
  | 'doubleCredit'
  | 'cap'
  | 'term'
  | 'legal'
  | 'workforce'
  | 'plan'
  | 'capPerWorker'
  | 'collateral';

export interface Condition {
  key: ConditionKey;
  label: string;
  state: ConditionState;
  /** The fact that was used, in words. */
  fact: string;
  /** Where the fact comes from. */
  source: string;
  clause: string;
  /** What would make it met, or how much time is left: 'còn 214 ngày', 'đã quá 12 ngày'. */
  cure: string | null;
}

export interface Proof {
  on: LegalDate;
  outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN';
  conditions: Condition[];
  /** The versions of the rules that were used: a proof is read again with these, never with today's. */
  rules: LoanRules;
}

/** Mẫu 01 or 02 on its way: drafted by the police, signed by the chief, confirmed by the commune's chair. */
export type ListState = 'NOT_LISTED' | 'DRAFTED' | 'SIGNED' | 'CONFIRMED' | 'RETURNED';

/** What is known of a person; null: not known. Amounts in đồng. */
export interface IndividualFacts {
  releaseKind: ReleaseKind | null;
  /** The first day of what is known: with MONTH or YEAR the rest of the date says nothing. */
  releaseOn: LegalDate | null;
  releasePrecision: DatePrecision;
  hasCertificate: boolean | null;
  certificateNumber: string | null;
  caseStatus: CaseStatus | null;
  residesInCommune: boolean | null;
  group: Group | null;
  groupOn: LegalDate | null;
  /** The police say, with their reason, that somebody of group C obeys the law now. */
  confirmedObeysLaw: boolean | null;
  confirmedNoSocialEvils: boolean | null;
  listState: ListState | null;
  hasNeed: boolean | null;
  purpose: LoanPurpose | null;
  amount: number | null;
  termMonths: number | null;
  training: Training | null;
  otherDebtSamePurpose: boolean | null;
  /** Still owed under this programme for the same purpose. */
  outstandingSameProgramme: number | null;
}

/** What is known of a production or business establishment; null: not known. */
export interface EstablishmentFacts {
  kind: EstablishmentKind | null;
  registrationNumber: string | null;
  workforce: number | null;
  /** Workers who meet the conditions of a person and have a labour contract. */
  qualifyingWorkers: number | null;
  planState: ListState | null;
  amount: number | null;
  termMonths: number | null;
  hasCollateral: boolean | null;
  otherDebtSamePurpose: boolean | null;
  outstandingSameProgramme: number | null;
}
