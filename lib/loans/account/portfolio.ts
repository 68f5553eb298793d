import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { ageingOf, type Cell, type PortfolioBy, portfolioBy, readCells, summaryOf } from '@/lib/loans/account/figures';
import { canReadLoans } from '@/lib/loans/account/policy';
import { organisationLabels } from '@/lib/loans/vocabulary';
import { query } from '@/lib/query';

const byKeys = Object.keys(portfolioBy) as [PortfolioBy, ...PortfolioBy[]];

/** The office's whole portfolio today: totals, ages, at risk by place or by the quarter in which money first went out. */
export const getPortfolio = query({
  name: 'loan.portfolio',
  input: z.object({ by: z.enum(byKeys).default('commune') }),
  can: canReadLoans,
  run: async ({ tx, input: { by } }) => {
    const { whole, parts: cells, places } = await readCells(tx, by);
    const parts = partsOf(cells, (cell) => cell.key ?? '');
    const names = await namesOf(
      tx,
      by,
      parts.flatMap(({ key }) => key || []),
    );
    const named = parts.map(({ key, cells: some }) => ({
      key,
      name: names.get(key) ?? (key || unnamed[by]),
      ...summaryOf(some),
    }));
    return {
      by,
      total: summaryOf(whole),
      ageing: ageingOf(whole),
      /** How many parts there are; at most `mostParts` of them are listed. */
      places: by === 'quarter' ? parts.length : places,
      // Quarters run; of places what is most at risk comes first.
      parts: named.sort((a, b) =>
        by === 'quarter' ? a.key.localeCompare(b.key) : b.par30.part - a.par30.part || b.balance - a.balance,
      ),
    };
  },
});
export type PortfolioView = Extract<Awaited<ReturnType<typeof getPortfolio>>, { ok: true }>['value'];

const unnamed = {
  commune: '',
  group: 'Không qua tổ',
  organisation: 'Ngân hàng cho vay trực tiếp',
  quarter: 'Chưa giải ngân',
} as const satisfies Record<PortfolioBy, string>;

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
  if (by === 'quarter') return new Map(keys.map((key) => [key, quarterName(key)]));
  if (by === 'organisation') return new Map(Object.entries(organisationLabels));
  const wanted = [...new Set(keys)];
  if (by === 'commune') {
    const units = await tx.unit.findMany({ where: { id: { in: wanted.map(Number) } } });
    return new Map(units.map((unit) => [String(unit.id), `${unit.form} ${unit.name}`]));
  }
  const groups = await tx.savingsGroup.findMany({ where: { id: { in: wanted } } });
  return new Map(groups.map((group) => [group.id, group.name]));
}

/** '2026-Q1' → 'Quý 1/2026'. */
const quarterName = (key: string) => `Quý ${key.slice(6)}/${key.slice(0, 4)}`;
