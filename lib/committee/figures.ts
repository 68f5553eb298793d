import { type Count, isSmall, type ProtectedTable, protectTable, smallestShown } from '@/lib/committee/suppression';
import { difficultyKeys } from '@/lib/followups/vocabulary';

/** One commune's counts on one day. */
export interface CommuneCounts {
  communeId: number;
  communeName: string;
  /** Roughly where it is. */
  at: { lat: number; lon: number } | null;
  /** Whether anything was on file of it by that day: nobody in scope is another thing than nothing told. */
  isReported: boolean;
  expected: number;
  inScope: number;
  groups: Breakdown;
  work: Breakdown;
  overdue: number;
  /** Of those overdue: not met for longer than the setting allows. */
  neglected: number;
  /** People by difficulty; one person may have several. */
  difficulties: Readonly<Record<string, number>>;
}

/** A row of app.figures_on: a unit and a day, then a number a column of the table `figure`. */
export type FigureRow = Readonly<Record<string, number>> & { readonly unit_id: number };

const countsOf = (row: FigureRow, prefix: string, keys: readonly string[]): Breakdown =>
  keys.map((key) => row[`${prefix}_${key.toLowerCase()}`] ?? 0);

export const communeCounts = (row: FigureRow, communeName: string, at: CommuneCounts['at'] = null): CommuneCounts => ({
  communeId: row.unit_id,
  communeName,
  at,
  // Without a row nothing had been written of the place.
  isReported: Object.keys(row).length > 1,
  expected: row.expected ?? 0,
  inScope: row.in_scope ?? 0,
  groups: countsOf(row, 'group', groupColumns),
  work: countsOf(row, 'work', workColumns),
  overdue: row.overdue ?? 0,
  neglected: row.neglected ?? 0,
  difficulties: Object.fromEntries(difficultyKeys.map((d) => [d, row[`difficulty_${d.toLowerCase()}`] ?? 0])),
});

/** Counts that add up to the people in scope, in the order of their labels. */
export type Breakdown = readonly number[];

export const groupColumns = ['A', 'B', 'C', 'D', 'NONE'] as const;
/** Kept, past the agreed visit, not met for longer than the setting allows: who is not met is not late as well. */
export const contactColumns = ['KEPT', 'LATE', 'NEGLECTED'] as const;
export const workColumns = ['STABLE', 'UNSTABLE', 'IN_TRAINING', 'NONE', 'UNABLE', 'UNKNOWN'] as const;

export interface DifficultyCount {
  difficulty: string;
  people: Count;
}

export interface ShownCommune {
  communeId: number;
  communeName: string;
  at: CommuneCounts['at'];
  isReported: boolean;
  inScope: Count;
  groups: Count[];
  work: Count[];
  overdue: Count;
  /** In the order of contactColumns. */
  contact: Count[];
  difficulties: DifficultyCount[];
}

export interface Figures {
  total: Omit<ShownCommune, 'communeId' | 'communeName' | 'at' | 'isReported'> & { expected: Count };
  communes: ShownCommune[];
  isProtected: boolean;
}

const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The same shape with nothing hidden, for those who open rows. */
function openTable(rows: readonly Breakdown[], width: number): ProtectedTable {
  const columnTotals = Array.from({ length: width }, (_, c) => add(rows.map((row) => row[c] ?? 0)));
  return { rows: rows.map((r) => [...r]), rowTotals: rows.map(add), columnTotals, total: add(columnTotals) };
}

/**
 * The figures as one reader may see them. Who opens rows sees every count; for the others small counts are hidden in
 * the table of communes and in its totals alike.
 */
export function figuresFor(counts: readonly CommuneCounts[], { isProtected }: { isProtected: boolean }): Figures {
  const tableOf = (rows: readonly Breakdown[], width: number) =>
    isProtected ? protectTable(rows) : openTable(rows, width);
  const groups = tableOf(
    counts.map((c) => c.groups),
    groupColumns.length,
  );
  const work = tableOf(
    counts.map((c) => c.work),
    workColumns.length,
  );
  const overdue = tableOf(
    counts.map((c) => [c.overdue, c.inScope - c.overdue]),
    2,
  );
  // Of those overdue alone, so that a commune's number does not hide because one of its two parts is small.
  const neglect = tableOf(
    counts.map((c) => [c.overdue - c.neglected, c.neglected]),
    2,
  );
  const contact = ([late = null, kept = null]: readonly Count[], parts: readonly Count[], sum: Count): Count[] =>
    // With the sum hidden in either table, a part would tell it.
    [kept, ...(late === null || sum === null ? [null, null] : parts)];
  const kinds = [...new Set(counts.flatMap((c) => Object.keys(c.difficulties)))].sort();
  const difficulties = tableOf(
    counts.map((c) => kinds.map((kind) => c.difficulties[kind] ?? 0)),
    kinds.length,
  );
  // A total hidden in one of the tables is hidden in all.
  const inScope = (pick: (t: ProtectedTable) => Count) =>
    [groups, work, overdue].some((t) => pick(t) === null) ? null : pick(groups);
  const expected = add(counts.map((c) => c.expected));
  return {
    isProtected,
    total: {
      inScope: inScope((t) => t.total),
      expected: isProtected && isSmall(expected) ? null : expected,
      groups: groups.columnTotals,
      work: work.columnTotals,
      overdue: counts.length === 0 ? 0 : (overdue.columnTotals[0] ?? null),
      contact: counts.length === 0 ? [0, 0, 0] : contact(overdue.columnTotals, neglect.columnTotals, neglect.total),
      difficulties: commonestFirst(kinds, difficulties.columnTotals),
    },
    communes: counts.map((c, i) => ({
      communeId: c.communeId,
      communeName: c.communeName,
      at: c.at,
      isReported: c.isReported,
      inScope: inScope((t) => t.rowTotals[i] ?? null),
      groups: groups.rows[i] ?? [],
      work: work.rows[i] ?? [],
      overdue: overdue.rows[i]?.[0] ?? null,
      contact: contact(overdue.rows[i] ?? [], neglect.rows[i] ?? [], neglect.rowTotals[i] ?? null),
      difficulties: commonestFirst(kinds, difficulties.rows[i] ?? []),
    })),
  };
}

/** A commune whose numbers are counted with the one it became part of. */
export const hiddenCommune = (communeId: number, communeName: string): ShownCommune => ({
  ...{ communeId, communeName, at: null, isReported: true, inScope: null, overdue: null, difficulties: [] },
  groups: groupColumns.map(() => null),
  work: workColumns.map(() => null),
  contact: contactColumns.map(() => null),
});

/** What nobody has is left out; a hidden count stands where the smallest shown one would. */
const commonestFirst = (kinds: readonly string[], counts: readonly Count[]): DifficultyCount[] =>
  kinds
    .map((difficulty, i) => ({ difficulty, people: counts[i] ?? null }))
    .filter((d) => d.people !== 0)
    .sort((a, b) => (b.people ?? smallestShown - 1) - (a.people ?? smallestShown - 1));
