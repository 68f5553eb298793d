import { type Count, suppressSmallCounts } from '@/lib/committee/suppression';

/** One commune's counts as the database gives them (app.commune_figures). */
export interface CommuneCounts {
  communeId: number;
  communeName: string;
  expected: number;
  inScope: number;
  groups: Breakdown;
  work: Breakdown;
  overdue: number;
}

/** Counts that add up to the people in scope, in the order of their labels. */
export type Breakdown = readonly number[];

export const groupColumns = ['A', 'B', 'C', 'D', 'NONE'] as const;
export const workColumns = ['STABLE', 'UNSTABLE', 'IN_TRAINING', 'NONE', 'UNABLE', 'UNKNOWN'] as const;

export interface ShownCommune {
  communeId: number;
  communeName: string;
  inScope: Count;
  groups: Count[];
  work: Count[];
  overdue: Count;
}

export interface Figures {
  total: { inScope: Count; expected: Count; groups: Count[]; work: Count[]; overdue: Count };
  communes: ShownCommune[];
  isProtected: boolean;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const columnSums = (rows: readonly Breakdown[], width: number) =>
  Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0)));
const protectOne = (n: number): Count => (n > 0 && n < 5 ? null : n);

/**
 * The figures as one reader may see them. Who opens rows sees every count; for the others small counts are hidden in
 * the table of communes and in its sums alike.
 */
export function figuresFor(counts: readonly CommuneCounts[], { isProtected }: { isProtected: boolean }): Figures {
  const shown = (rows: readonly Breakdown[], width: number) => withSums(rows, width, isProtected);
  const groups = shown(
    counts.map((c) => c.groups),
    groupColumns.length,
  );
  const work = shown(
    counts.map((c) => c.work),
    workColumns.length,
  );
  const overdue = shown(
    counts.map((c) => [c.overdue, c.inScope - c.overdue]),
    2,
  );
  const plain = (n: number): Count => (isProtected ? protectOne(n) : n);
  return {
    isProtected,
    total: {
      inScope: plain(sum(counts.map((c) => c.inScope))),
      expected: plain(sum(counts.map((c) => c.expected))),
      groups: groups.sums,
      work: work.sums,
      overdue: overdue.sums[0] ?? null,
    },
    communes: counts.map((c, i) => ({
      communeId: c.communeId,
      communeName: c.communeName,
      inScope: plain(c.inScope),
      groups: groups.rows[i] ?? [],
      work: work.rows[i] ?? [],
      overdue: overdue.rows[i]?.[0] ?? null,
    })),
  };
}

function withSums(rows: readonly Breakdown[], width: number, isProtected: boolean): { rows: Count[][]; sums: Count[] } {
  const sums = columnSums(rows, width);
  if (!isProtected) return { rows: rows.map((r) => [...r]), sums };
  // One commune alone: its row is the total, so it is protected as one line.
  if (rows.length < 2) {
    const [line] = suppressSmallCounts([sums]);
    return { rows: [line ?? []], sums: line ?? [] };
  }
  const [shownSums] = suppressSmallCounts([sums]);
  const shown = suppressSmallCounts(rows);
  // A hidden sum must not come back by adding the column up.
  const merged = shown.map((row, r) =>
    row.map((n, c) => (shownSums?.[c] === null && (rows[r]?.[c] ?? 0) > 0 ? null : n)),
  );
  return { rows: merged, sums: shownSums ?? [] };
}
