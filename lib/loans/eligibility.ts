import type { LegalDate } from '@/lib/dates';
import { sources } from '@/lib/loans/condition';
import type {
  Condition,
  ConditionKey,
  EstablishmentFacts,
  IndividualFacts,
  Proof,
} from '@/lib/loans/eligibility-types';
import {
  capOfProject,
  capPerWorker,
  collateral,
  establishmentTerm,
  legal,
  workforce,
} from '@/lib/loans/establishment-conditions';
import {
  article3,
  cap,
  certificate,
  confirmedOn,
  doubleCredit,
  law,
  list,
  need,
  residence,
  socialEvils,
  term,
} from '@/lib/loans/individual-conditions';
import { releaseWindow } from '@/lib/loans/release-window';
import type { LoanRules } from '@/lib/loans/rules';

export type {
  Condition,
  ConditionKey,
  ConditionState,
  EstablishmentFacts,
  IndividualFacts,
  ListState,
  Proof,
} from '@/lib/loans/eligibility-types';

/** One condition that is not met decides; one that is not known leaves open whether the others are enough. */
export function outcomeOf(conditions: readonly Condition[]): Proof['outcome'] {
  if (conditions.some((one) => one.state === 'NOT_MET')) return 'NOT_ELIGIBLE';
  return conditions.some((one) => one.state === 'UNKNOWN') ? 'UNKNOWN' : 'ELIGIBLE';
}

/** What the commune's police vouch for in Mẫu 01; the rest is asked when somebody applies. */
export const listedConditions: readonly ConditionKey[] = [
  'certificate',
  'residence',
  'law',
  'socialEvils',
  'window',
  'need',
];

/** Whether somebody may be put on the list Mẫu 01: every condition of the person but being on it already. */
export const listingOutcome = ({ conditions }: Proof): Proof['outcome'] =>
  outcomeOf(conditions.filter((one) => listedConditions.includes(one.key)));

const proof = (on: LegalDate, conditions: Condition[], rules: LoanRules): Proof => ({
  on,
  outcome: outcomeOf(conditions),
  conditions,
  rules,
});

/** Quyết định 22/2023/QĐ-TTg for a person, on a day. */
export function proveIndividual(facts: IndividualFacts, rules: LoanRules, on: LegalDate): Proof {
  const conditions = [
    certificate(facts, rules),
    residence(facts, rules),
    law(facts, rules),
    socialEvils(facts, rules),
    releaseWindow(facts, rules, on),
    list(facts, rules),
    need(facts, rules),
    doubleCredit(facts.otherDebtSamePurpose),
    cap(facts, rules),
    term(facts, rules),
  ];
  return proof(on, conditions, rules);
}

/** Quyết định 22/2023/QĐ-TTg for a production or business establishment, on a day. */
export function proveEstablishment(facts: EstablishmentFacts, rules: LoanRules, on: LegalDate): Proof {
  const conditions = [
    legal(facts, rules),
    workforce(facts, rules),
    confirmedOn('plan', facts.planState, { source: sources.plan, clause: article3('2b') }),
    doubleCredit(facts.otherDebtSamePurpose),
    capOfProject(facts, rules),
    capPerWorker(facts, rules),
    establishmentTerm(facts, rules),
    collateral(facts, rules),
  ];
  return proof(on, conditions, rules);
}
