import { addMonths, type LegalDate } from '@/lib/dates';
import type { Instalment } from '@/lib/loans/ledger';
import type { LoanRules } from '@/lib/loans/rules';
import { principalSpacing } from '@/lib/loans/schedule';

/**
 * When principal of a loan of the file is to be paid back: spaced as the bank's own plan (lib/loans/schedule.ts) spaces and
 * divides it, ending on the due day that the file states. Without the interest, which no file needs and 100,000 rows feel.
 */
export function plannedInstalments(
  loan: { amount: number; signedOn: LegalDate; termMonths: number; dueOn: LegalDate },
  rules: LoanRules,
): Instalment[] {
  const { amount, signedOn, termMonths, dueOn } = loan;
  const every = principalSpacing(termMonths, rules);
  const days: LegalDate[] = [];
  for (let month = every; month < termMonths; month += every) {
    const day = addMonths(signedOn, month);
    if (day < dueOn) days.push(day);
  }
  let left = amount;
  const before = days.map((day, index) => {
    const principal = Math.floor(left / (days.length + 1 - index));
    left -= principal;
    return { dueOn: day, principal };
  });
  return [...before, { dueOn, principal: left }];
}
