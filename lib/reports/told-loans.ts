import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { loanTotals } from '@/lib/reports/release';
import { unitsOfSamePlaces } from '@/lib/reports/same-places';

/**
 * How many had borrowed in the actor's own area and how much, as the newest signed report up to a day told it: the number that
 * was found fit to be told then (mayTellLoans). Nothing is counted anew here: two days of one's choice would tell what one
 * borrower in between was given.
 */
export const toldLoans = query({
  name: 'report.told-loans',
  input: z.object({ on: z.iso.date() }),
  can: canReadFigures,
  run: async ({ tx, actor, input }) => {
    const sharing = await tx.$queryRaw<{ unitId: number }[]>`
      SELECT DISTINCT r.unit_id AS "unitId" FROM report_share s JOIN report r ON r.id = s.report_id WHERE s.loans IS NOT NULL`;
    const own = await unitsOfSamePlaces(
      tx,
      actor.unitId,
      sharing.map(({ unitId }) => unitId),
    );
    const newest = await tx.reportShare.findFirst({
      where: {
        loans: { not: Prisma.DbNull },
        report: { periodTo: { lte: toDbDate(input.on) }, unitId: { in: [...own] } },
      },
      // The words of the share stay where they are: this runs with every look at the board.
      select: { loans: true, report: { select: { id: true, periodTo: true } } },
      orderBy: [{ report: { periodTo: 'desc' } }, { nth: 'desc' }],
    });
    const told = loanTotals.safeParse(newest?.loans).data;
    if (newest && told)
      return { told: { ...told, reportId: newest.report.id, on: fromDbDate(newest.report.periodTo) } };
    return { told: null };
  },
});
export type ToldLoans = Extract<Awaited<ReturnType<typeof toldLoans>>, { ok: true }>['value']['told'];
