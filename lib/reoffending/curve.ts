import { type Count, isSmall } from '@/lib/committee/suppression';
import type { LegalDate } from '@/lib/dates';
import { atRiskAt, type Exits, kaplanMeier, momentsOf, pointAt, type SurvivalPoint } from '@/lib/statistics/survival';

/** One row of app.re_offence_times: of one quarter of release, what happened so many days after it. */
export interface CourseRow {
  /** First day of the quarter; null: released more than five years ago. */
  cohort: LegalDate | null;
  days: number;
  entered: number;
  events: number;
  censored: number;
}

/** Months after release that figures are told at, with the day each falls on. */
export const milestones = [
  { months: 6, days: 183 },
  { months: 12, days: 365 },
  { months: 24, days: 731 },
  { months: 36, days: 1096 },
] as const;

/** With fewer people still watched than this, a step of the curve says more of one person than of a rate. */
export const fewestWatched = 10;

export interface Milestone {
  months: number;
  /** Still watched just before it. */
  atRisk: Count;
  /** Share of 0 to 1 without a new judgment by then; null: too few are watched that long, or hidden. */
  survival: number | null;
  low: number | null;
  high: number | null;
}

export interface Curve {
  people: Count;
  /** null: never told to those who see no small number. */
  events: Count;
  milestones: Milestone[];
  /** What is drawn: every step, or the milestones alone for those who see no small number. */
  steps: { days: number; survival: number; low: number | null; high: number | null }[];
  /** The last day that is drawn. */
  until: number;
  /** Rounded to whole percents, numbers of people to tens. */
  isCoarse: boolean;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The exact curve, up to the last day on which enough people were watched. */
export function exactCurve(rows: readonly Exits[]): Curve {
  const all = kaplanMeier(rows);
  const thin = all.findIndex((p) => p.atRisk < fewestWatched);
  const points = thin < 0 ? all : all.slice(0, thin);
  const lastDay = thin < 0 ? Number.POSITIVE_INFINITY : (all[thin]?.time ?? 0);
  return {
    people: sum(rows.map((r) => r.events + r.censored)),
    events: sum(rows.map((r) => r.events)),
    milestones: milestones.map(({ months, days }) => {
      const atRisk = atRiskAt(rows, days);
      const isKnown = atRisk >= fewestWatched && days < lastDay;
      return { months, atRisk, ...(isKnown ? estimate(pointAt(points, days)) : nothing) };
    }),
    steps: points.map(({ time, survival, low, high }) => ({ days: time, survival, low, high })),
    until: Math.min(lastWatched(rows), lastDay, 1096),
    isCoarse: false,
  };
}

/** The last day on which enough people were still watched. */
function lastWatched(rows: readonly Exits[]): number {
  let [atRisk, last] = [0, 0];
  for (const { time, entered, events, censored } of momentsOf(rows)) {
    if (atRisk >= fewestWatched) last = time;
    atRisk += entered - events - censored;
  }
  return last;
}

const nothing = { survival: null, low: null, high: null };
const estimate = (point: SurvivalPoint | null) =>
  point ? { survival: point.survival, low: point.low, high: point.high } : { survival: 1, low: null, high: null };

const toPercent = (share: number | null) => (share === null ? null : Math.round(share * 100) / 100);
const toTens = (n: number) => Math.floor(n / 10) * 10;

/**
 * The curve for those who see no small number: a step is one person's day, so only milestones are told, and of them those
 * alone between which nothing or at least five new judgments fell; in whole percents and tens of people. With fewer than five
 * in all there is no curve.
 */
export function coarseCurve(rows: readonly Exits[]): Curve {
  const exact = exactCurve(rows);
  const happened = exact.events ?? 0;
  const hides = isSmall(happened);
  let told = 0;
  const shown = exact.milestones.map((m): Milestone => {
    const day = milestones.find((one) => one.months === m.months)?.days ?? 0;
    const byThen = sum(rows.filter((r) => r.time <= day).map((r) => r.events));
    const since = byThen - told;
    const atRisk = m.atRisk !== null && m.atRisk >= fewestWatched ? toTens(m.atRisk) : null;
    if (hides || atRisk === null || m.survival === null || isSmall(since))
      return { months: m.months, atRisk: hides ? null : atRisk, ...nothing };
    told = byThen;
    return {
      months: m.months,
      atRisk,
      survival: toPercent(m.survival),
      low: toPercent(m.low),
      high: toPercent(m.high),
    };
  });
  return {
    people: toTens(exact.people ?? 0) || null,
    // Beside the counts of years the number of a curve would tell how many fell outside it.
    events: null,
    milestones: shown,
    steps: shown.flatMap(({ months, survival, low, high }) =>
      survival === null ? [] : [{ days: milestones.find((m) => m.months === months)?.days ?? 0, survival, low, high }],
    ),
    until: milestones.findLast((m) => shown.some((s) => s.months === m.months && s.survival !== null))?.days ?? 0,
    isCoarse: true,
  };
}

export const rowsOfCohort = (rows: readonly CourseRow[], cohorts: readonly (LegalDate | null)[]): Exits[] =>
  rows.filter((r) => cohorts.includes(r.cohort)).map(({ days, ...row }) => ({ time: days, ...row }));
