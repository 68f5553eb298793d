import { z } from 'zod';
import { dayTold } from '@/lib/committee/closing';
import {
  type CommuneCounts,
  communeCounts,
  type FigureRow,
  type Figures,
  figuresFor,
  workColumns,
} from '@/lib/committee/figures';
import { canReadFigures, opensRows } from '@/lib/committee/policy';
import { type Count, protectTable } from '@/lib/committee/suppression';
import { type Grain, readUnits, spansProvinces } from '@/lib/committee/units';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { pastDay } from '@/lib/fields';
import { readNeedFigures } from '@/lib/needs/figures';
import { funnelOf, type Indicator, indicatorKeys, type UnitShare } from '@/lib/outliers/indicators';
import { query } from '@/lib/query';

/** The units of the actor's area as they stand today: communes, or provinces where it spans several. */
async function readScope(tx: Tx, today: LegalDate) {
  const grain: Grain = (await spansProvinces(tx)) ? 'PROVINCE' : 'COMMUNE';
  return { grain, units: await readUnits(tx, grain, { on: today, boundaries: 'NOW', within: null }) };
}

async function readCounts(tx: Tx, on: LegalDate, { grain, units }: Awaited<ReturnType<typeof readScope>>) {
  const rows = await tx.$queryRaw<FigureRow[]>`
    SELECT f.* FROM app.figures_on(ARRAY[${on}::date], ${grain}, true, NULL) f`;
  const needs = await tx.$queryRaw<{ unitId: number; people: number }[]>`
    SELECT unit_id AS "unitId", people FROM app.open_needs_by_unit(${on}::date, ${grain === 'PROVINCE'})`;
  return {
    counts: units.map(
      ({ id, name }): CommuneCounts => communeCounts(rows.find((r) => r.unit_id === id) ?? { unit_id: id }, name),
    ),
    needs: units.map(({ id }) => needs.find((n) => n.unitId === id)?.people ?? 0),
  };
}

const noWork = workColumns.indexOf('NONE');

/**
 * A unit's part and whole by one indicator, from the same protected tables that the committee's page shows: another table of
 * the same people would tell more.
 */
function shareOf(indicator: Exclude<Indicator, 'OPEN_NEEDS'>, row: Figures['total']): { part: Count; whole: Count } {
  const parts = { OVERDUE: row.overdue, GROUP_A: row.groups[0] ?? null, NO_WORK: row.work[noWork] ?? null };
  return { part: parts[indicator], whole: row.inScope };
}

/** The needs are a table of their own: where it hides how many there are, nobody is told by another way. */
function needShares(figures: Figures, counts: readonly CommuneCounts[], needs: readonly number[]) {
  const table = protectTable(counts.map((c, i) => [needs[i] ?? 0, c.inScope - (needs[i] ?? 0)]));
  const shown = (part: Count, sum: Count, whole: Count, real: number) =>
    figures.isProtected ? { part, whole: sum === null ? null : whole } : { part: real, whole };
  const all = needs.reduce((a, b) => a + b, 0);
  return {
    rows: figures.communes.map((row, i) =>
      shown(table.rows[i]?.[0] ?? null, table.rowTotals[i] ?? null, row.inScope, needs[i] ?? 0),
    ),
    total: shown(table.columnTotals[0] ?? null, table.total, figures.total.inScope, all),
  };
}

/** Units far from their peers, by what, beyond which limits, and who must act. */
export const listOutliers = query({
  name: 'outlier.list',
  input: z.object({ on: pastDay('Ngày số liệu').nullish(), indicator: z.enum(indicatorKeys).default('OVERDUE') }),
  can: canReadFigures,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const on = await dayTold(tx, actor, input.on ?? today);
    const isProtected = !opensRows(actor);
    const scope = await readScope(tx, today);
    const { counts, needs } = await readCounts(tx, on, scope);
    const figures = figuresFor(counts, { isProtected });
    // Where the card of needs hides how many have any, no commune's part tells it.
    const hidesNeeds = isProtected && (await readNeedFigures(tx, on, { isProtected })).any === null;
    const ofNeeds = needShares(figures, counts, needs);
    const hidden = { part: null, whole: null };
    const funnels = indicatorKeys.map((indicator) => {
      const ofUnit = (row: Figures['communes'][number], i: number) =>
        indicator === 'OPEN_NEEDS' ? (ofNeeds.rows[i] ?? hidden) : shareOf(indicator, { ...row, expected: null });
      const isHidden = indicator === 'OPEN_NEEDS' && hidesNeeds;
      const units = figures.communes.map(
        (row, i): UnitShare => ({
          ...{ unitId: row.communeId, unitName: row.communeName },
          ...(isHidden ? hidden : ofUnit(row, i)),
        }),
      );
      const whole = indicator === 'OPEN_NEEDS' ? ofNeeds.total : shareOf(indicator, figures.total);
      return funnelOf(indicator, units, isHidden ? hidden : whole);
    });
    return { on, today, isProtected, isByProvince: scope.grain === 'PROVINCE', indicator: input.indicator, funnels };
  },
});
