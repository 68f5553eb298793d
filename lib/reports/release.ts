import { z } from 'zod';
import { smallestShown } from '@/lib/committee/suppression';

/** Borrowers of a unit and what they were paid out, whole đồng: the sum of many, never of a few. */
export const loanTotals = z.object({ people: z.number().int(), disbursed: z.number().int() });
export type LoanTotals = z.output<typeof loanTotals>;

/**
 * Whether a number of borrowers may be told to those who count without naming: five or more, and from every number of the
 * same unit that was told before it differs by nothing or by five or more people. Two reports a month apart would
 * otherwise tell what one new borrower was given.
 */
export function mayTellLoans(loans: LoanTotals, told: readonly LoanTotals[]): boolean {
  if (loans.people < smallestShown) return false;
  return told.every((other) => {
    const apart = Math.abs(other.people - loans.people);
    return apart === 0 ? other.disbursed === loans.disbursed : apart >= smallestShown;
  });
}
