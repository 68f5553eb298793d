import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { ageingOf, type Cell, type PortfolioBy, portfolioBy, readCells, summaryOf } from '@/lib/loans/account/figures';
import { canReadLoans } from '@/lib/loans/account/policy';
import { organisationLabels } from '@/lib/loans/vocabulary';
import { query } from '@/lib/query';

const byKeys = Object.keys(portfolioBy) as [PortfolioBy, ...PortfolioBy[]];

/** The office's whole portfolio today: totals, ageing, at risk by place, and by the quarter in which money first went out. */
export const getPortfolio = query({
  name: 'loan.portfolio',
  input: z.object({ by: z.enum(byKeys).default('commune') }),
  can: canReadLoans,
  run: async ({ tx, input: { by } }) => {
    const { places, quarters } = await readCells(tx, by);
    const names = await namesOf(
      tx,
      by,
      places.flatMap((cell) => cell.key ?? []),
    );
    return {
      total: summaryOf(places),
      ageing: ageingOf(places),
      places: partsOf(places, (cell) => cell.key ?? '')
        .map(({ key, cells }) => ({ key, name: names.get(key) ?? unnamed[by], ...summaryOf(cells) }))
        .sort((a, b) => b.par30.part - a.par30.part || b.balance - a.balance),
      vintages: partsOf(
        quarters.filter((cell) => cell.quarter !== null),
        (cell) => cell.quarter ?? '',
      )
        .map(({ key, cells }) => ({ quarter: key, ...summaryOf(cells) }))
        .sort((a, b) => a.quarter.localeCompare(b.quarter)),
    };
  },
});
export type PortfolioView = Extract<Awaited<ReturnType<typeof getPortfolio>>, { ok: true }>['value'];

const unnamed = { commune: '', group: 'Không qua tổ', organisation: 'Ngân hàng cho vay trực tiếp' } as const;

function partsOf(cells: readonly Cell[], keyOf: (cell: Cell) => string): { key: string; cells: Cell[] }[] {
  const parts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const known = parts.get(keyOf(cell));
    if (known) known.push(cell);
    else parts.set(keyOf(cell), [cell]);
  }
  return [...parts].map(([key, some]) => ({ key, cells: some }));
}

async function namesOf(tx: Tx, by: PortfolioBy, keys: readonly string[]): Promise<Map<string, string>> {
  if (by === 'organisation') return new Map(Object.entries(organisationLabels));
  const wanted = [...new Set(keys)];
  if (by === 'commune') {
    const units = await tx.unit.findMany({ where: { id: { in: wanted.map(Number) } } });
    return new Map(units.map((unit) => [String(unit.id), `${unit.form} ${unit.name}`]));
  }
  const groups = await tx.savingsGroup.findMany({ where: { id: { in: wanted } } });
  return new Map(groups.map((group) => [group.id, group.name]));
}
