import type { Figures, ShownCommune } from '@/lib/committee/figures';
import { type Count, hiddenWord } from '@/lib/committee/suppression';
import { formatNumber } from '@/lib/money';

export interface Exception {
  communeId: number;
  communeName: string;
  overdue: number;
  /** On the day of the conference before; null is hidden. */
  before: Count;
}

/** How many a big screen shows before it is read by nobody. */
const most = 6;

type Told = ShownCommune & { overdue: number };
const byName = (a: Exception, b: Exception) => a.communeName.localeCompare(b.communeName, 'vi');

/** A count that may not be shown is no exception to speak of before a room. */
const toldWith = (communes: Figures['communes'], before: (communeId: number) => Count): Exception[] =>
  communes
    .filter((one): one is Told => one.overdue !== null && one.overdue > 0)
    .map(({ communeId, communeName, overdue }) => ({ communeId, communeName, overdue, before: before(communeId) }));

/** The communes where most people have not been met by the agreed day, the heaviest first. */
export const overdueFirst = (communes: Figures['communes']): Exception[] =>
  toldWith(communes, () => null)
    .sort((a, b) => b.overdue - a.overdue || byName(a, b))
    .slice(0, most);

/** Whether a number that is shown has grown, or may have: the earlier one is hidden. */
export const hasRisen = (now: Count, before: Count): boolean =>
  now !== null && now > 0 && (before === null || now > before);

/**
 * The communes where more people wait beyond their day than on an earlier day, what rose most first; after them those whose
 * number of that day is hidden, so that nobody can say by how much. Of what had nothing on file then, nobody waited.
 */
export function risenSince(now: Figures['communes'], then: Figures['communes']): Exception[] {
  const before = new Map(then.map((one) => [one.communeId, one.overdue]));
  const rise = (one: Exception) => (one.before === null ? Number.NEGATIVE_INFINITY : one.overdue - one.before);
  return toldWith(now, (communeId) => before.get(communeId) ?? (before.has(communeId) ? null : 0))
    .filter((one) => hasRisen(one.overdue, one.before))
    .sort((a, b) => (rise(a) === rise(b) ? b.overdue - a.overdue || byName(a, b) : rise(b) - rise(a)))
    .slice(0, most);
}

/** 'nay 19, ngày họp trước 12'; a hidden number is called so. */
export const thenAndNow = (now: Count, before: Count): string => `nay ${told(now)}, ngày họp trước ${told(before)}`;
const told = (count: Count): string => (count === null ? hiddenWord : formatNumber(count));
