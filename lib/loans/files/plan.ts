import { addMonths, type LegalDate } from '@/lib/dates';
import type { Instalment } from '@/lib/loans/ledger';
import type { LoanRules } from '@/lib/loans/rules';

/** Văn bản 2174: one instalment for a short loan, every 24 or 36 months for longer ones, in whole thousands; the rest on the final day. */
export function plannedInstalments(
  loan: { amount: number; signedOn: LegalDate; termMonths: number; dueOn: LegalDate },
  rules: LoanRules,
): Instalment[] {
  const { amount, signedOn, termMonths, dueOn } = loan;
  if (termMonths <= rules['instalment.singleUpToMonths'].value) return [{ dueOn, principal: amount }];
  const isMedium = termMonths <= rules['instalment.mediumUpToMonths'].value;
  const every = rules[isMedium ? 'instalment.mediumEveryMonths' : 'instalment.longEveryMonths'].value;
  const days: LegalDate[] = [];
  for (let month = every; month < termMonths; month += every) {
    const day = addMonths(signedOn, month);
    if (day < dueOn) days.push(day);
  }
  const part = Math.floor(amount / (days.length + 1) / 1_000) * 1_000;
  return [...days.map((day) => ({ dueOn: day, principal: part })), { dueOn, principal: amount - part * days.length }];
}
