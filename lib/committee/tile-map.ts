export interface Placed {
  id: number;
  at: { lat: number; lon: number } | null;
}

export interface Tile {
  id: number;
  row: number;
  column: number;
}

/** Wider than high, as a screen and a sheet of paper are. */
const shape = 1.6;

/**
 * Where each unit stands on a map of equal tiles: north above south, and within a row west before east. Every unit has the
 * same size, so that a small commune is seen as well as a large one. Null when too few are placed for it to be a map.
 */
export function tileMap(units: readonly Placed[]): { tiles: Tile[]; rows: number; columns: number } | null {
  const placed = units.flatMap(({ id, at }) => (at ? [{ id, ...at }] : []));
  if (placed.length < 3 || placed.length * 2 < units.length) return null;
  const columns = Math.ceil(Math.sqrt(placed.length * shape));
  const rows = Math.ceil(placed.length / columns);
  const northFirst = [...placed].sort((a, b) => b.lat - a.lat || a.id - b.id);
  // Rows as even as can be: a last row of one would stand for the whole south.
  const tiles = Array.from({ length: rows }, (_, row) =>
    northFirst
      .slice(Math.round((row * placed.length) / rows), Math.round(((row + 1) * placed.length) / rows))
      .sort((a, b) => a.lon - b.lon || a.id - b.id)
      .map(({ id }, column) => ({ id, row, column })),
  ).flat();
  return { tiles, rows, columns };
}

/** How dark a tile is, of five: a share of nothing has no colour. */
export function shadeOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null;
  return Math.min(4, Math.floor((part / whole) * 5));
}
