import { type FigureRow, groupColumns } from '@/lib/committee/figures';
import { type Count, isSmall } from '@/lib/committee/suppression';
import { addDays, type LegalDate, legalDate } from '@/lib/dates';

/** The last day of the last whole quarter: days of their own choice, a day apart, would single out whoever moved between them. */
export function quarterEnd(day: LegalDate): LegalDate {
  const [year = 0, month = 1] = addDays(day, 1).split('-').map(Number);
  return addDays(legalDate(year, 3 * Math.floor((month - 1) / 3) + 1, 1), -1);
}

export type GroupColumn = (typeof groupColumns)[number];

/** What happened after one day up to another: the difference of two counts that only ever grow. */
export interface Movement {
  arrived: Count;
  closed: Count;
  movedIn: Count;
  movedOut: Count;
  /** Steps from one group to another, the commonest first; a person who moved twice counts twice. */
  steps: { from: GroupColumn; to: GroupColumn; people: Count }[];
}

export function movementBetween(
  before: FigureRow | undefined,
  after: FigureRow | undefined,
  { isProtected }: { isProtected: boolean },
): Movement {
  const shown = (n: number): Count => (isProtected && isSmall(n) ? null : n);
  const grown = (measure: string) => (after?.[measure] ?? 0) - (before?.[measure] ?? 0);
  const steps = groupColumns.flatMap((from) =>
    groupColumns
      .filter((to) => to !== from && to !== 'NONE')
      .map((to) => ({ from, to, n: grown(`flow_${from.toLowerCase()}_${to.toLowerCase()}`) })),
  );
  return {
    arrived: shown(grown('arrived')),
    closed: shown(grown('closed')),
    movedIn: shown(grown('moved_in')),
    movedOut: shown(grown('moved_out')),
    steps: steps
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n)
      .map(({ from, to, n }) => ({ from, to, people: shown(n) })),
  };
}
