import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadeOf, tileMap } from '@/lib/committee/tile-map';

const unit = (id: number, lat: number, lon: number) => ({ id, at: { lat, lon } });

describe('a map of tiles', () => {
  it('puts north above south and west before east', () => {
    const map = tileMap([unit(1, 19.7, 105.9), unit(2, 19.9, 105.8), unit(3, 19.9, 105.6), unit(4, 19.7, 105.7)]);
    expect(map?.rows).toBe(2);
    expect(map?.tiles).toEqual([
      { id: 3, row: 0, column: 0 },
      { id: 2, row: 0, column: 1 },
      { id: 4, row: 1, column: 0 },
      { id: 1, row: 1, column: 1 },
    ]);
  });

  it('is none when most units have no place', () => {
    expect(tileMap([unit(1, 1, 1), unit(2, 2, 2)])).toBeNull();
    const without = Array.from({ length: 4 }, (_, n) => ({ id: n, at: null }));
    expect(tileMap([...without, unit(7, 1, 1), unit(8, 1, 2), unit(9, 1, 3)])).toBeNull();
  });

  it('gives every placed unit one tile inside the map, and no tile to two', () => {
    const coordinate = fc.double({ min: 8, max: 24, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 200 }), (places) => {
        const map = tileMap(places.map(([lat, lon], id) => unit(id, lat, lon)));
        expect(map?.tiles.map((t) => t.id).sort((a, b) => a - b)).toEqual(places.map((_, id) => id));
        expect(new Set(map?.tiles.map((t) => `${t.row} ${t.column}`)).size).toBe(places.length);
        for (const tile of map?.tiles ?? []) {
          expect(tile.row).toBeLessThan(map?.rows ?? 0);
          expect(tile.column).toBeLessThan(map?.columns ?? 0);
        }
      }),
    );
  });
});

it.each([
  [0, 10, 0],
  [1, 10, 0],
  [2, 10, 1],
  [9, 10, 4],
  [10, 10, 4],
  [0, 0, null],
  [null, 10, null],
  [4, null, null],
])('%s of %s is shade %s', (part, whole, shade) => {
  expect(shadeOf(part, whole)).toBe(shade);
});
