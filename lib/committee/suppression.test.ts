import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Count, protectTable, smallestShown } from '@/lib/committee/suppression';

const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('counts below five', () => {
  it('are hidden, and a second cell with them in the row and in the column', () => {
    const { rows, columnTotals } = protectTable([
      [20, 3, 9],
      [15, 8, 11],
      [30, 12, 6],
    ]);
    expect(rows[0]?.[1]).toBeNull();
    expect(rows.flat().filter((n) => n === null).length).toBe(4);
    expect(columnTotals).toEqual([65, 23, 26]);
  });

  it('leaves a table of large counts and zeros as it is', () => {
    const table = [
      [20, 0, 9],
      [15, 8, 0],
    ];
    expect(protectTable(table)).toEqual({ rows: table, rowTotals: [29, 23], columnTotals: [35, 8, 9], total: 52 });
  });

  it('does not hide behind the zeros of an empty row: everyone knows them', () => {
    const { rows } = protectTable([
      [4, 5, 20],
      [0, 0, 0],
    ]);
    expect(rows[0]).toEqual([null, null, 20]);
    expect(rows[1]).toEqual([0, 0, 0]);
  });

  it('never lets a hidden small count be worked out from a line', () => {
    const tables = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max: 30 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tables, (table) => {
        const shown = protectTable(table);
        const lines: { cells: Count[]; real: number[]; total: Count }[] = [
          ...table.map((real, r) => ({
            real: [...real],
            cells: shown.rows[r] ?? [],
            total: shown.rowTotals[r] ?? null,
          })),
          ...shown.columnTotals.map((total, c) => ({
            real: table.map((row) => row[c] ?? 0),
            cells: shown.rows.map((row) => row[c] ?? null),
            total,
          })),
        ];
        for (const { cells, real, total } of lines) {
          for (const n of [...cells, total]) expect(n !== null && n > 0 && n < smallestShown).toBe(false);
          const concealed = real.filter((_, i) => cells[i] === null);
          if (total === null || concealed.length === 0) continue;
          expect(concealed.length).toBeGreaterThanOrEqual(2);
          expect(add(concealed)).toBeGreaterThanOrEqual(smallestShown);
        }
      }),
      { numRuns: 500 },
    );
  });
});
