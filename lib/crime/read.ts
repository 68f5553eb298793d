import { type Indicator, isIndicator } from '@/lib/crime/figure';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
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

/** What a figure was before it was corrected, the newest first. */
export async function readRevisions(tx: Tx, rootIds: readonly string[]): Promise<ContextFigureView[]> {
  const found = await tx.contextFigure.findMany({
    where: { rootId: { in: [...rootIds] }, isCurrent: false },
    include: { unit: true },
    orderBy: { revision: 'desc' },
  });
  return found.map(viewOf);
}
