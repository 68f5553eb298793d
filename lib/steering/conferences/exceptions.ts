import type { Figures, ShownCommune } from '@/lib/committee/figures';
import type { Count } from '@/lib/committee/suppression';

export interface Exception {
  communeId: number;
  communeName: string;
  overdue: Count;
  inScope: Count;
}

/** How many a big screen shows before it is read by nobody. */
const most = 6;

/**
 * The communes where most people have not been met by the agreed day, the heaviest first. A count that may not be shown is no
 * exception to speak of before a room; equal counts stand in the order of their names.
 */
export const overdueFirst = (communes: Figures['communes']): Exception[] =>
  [...communes]
    .filter((one): one is ShownCommune & { overdue: number } => one.overdue !== null && one.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue || a.communeName.localeCompare(b.communeName, 'vi'))
    .slice(0, most)
    .map(({ communeId, communeName, overdue, inScope }) => ({ communeId, communeName, overdue, inScope }));
