import { z95 } from '@/lib/statistics/proportions';

/** How many began and ceased to be watched at one time; time is whatever it is counted in, from the start of each person. */
export interface Exits {
  time: number;
  /** Watched from just after this time on; left out: everybody is watched from the start. */
  entered?: number;
  /** To whom it happened at this time. */
  events: number;
  /** Last seen at this time without it. At the same time as an event, they were still watched. */
  censored: number;
}

export interface SurvivalPoint {
  time: number;
  atRisk: number;
  events: number;
  /** Share from 0 to 1 to whom it has not happened by this time. */
  survival: number;
  /** Greenwood's standard error of it. */
  error: number;
  /** 95 %, pointwise; null where nothing has happened yet or it has happened to all. */
  low: number | null;
  high: number | null;
}

interface Moment {
  time: number;
  entered: number;
  events: number;
  censored: number;
}

/** One row a time, in order. Where nobody is said to enter, all of them do at the start. */
export function momentsOf(exits: readonly Exits[]): Moment[] {
  const byTime = new Map<number, Moment>();
  const at = (time: number): Moment => {
    const found = byTime.get(time) ?? { time, entered: 0, events: 0, censored: 0 };
    byTime.set(time, found);
    return found;
  };
  for (const { time, entered = 0, events, censored } of exits) {
    const moment = at(time);
    moment.entered += entered;
    moment.events += events;
    moment.censored += censored;
  }
  if (exits.every((e) => e.entered === undefined))
    at(Number.NEGATIVE_INFINITY).entered = exits.reduce((sum, e) => sum + e.events + e.censored, 0);
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

/**
 * Kaplan–Meier's estimate with Greenwood's variance and pointwise 95 % bands on the log(−log) scale, which stay within 0
 * and 1. Whoever is watched only from a later time on (a list taken in years after release) counts from that time: what
 * happened before nobody would have been there to tell of. Sources: E. L. Kaplan, P. Meier, JASA 53 (1958), 457–481;
 * J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (2002), 1.4.
 * @returns one point a time at which it happened, in order.
 */
export function kaplanMeier(exits: readonly Exits[], z: number = z95): SurvivalPoint[] {
  const points: SurvivalPoint[] = [];
  let [atRisk, survival, variance] = [0, 1, 0];
  for (const { time, entered, events, censored } of momentsOf(exits)) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      variance += events < atRisk ? events / (atRisk * (atRisk - events)) : 0;
      points.push({
        time,
        atRisk,
        events,
        survival,
        error: survival * Math.sqrt(variance),
        ...band(survival, variance, z),
      });
    }
    atRisk += entered - events - censored;
  }
  return points;
}

function band(survival: number, variance: number, z: number) {
  if (survival <= 0 || survival >= 1) return { low: null, high: null };
  const width = (z * Math.sqrt(variance)) / -Math.log(survival);
  return { low: survival ** Math.exp(width), high: survival ** Math.exp(-width) };
}

/** The curve at a time: the point of the last event not after it, or nothing yet. */
export const pointAt = (points: readonly SurvivalPoint[], time: number): SurvivalPoint | null =>
  points.findLast((p) => p.time <= time) ?? null;

/** How many are still watched just before a time. */
export const atRiskAt = (exits: readonly Exits[], time: number): number =>
  momentsOf(exits)
    .filter((m) => m.time < time)
    .reduce((sum, m) => sum + m.entered - m.events - m.censored, 0);
