import { formatNumber } from '@/lib/money';

/** Counts from one to four could point at a person: who counts without naming does not see them. */
export const smallestShown = 5;
/** Said where a number is hidden for being small itself. */
export const fewWord = `dưới ${smallestShown}`;
/** Said where it may be hidden because of another number of the same table: then it may be of any size. */
export const hiddenWord = 'ẩn';
/** A number told in tens; null: fewer than ten. */
export const tensWord = (tens: number | null): string =>
  tens === null ? 'dưới 10' : tens === 0 ? '0' : `khoảng ${formatNumber(tens)}`;

/** null is hidden. */
export type Count = number | null;

export interface ProtectedTable {
  rows: Count[][];
  rowTotals: Count[];
  columnTotals: Count[];
  total: Count;
}

/** A cell's place; the last row and the last column are the totals. */
type Cell = readonly [row: number, column: number];

/**
 * Protects a table whose totals are shown too. Hides every count from 1 to 4, then as many others as it takes that no
 * hidden one can be worked out: along a line with a hidden count, either the line's total is hidden, or at least two are
 * hidden which together come to five or more. A cell of an empty row or column is known to be zero and protects nothing.
 */
export function protectTable(table: readonly (readonly number[])[]): ProtectedTable {
  const counts = withTotals(table);
  const hidden = counts.map((row) => row.map(isSmall));
  const lines = linesOf(counts);
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const next = nextToHide(line, counts, hidden);
      const row = next && hidden[next[0]];
      if (!next || !row) continue;
      row[next[1]] = true;
      changed = true;
    }
  }
  const shown = counts.map((row, r) => row.map((n, c) => (hidden[r]?.[c] ? null : n)));
  const body = shown.slice(0, -1);
  const sums = shown.at(-1) ?? [];
  return {
    rows: body.map((row) => row.slice(0, -1)),
    rowTotals: body.map((row) => row.at(-1) ?? null),
    columnTotals: sums.slice(0, -1),
    total: sums.at(-1) ?? null,
  };
}

/**
 * Protects numbers that stand in one sum which is known besides: hides every count from 1 to 4, and then the smallest others, until
 * those hidden together come to five or more and are at least two.
 */
export function protectLine(counts: readonly number[]): Count[] {
  const hidden = new Set(counts.flatMap((n, i) => (isSmall(n) ? [i] : [])));
  if (hidden.size === 0) return [...counts];
  const others = counts.map((n, i) => ({ n, i })).filter(({ i }) => !hidden.has(i));
  // What is nought hides nothing, and is taken last.
  const next = others.sort((a, b) => Number(a.n === 0) - Number(b.n === 0) || a.n - b.n);
  for (const { i } of next) {
    if (hidden.size >= 2 && add([...hidden].map((h) => counts[h] ?? 0)) >= smallestShown) break;
    hidden.add(i);
  }
  return counts.map((n, i) => (hidden.has(i) ? null : n));
}

/** Whether a number could point at a person. */
export const isSmall = (n: number): boolean => n > 0 && n < smallestShown;
const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function withTotals(table: readonly (readonly number[])[]): number[][] {
  const rows = table.map((row) => [...row, add(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, c) => add(rows.map((row) => row[c] ?? 0)))];
}

/** Every row and every column, each with its total last. */
function linesOf(counts: readonly (readonly number[])[]): Cell[][] {
  const width = counts[0]?.length ?? 0;
  return [
    ...counts.map((row, r) => row.map((_, c): Cell => [r, c])),
    ...Array.from({ length: width }, (_, c) => counts.map((_, r): Cell => [r, c])),
  ];
}

function nextToHide(
  line: readonly Cell[],
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): Cell | undefined {
  const countAt = ([r, c]: Cell) => counts[r]?.[c] ?? 0;
  const isHidden = ([r, c]: Cell) => hidden[r]?.[c] ?? false;
  const concealed = line.filter(isHidden);
  if (concealed.length === 0) return undefined;
  const total = line.at(-1);
  const isTotalHidden = total !== undefined && isHidden(total);
  const isSafe = concealed.length >= 2 && (isTotalHidden || add(concealed.map(countAt)) >= smallestShown);
  if (isSafe) return undefined;
  const open = line.slice(0, -1).filter((cell) => !isHidden(cell));
  // First what lies in a row and column that already hide something (it costs least), then the smallest.
  const crossings = ([r, c]: Cell) => Number(hidden[r]?.includes(true)) + Number(hidden.some((row) => row[c]));
  const filled = open
    .filter((cell) => countAt(cell) > 0)
    .sort((a, b) => crossings(b) - crossings(a) || countAt(a) - countAt(b));
  const unknownZero = open.find(([r, c]) => (counts[r]?.at(-1) ?? 0) > 0 && (counts.at(-1)?.[c] ?? 0) > 0);
  return filled[0] ?? unknownZero ?? (isTotalHidden ? undefined : total);
}
