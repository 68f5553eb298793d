import { communeCounts, type FigureRow } from '@/lib/committee/figures';
import { type Count, protectTable } from '@/lib/committee/suppression';
import { addDays, addMonths, type LegalDate } from '@/lib/dates';

export interface TrendPoint {
  day: LegalDate;
  /** In the order of groupColumns. */
  groups: Count[];
  inScope: Count;
}

/** The last day of each of the months before, and the day itself: what a line of two years is drawn through. */
export function trendDays(on: LegalDate, months = 24): LegalDate[] {
  const firstOfMonth = `${on.slice(0, 8)}01`;
  const ends = Array.from({ length: months }, (_, i) => addDays(addMonths(firstOfMonth, i + 1 - months), -1));
  return [...ends, on];
}

/** The line from the day on which anybody was first counted; before it there is nothing to draw. */
export function trendOf(
  rows: readonly (FigureRow & { day: LegalDate })[],
  days: readonly LegalDate[],
  { isProtected }: { isProtected: boolean },
): TrendPoint[] {
  const byDay = new Map(rows.map((row) => [row.day, communeCounts(row, '').groups]));
  const none = [0, 0, 0, 0, 0];
  const table = days.map((day) => byDay.get(day) ?? none);
  const firstCounted = table.findIndex((groups) => groups.some((n) => n > 0));
  if (firstCounted < 0) return [];
  const drawn = table.slice(firstCounted);
  const shown = isProtected ? protectTable(drawn) : null;
  return drawn.map((groups, i) => ({
    day: days[firstCounted + i] ?? '',
    groups: shown ? (shown.rows[i] ?? []) : [...groups],
    inScope: shown ? (shown.rowTotals[i] ?? null) : groups.reduce((a, b) => a + b, 0),
  }));
}
