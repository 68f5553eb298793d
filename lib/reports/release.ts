import { z } from 'zod';
import { isSmall, smallestShown } from '@/lib/committee/suppression';

/** People of a unit at the steps before and after the money; a step that is left out is not told. */
const loanSteps = z.object({
  /** On a confirmed list. */
  listed: z.number().int().optional(),
  /** Approved by the bank. */
  approved: z.number().int().optional(),
  /** With a debt that was moved to overdue and not paid since. */
  late: z.number().int().optional(),
});
type LoanSteps = z.output<typeof loanSteps>;

/** Borrowers of a unit and what they were paid out, whole đồng: the sum of many, never of a few. */
export const loanTotals = loanSteps.extend({ people: z.number().int(), disbursed: z.number().int() });
export type LoanTotals = z.output<typeof loanTotals>;

const isNoneOrMany = (people: number): boolean => people >= 0 && !isSmall(people);

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

/**
 * Of borrowers who may be told, the steps that may be told beside them: whoever is at a step and not at the next, and whoever
 * came to it or left it between two tellings, is nobody or five and more.
 */
export function stepsToTell({ people, listed, approved, late }: LoanTotals, told: readonly LoanTotals[]): LoanSteps {
  const isSteady = (step: keyof LoanSteps, n: number) =>
    told.every(({ [step]: other }) => other === undefined || isNoneOrMany(Math.abs(other - n)));
  const steps: LoanSteps = {};
  if (listed !== undefined && isNoneOrMany(listed - people) && isSteady('listed', listed)) steps.listed = listed;
  if (
    approved !== undefined &&
    [approved - people, (steps.listed ?? approved) - approved].every(isNoneOrMany) &&
    isSteady('approved', approved)
  )
    steps.approved = approved;
  if (late !== undefined && [late, people - late].every(isNoneOrMany) && isSteady('late', late)) steps.late = late;
  return steps;
}
