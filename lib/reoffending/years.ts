import { isSmall } from '@/lib/committee/suppression';
import type { LegalDate } from '@/lib/dates';

export interface YearCount {
  year: number;
  /** First new judgments that came into force in it. */
  events: number;
}

/**
 * The last day up to which those who see no small number are told: the end of a whole year, such that between it and the one
 * told before nothing or at least five new judgments came into force. Days of one's own choice would single one out.
 * @param years in order, whole years alone. @returns null when nothing can be told yet.
 */
export function lastToldDay(years: readonly YearCount[]): LegalDate | null {
  let [waiting, told]: [number, number | null] = [0, null];
  for (const { year, events } of years) {
    waiting += events;
    if (isSmall(waiting)) continue;
    [waiting, told] = [0, year];
  }
  return told === null ? null : `${told}-12-31`;
}
