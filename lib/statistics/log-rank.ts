import { chiSquaredTail } from '@/lib/statistics/distributions';
import { type Exits, momentsOf } from '@/lib/statistics/survival';

export interface LogRank {
  /** To how many of each group it happened, and to how many it would have if all groups fared alike. */
  observed: number[];
  expected: number[];
  chiSquared: number;
  degrees: number;
  /** The chance of a difference as large as this if there is none. */
  p: number;
}

/**
 * Whether two or more groups fare alike over time, by the log-rank test (Mantel–Haenszel over the times of events, ties
 * counted by the hypergeometric variance). Sources: N. Mantel, Cancer Chemotherapy Reports 50 (1966), 163–170; R. Peto,
 * J. Peto, JRSS A 135 (1972), 185–207.
 */
export function logRank(groups: readonly (readonly Exits[])[]): LogRank {
  const size = groups.length;
  const byTime = Map.groupBy(
    groups.flatMap((exits, group) => momentsOf(exits).map((moment) => ({ ...moment, group }))),
    (m) => m.time,
  );
  const atRisk = new Array<number>(size).fill(0);
  const observed = new Array<number>(size).fill(0);
  const expected = new Array<number>(size).fill(0);
  const variance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const time of [...byTime.keys()].sort((a, b) => a - b)) {
    const now = byTime.get(time) ?? [];
    const events = sum(now.map((m) => m.events));
    const total = sum(atRisk);
    if (events > 0) {
      for (const m of now) observed[m.group] = (observed[m.group] ?? 0) + m.events;
      addExpected({ atRisk, total, events }, expected, variance);
    }
    for (const m of now) atRisk[m.group] = (atRisk[m.group] ?? 0) + m.entered - m.events - m.censored;
  }
  // Where nobody was ever watched there is nothing to compare.
  const compared = expected.flatMap((e, i) => (e > 0 ? [i] : []));
  const degrees = Math.max(0, compared.length - 1);
  const chiSquared = degrees === 0 ? 0 : quadratic(compared.slice(1), { observed, expected, variance });
  return { observed, expected, chiSquared, degrees, p: degrees === 0 ? 1 : chiSquaredTail(chiSquared, degrees) };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function addExpected(
  { atRisk, total, events }: { atRisk: readonly number[]; total: number; events: number },
  expected: number[],
  variance: number[][],
): void {
  const spread = total > 1 ? (events * (total - events)) / (total - 1) : 0;
  for (const [i, here] of atRisk.entries()) {
    const share = here / total;
    expected[i] = (expected[i] ?? 0) + events * share;
    const row = variance[i] ?? [];
    for (const [j, there] of atRisk.entries())
      row[j] = (row[j] ?? 0) + spread * ((i === j ? share : 0) - share * (there / total));
  }
}

/** (O − E)ᵀ V⁻¹ (O − E) over all compared groups but one: the last follows from the others. */
function quadratic(
  chosen: readonly number[],
  { observed, expected, variance }: { observed: number[]; expected: number[]; variance: number[][] },
): number {
  const gap = chosen.map((i) => (observed[i] ?? 0) - (expected[i] ?? 0));
  const rows = chosen.map((i, n) => [...chosen.map((j) => variance[i]?.[j] ?? 0), gap[n] ?? 0]);
  return sum(solve(rows).map((x, n) => x * (gap[n] ?? 0)));
}

/** Solves a system of equations, each row with its right side last, by elimination with the largest pivot first. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let c = 0; c < size; c++) {
    const best = rows
      .slice(c)
      .reduce((b, row, n) => (Math.abs(row[c] ?? 0) > Math.abs(rows[b]?.[c] ?? 0) ? n + c : b), c);
    [rows[c], rows[best]] = [rows[best] ?? [], rows[c] ?? []];
    const pivot = rows[c] ?? [];
    for (const row of rows.slice(c + 1)) {
      const factor = (pivot[c] ?? 0) === 0 ? 0 : (row[c] ?? 0) / (pivot[c] ?? 1);
      for (let k = c; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let c = size - 1; c >= 0; c--) {
    const row = rows[c] ?? [];
    const known = sum(found.map((x, k) => (k > c ? x * (row[k] ?? 0) : 0)));
    found[c] = (row[c] ?? 0) === 0 ? 0 : ((row[size] ?? 0) - known) / (row[c] ?? 1);
  }
  return found;
}
