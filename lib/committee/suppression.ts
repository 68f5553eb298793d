/** Counts from one to four could point at a person; who counts without naming sees "dưới 5" instead. */
export const smallestShown = 5;

export type Count = number | null;

/**
 * Protects a table of counts whose row and column sums are also shown: hides every cell from 1 to 4, then enough other
 * cells that no hidden one can be had by subtraction (each row and column with a hidden cell has at least two, which
 * together sum to five or more). null is a hidden cell. Zero stays: it points at nobody — unless it must hide another.
 */
export function suppressSmallCounts(table: readonly (readonly number[])[]): Count[][] {
  const hidden = table.map((row) => row.map((n) => n > 0 && n < smallestShown));
  const width = table[0]?.length ?? 0;
  const lines = [
    ...table.map((row, r) => row.map((_, c) => [r, c] as const)),
    ...Array.from({ length: width }, (_, c) => table.map((_, r) => [r, c] as const)),
  ];
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      const next = nextToHide(line, table, hidden);
      if (!next) continue;
      const row = hidden[next[0]];
      if (row) row[next[1]] = true;
      changed = true;
    }
  }
  return table.map((row, r) => row.map((n, c) => (hidden[r]?.[c] ? null : n)));
}

type Cell = readonly [number, number];

/** The smallest shown cell of a line whose hidden ones could still be worked out; undefined when the line is safe. */
function nextToHide(
  line: readonly Cell[],
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): Cell | undefined {
  const countAt = ([r, c]: Cell) => table[r]?.[c] ?? 0;
  const concealed = line.filter(([r, c]) => hidden[r]?.[c]);
  if (concealed.length === 0) return undefined;
  const sum = concealed.reduce((total, cell) => total + countAt(cell), 0);
  if (concealed.length >= 2 && sum >= smallestShown) return undefined;
  const shown = line.filter(([r, c]) => !hidden[r]?.[c]);
  // A zero protects only when nothing bigger is left: it is the likelier guess.
  return [...shown].sort((a, b) => rank(countAt(a)) - rank(countAt(b)))[0];
}

const rank = (n: number) => (n === 0 ? Number.MAX_SAFE_INTEGER : n);
