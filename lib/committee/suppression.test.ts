import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestShown, suppressSmallCounts } from '@/lib/committee/suppression';

describe('counts below five', () => {
  it('are hidden, and a second cell with them in the row and the column', () => {
    const shown = suppressSmallCounts([
      [20, 3, 9],
      [15, 8, 11],
      [30, 12, 6],
    ]);
    expect(shown[0]?.[1]).toBeNull();
    expect(shown.flat().filter((n) => n === null).length).toBeGreaterThanOrEqual(4);
  });

  it('leaves a table of large counts and zeros as it is', () => {
    const table = [
      [20, 0, 9],
      [15, 8, 0],
    ];
    expect(suppressSmallCounts(table)).toEqual(table);
  });

  it('never leaves a hidden cell that a row or column sum gives away', () => {
    const tables = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 6 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max: 40 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tables, (table) => {
        const shown = suppressSmallCounts(table);
        const rows = shown.map((row, r) => row.map((n, c) => ({ n, real: table[r]?.[c] ?? 0 })));
        const columns = (rows[0] ?? []).map((_, c) => rows.flatMap((row) => row[c] ?? []));
        for (const line of [...rows, ...columns]) {
          expect(line.some(({ n }) => n !== null && n > 0 && n < smallestShown)).toBe(false);
          const concealed = line.filter(({ n }) => n === null);
          if (concealed.length === 0 || concealed.length === line.length) continue;
          expect(concealed.length).toBeGreaterThanOrEqual(2);
          expect(concealed.reduce((sum, { real }) => sum + real, 0)).toBeGreaterThanOrEqual(smallestShown);
        }
      }),
    );
  });
});
