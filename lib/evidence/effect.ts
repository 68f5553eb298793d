import { isSmall } from '@/lib/committee/suppression';
import { type LogRank, logRank } from '@/lib/statistics/log-rank';
import { differenceOfShares, type Interval, wilson } from '@/lib/statistics/proportions';
import { type Exits, kaplanMeier, pointAt } from '@/lib/statistics/survival';

/** One row of app.model_effect. */
export interface EffectRow {
  measure: string;
  isMember: boolean;
  days: number;
  n: number;
  k: number;
}

/** With fewer pairs than this no difference short of a miracle could be told from chance. */
export const fewestPairs = 30;
/** Fewer new judgments than this say nothing of a difference in time. */
export const fewestEvents = 10;

interface Arm {
  /** Seen then, and stable (group A) among them. */
  n: number;
  stable: number;
}

export interface StableEffect {
  months: 6 | 12;
  members: Arm;
  others: Arm;
  /** Share of members less that of the others, -1 to 1; null without anybody. */
  difference: Interval | null;
}

export interface ReOffenceEffect {
  members: { n: number; events: number };
  others: { n: number; events: number };
  test: LogRank;
  /** Without a new judgment after a year, 0 to 1. */
  membersAfterYear: number | null;
  othersAfterYear: number | null;
}

export interface Effect {
  /** Members who were under care on their first day, and those of them who have somebody alike. */
  members: number;
  matched: number;
  stable: StableEffect[];
  reOffending: ReOffenceEffect;
}

export function effectOf(rows: readonly EffectRow[]): Effect {
  const numberOf = (measure: string) => rows.find((r) => r.measure === measure)?.n ?? 0;
  return {
    members: numberOf('MEMBERS'),
    matched: numberOf('MATCHED'),
    stable: [stableAfter(rows, 6), stableAfter(rows, 12)],
    reOffending: reOffendingOf(rows),
  };
}

function stableAfter(rows: readonly EffectRow[], months: 6 | 12): StableEffect {
  const arm = (isMember: boolean): Arm => {
    const row = rows.find((r) => r.measure === `STABLE_${months}` && r.isMember === isMember);
    return { n: row?.n ?? 0, stable: row?.k ?? 0 };
  };
  const [members, others] = [arm(true), arm(false)];
  const difference =
    members.n === 0 || others.n === 0
      ? null
      : differenceOfShares({ k: members.stable, n: members.n }, { k: others.stable, n: others.n });
  return { months, members, others, difference };
}

const oneYear = 365;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function reOffendingOf(rows: readonly EffectRow[]): ReOffenceEffect {
  const arm = (isMember: boolean): Exits[] =>
    rows
      .filter((r) => r.measure === 'TIME' && r.isMember === isMember)
      .map(({ days, n, k }) => ({ time: days, events: k, censored: n - k }));
  const count = (exits: readonly Exits[]) => ({
    n: sum(exits.map((e) => e.events + e.censored)),
    events: sum(exits.map((e) => e.events)),
  });
  const afterYear = (exits: readonly Exits[]) =>
    exits.some((e) => e.time >= oneYear) ? (pointAt(kaplanMeier(exits), oneYear)?.survival ?? 1) : null;
  const [members, others] = [arm(true), arm(false)];
  return {
    members: count(members),
    others: count(others),
    test: logRank([members, others]),
    membersAfterYear: afterYear(members),
    othersAfterYear: afterYear(others),
  };
}

/** The share of an arm that is stable, with its interval; null without anybody. */
export const shareOf = ({ n, stable }: Arm): Interval | null => (n === 0 ? null : wilson(stable, n));

/** Whether those who see no small number may read it: none of its parts is one to four, nor what is left of the parts. */
export function isShownToAll({ members, others }: StableEffect): boolean {
  return [members, others].every(({ n, stable }) => !isSmall(stable) && !isSmall(n - stable) && !isSmall(n));
}
export const isReOffendingShownToAll = ({ members, others }: ReOffenceEffect): boolean =>
  !isSmall(members.events) && !isSmall(others.events) && !isSmall(members.n) && !isSmall(others.n);
