import { z } from 'zod';
import { isBanks } from '@/lib/reports/indicators';

/** A number, or null where it is not told: too few to be shown, or not counted for that day. */
const count = z.number().int().nullable();
const day = z.string();
const period = z.object({ from: day, to: day });

const figureRow = z.object({
  key: z.string(),
  /** Of the definition (report_indicator). */
  version: z.number().int(),
  name: z.string(),
  unit: z.string(),
  now: count,
  before: count,
});
export type FigureLine = z.output<typeof figureRow>;

const unitRow = z.object({ id: z.number().int(), name: z.string(), values: z.record(z.string(), count) });

/** How a unit below stands: 'chưa báo cáo' is not a zero. In annexes of before, what was returned stands as missing. */
const partState = z.enum(['IN', 'WAITING', 'RETURNED', 'MISSING']);
const part = z.object({
  id: z.number().int(),
  name: z.string(),
  state: partState,
  values: z.record(z.string(), count),
});
export type ReportPart = z.output<typeof part>;

/**
 * The numbers of a report as they were drawn, with names and versions of what they mean: nothing else is needed to write its
 * tables, so what was signed reads the same for ever.
 */
export const figuresSchema = z.object({
  period,
  before: period,
  unit: z.object({ id: z.number().int(), name: z.string(), isCommune: z.boolean() }),
  rows: z.array(figureRow),
  /** Communes of the unit on the last day, on the boundaries of that day; none for a commune. */
  units: z.array(unitRow),
  /** What the units below reported, once it was put together. */
  parts: z.array(part).nullable(),
});
export type ReportFigures = z.output<typeof figuresSchema>;

export const valueNow = (figures: ReportFigures, key: string): number | null =>
  figures.rows.find((row) => row.key === key)?.now ?? null;
export const valueBefore = (figures: ReportFigures, key: string): number | null =>
  figures.rows.find((row) => row.key === key)?.before ?? null;

/** A number that is another one now than when it was signed. */
export interface Adjusted {
  name: string;
  unit: string;
  key: string;
  signed: number | null;
  live: number | null;
}

/** What differs by now, "số liệu điều chỉnh": shown beside what was signed, never in its place. */
export function adjustedSince(signed: ReportFigures, live: readonly Pick<FigureLine, 'key' | 'now'>[]): Adjusted[] {
  return signed.rows.flatMap(({ key, name, unit, now }) => {
    const today = live.find((row) => row.key === key);
    // What was told once is not told anew: nothing to compare with.
    const isUntold = today?.now === null && isBanks(key);
    return today && today.now !== now && !isUntold ? [{ key, name, unit, signed: now, live: today.now }] : [];
  });
}
