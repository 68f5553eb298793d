import { smallestShown } from '@/lib/committee/suppression';
import type { LegalDate } from '@/lib/dates';
import { type CourseRow, type Curve, coarseCurve, exactCurve, rowsOfCohort } from '@/lib/reoffending/curve';
import type { Exits } from '@/lib/statistics/survival';

export interface Cohort {
  /** 'Quý 1/2025', or from one quarter to another. */
  label: string;
  curve: Curve;
  /** Most of them were watched within 90 days of release: their curve begins at the beginning. */
  isWatchedFromStart: boolean;
}

const soon = 90;

const quarterLabel = (cohort: LegalDate) => `Quý ${Math.ceil(Number(cohort.slice(5, 7)) / 3)}/${cohort.slice(0, 4)}`;
const labelOf = (cohorts: readonly LegalDate[]): string => {
  const [first, last] = [cohorts[0], cohorts.at(-1)];
  if (!first || !last) return '';
  return first === last ? quarterLabel(first) : `${quarterLabel(first)} đến ${quarterLabel(last).toLowerCase()}`;
};

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const isWatchedFromStart = (rows: readonly Exits[]) =>
  2 * sum(rows.filter((r) => r.time <= soon).map((r) => r.entered ?? 0)) >= sum(rows.map((r) => r.entered ?? 0));

/** By quarter of release, the newest first, as whoever may see every number reads them. */
export function exactCohorts(rows: readonly CourseRow[]): Cohort[] {
  return quartersOf(rows)
    .map((cohort) => cohortOf(rows, [cohort], exactCurve))
    .reverse();
}

/**
 * For those who see no small number: quarters are put together, from the earliest on, until five new judgments fell among
 * them; what is left at the end joins the last of them.
 */
export function coarseCohorts(rows: readonly CourseRow[]): Cohort[] {
  const pools: LegalDate[][] = [];
  let open: LegalDate[] = [];
  for (const cohort of quartersOf(rows)) {
    open.push(cohort);
    if (eventsOf(rows, open) < smallestShown) continue;
    pools.push(open);
    open = [];
  }
  const last = pools.at(-1);
  if (open.length > 0 && last) last.push(...open);
  return pools.map((pool) => cohortOf(rows, pool, coarseCurve)).reverse();
}

const quartersOf = (rows: readonly CourseRow[]): LegalDate[] =>
  [...new Set(rows.flatMap((r) => r.cohort ?? []))].sort();

const eventsOf = (rows: readonly CourseRow[], cohorts: readonly LegalDate[]): number =>
  sum(rowsOfCohort(rows, cohorts).map((r) => r.events));

function cohortOf(
  rows: readonly CourseRow[],
  cohorts: readonly LegalDate[],
  curveOf: (rows: readonly Exits[]) => Curve,
) {
  const own = rowsOfCohort(rows, cohorts);
  return { label: labelOf(cohorts), curve: curveOf(own), isWatchedFromStart: isWatchedFromStart(own) };
}
