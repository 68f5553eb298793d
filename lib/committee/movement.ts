import { type FigureRow, groupColumns } from '@/lib/committee/figures';
import { type Count, isSmall, protectLine, smallestShown } from '@/lib/committee/suppression';
import { addDays, type LegalDate, legalDate } from '@/lib/dates';

/** The last day of the last whole quarter: days of their own choice, a day apart, would single out whoever moved between them. */
export function quarterEnd(day: LegalDate): LegalDate {
  const [year = 0, month = 1] = addDays(day, 1).split('-').map(Number);
  return addDays(legalDate(year, 3 * Math.floor((month - 1) / 3) + 1, 1), -1);
}

export type GroupColumn = (typeof groupColumns)[number];

export interface Step {
  from: GroupColumn;
  to: GroupColumn;
  people: number;
}

/** What happened after one day up to another: the difference of two counts that only ever grow. */
export interface Movement {
  arrived: Count;
  closed: Count;
  movedIn: Count;
  movedOut: Count;
  /** Steps from one group to another, the commonest first; a person who moved twice counts twice. */
  steps: Step[];
  /** Whether there may be steps that are not told: few people, or what would tell how few. */
  hidesSteps: boolean;
}

export function movementBetween(
  before: FigureRow | undefined,
  after: FigureRow | undefined,
  { isProtected }: { isProtected: boolean },
): Movement {
  const grown = (measure: string) => (after?.[measure] ?? 0) - (before?.[measure] ?? 0);
  const flows = ['arrived', 'closed', 'moved_in', 'moved_out'].map(grown);
  // How many there were before and after is told as well: the four stand in one sum.
  const [arrived = null, closed = null, movedIn = null, movedOut = null] = isProtected ? protectLine(flows) : flows;
  const all = groupColumns.flatMap((from) =>
    groupColumns
      .filter((to) => to !== from && to !== 'NONE')
      .map((to) => ({ from, to, people: grown(`flow_${from.toLowerCase()}_${to.toLowerCase()}`) })),
  );
  const steps = isProtected ? stepsTold(all) : all.filter(({ people }) => people > 0);
  return {
    ...{ arrived, closed, movedIn, movedOut },
    steps: steps.sort((a, b) => b.people - a.people),
    hidesSteps: isProtected && all.some((step) => step.people > 0 && !steps.includes(step)),
  };
}

/**
 * The steps told to who names nobody. How a group grew is told besides, so that the steps out of it and into it stand in one sum: what
 * is left untold there is nothing, or five people and more. Which of those untold are nought is not said.
 */
export function stepsTold(all: readonly Step[]): Step[] {
  const told = new Set(all.filter(({ people }) => people >= smallestShown));
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of groupColumns) {
      const around = all.filter(({ from, to }) => from === group || to === group);
      const untold = around.filter((step) => !told.has(step)).reduce((sum, { people }) => sum + people, 0);
      const [next] = around.filter((step) => told.has(step)).sort((a, b) => a.people - b.people);
      if (!isSmall(untold) || !next) continue;
      told.delete(next);
      changed = true;
    }
  }
  return all.filter((step) => told.has(step));
}
