import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import type { LegalDate } from '@/lib/dates';
import { query } from '@/lib/query';
import { loanTotals } from '@/lib/reports/release';

/**
 * How many had borrowed in the actor's own area and how much, as the newest signed report up to a day told it: the number that
 * was found fit to be told then (mayTellLoans). Nothing is counted anew here: two days of one's choice would tell what one
 * borrower in between was given.
 */
export const toldLoans = query({
  name: 'report.told-loans',
  input: z.object({ on: z.iso.date() }),
  can: canReadFigures,
  run: async ({ tx, input }) => {
    const [newest] = await tx.$queryRaw<{ reportId: string; on: LegalDate; loans: unknown }[]>`
      SELECT report_id AS "reportId", period_to::text AS "on", loans FROM app.newest_told_loans(${input.on}::date)`;
    const told = loanTotals.safeParse(newest?.loans).data;
    return { told: newest && told ? { ...told, reportId: newest.reportId, on: newest.on } : null };
  },
});
export type ToldLoans = Extract<Awaited<ReturnType<typeof toldLoans>>, { ok: true }>['value']['told'];
