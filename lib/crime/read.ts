import { type Indicator, indicatorKeys, isIndicator, kindKeys } from '@/lib/crime/figure';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { ContextFigure, Unit } from '@/lib/generated/prisma/client';

/** A figure as a screen shows it. */
function viewOf(figure: ContextFigure & { unit: Unit }) {
  const { id, version, kind, numerator, denominator, source, note, correctionReason, withdrawnReason, unitId } = figure;
  return {
    ...{ id, version, kind, numerator, denominator, source, note, correctionReason, withdrawnReason, unitId },
    rootId: figure.rootId,
    revision: figure.revision,
    isCurrent: figure.isCurrent,
    indicator: figure.indicator,
    unitName: `${figure.unit.form} ${figure.unit.name}`,
    value: Number(figure.value),
    periodFrom: fromDbDate(figure.periodFrom),
    periodTo: fromDbDate(figure.periodTo),
    sourceOn: fromDbDate(figure.sourceOn),
    withdrawnOn: fromDbDate(figure.withdrawnOn),
  };
}
export type ContextFigureView = ReturnType<typeof viewOf>;

/** Most figures that are listed at once. */
const mostFigures = 300;

/** Figures that stand today, of every unit the actor may read, the newest period first. */
export async function readContextFigures(tx: Tx, indicator: Indicator | null): Promise<ContextFigureView[]> {
  const found = await tx.contextFigure.findMany({
    where: { isCurrent: true, ...(indicator ? { indicator } : {}) },
    include: { unit: true },
    orderBy: [{ periodTo: 'desc' }, { unitId: 'asc' }, { indicator: 'asc' }, { id: 'asc' }],
    take: mostFigures,
  });
  return found.filter((figure) => isIndicator(figure.indicator)).map(viewOf);
}

/**
 * Of each indicator and kind the newest figure up to a day (of the longest period that ends then) that speaks for the whole of
 * a unit: the unit's own, or that of one around it. What a part of it told does not speak for the whole.
 */
export async function readReportedOn(tx: Tx, unitId: number, on: LegalDate): Promise<ContextFigureView[]> {
  const told = await tx.contextFigure.findMany({
    where: {
      ...{ isCurrent: true, withdrawnOn: null, periodTo: { lte: toDbDate(on) } },
      unitId: { in: await reportersAround(tx, unitId) },
    },
    include: { unit: true },
    orderBy: [{ periodTo: 'desc' }, { periodFrom: 'asc' }, { recordedAt: 'desc' }],
    take: mostFigures,
  });
  const figures = told.map(viewOf);
  return indicatorKeys.flatMap((indicator) =>
    kindKeys.flatMap((kind) => {
      const [newest, ...rest] = figures.filter((f) => f.indicator === indicator && f.kind === kind);
      if (!newest || newest.unitId === unitId) return newest ?? [];
      // Of the same period the unit's own words count first.
      const { periodFrom, periodTo } = newest;
      return rest.find((f) => f.unitId === unitId && f.periodFrom === periodFrom && f.periodTo === periodTo) ?? newest;
    }),
  );
}

/** Units with figures whose area holds the whole of this one's. */
async function reportersAround(tx: Tx, unitId: number): Promise<number[]> {
  const found = await tx.$queryRaw<{ id: number }[]>`
    WITH own AS (SELECT array_agg(DISTINCT coalesce(u.heir_id, u.id)) AS ids FROM unit_coverage c JOIN unit u ON u.id = c.commune_id WHERE c.unit_id = ${unitId}::int)
    SELECT c.unit_id AS id FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
    WHERE c.unit_id IN (SELECT f.unit_id FROM context_figure f WHERE f.is_current) GROUP BY 1 HAVING array_agg(coalesce(u.heir_id, u.id)) @> (SELECT ids FROM own)`;
  return found.map(({ id }) => id);
}

/** What a figure was before it was corrected, the newest first. */
export async function readRevisions(tx: Tx, rootIds: readonly string[]): Promise<ContextFigureView[]> {
  const found = await tx.contextFigure.findMany({
    where: { rootId: { in: [...rootIds] }, isCurrent: false },
    include: { unit: true },
    orderBy: { revision: 'desc' },
  });
  return found.map(viewOf);
}
