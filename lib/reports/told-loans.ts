import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { Prisma } from '@/lib/generated/prisma/client';
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
  run: async ({ tx, actor, input }) => {
    const found = await tx.reportShare.findMany({
      where: { loans: { not: Prisma.DbNull }, report: { periodTo: { lte: toDbDate(input.on) } } },
      include: { report: true },
      orderBy: [{ report: { periodTo: 'desc' } }, { nth: 'desc' }],
      take: 200,
    });
    const units = [...new Set(found.map(({ report }) => report.unitId))];
    const own = await tx.$queryRaw<{ id: number }[]>`
      WITH heirs AS (SELECT c.unit_id, array_agg(DISTINCT u.heir_id ORDER BY u.heir_id) AS ids FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
        WHERE c.unit_id = ${actor.unitId}::int OR c.unit_id = ANY (${units}::int[]) GROUP BY c.unit_id)
      SELECT h.unit_id AS id FROM heirs h WHERE h.ids = (SELECT m.ids FROM heirs m WHERE m.unit_id = ${actor.unitId}::int)`;
    for (const { report, loans } of found) {
      const told = loanTotals.safeParse(loans).data;
      if (!told || !own.some(({ id }) => id === report.unitId)) continue;
      return { told: { ...told, reportId: report.id, on: fromDbDate(report.periodTo) } };
    }
    return { told: null };
  },
});
export type ToldLoans = Extract<Awaited<ReturnType<typeof toldLoans>>, { ok: true }>['value']['told'];
