import { addDays, type LegalDate } from '@/lib/dates';
import type { FollowUpOutcome } from '@/lib/generated/prisma/enums';

export interface OfferFacts {
  today: LegalDate;
  neglectDays: number;
  isInScope: boolean;
  hasOpenSearch: boolean;
  /** The contacts that count, newest first. */
  outcomes: readonly FollowUpOutcome[];
  /** When somebody of the family or the person was met last, else since when the file is ours. */
  touchedOn: LegalDate | null;
}

/** Two in a row met nobody, or nobody was met for too long: then the page offers to find out where the person lives. */
export function offersSearch(facts: OfferFacts): boolean {
  if (!facts.isInScope || facts.hasOpenSearch) return false;
  const [last, before] = facts.outcomes;
  const twiceInVain = last !== undefined && before !== undefined && last !== 'MET' && before !== 'MET';
  const isNeglected = facts.touchedOn !== null && facts.touchedOn < addDays(facts.today, -facts.neglectDays);
  return twiceInVain || isNeglected;
}
