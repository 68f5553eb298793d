import type { CaseFile } from '@/lib/cases/read';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { CorrectFollowUpForm, NewFollowUpForm } from '@/lib/followups/schema';
import {
  type Difficulty,
  familyKeys,
  housingKeys,
  isDifficulty,
  needKeys,
  presentKeys,
} from '@/lib/followups/vocabulary';

type FollowUp = NonNullable<CaseFile['police']>['followUps'][number];

/** Keeps of stored words only those the form still offers. */
const known = <T extends string>(keys: readonly T[], values: readonly string[]): T[] =>
  keys.filter((k) => values.includes(k));
const knownOne = <T extends string>(keys: readonly T[], value: string | null): T | '' =>
  keys.find((k) => k === value) ?? '';
const difficultiesOf = (values: readonly string[]): Difficulty[] => values.filter(isDifficulty);

type Contact = Pick<FollowUp, 'isCurrent' | 'outcome' | 'present' | 'housing' | 'family'>;

/** What a new contact starts from; contacts newest first. */
export interface Known extends Pick<CaseFile, 'id' | 'currentWork' | 'currentOccupation' | 'difficulties'> {
  needs: readonly { kind: string; closedOn: Date | null }[];
  police: { followUps: readonly Contact[] } | null;
}

/** A new contact starts from what was true last time; whether there was one is its writer's to say. */
export function newFollowUpDefaults(file: Known): NewFollowUpForm {
  const last = file.police?.followUps.find((f) => f.isCurrent && f.outcome === 'MET');
  return {
    caseId: file.id,
    happenedOn: formatDate(todayInVietnam()),
    place: 'Tại nhà',
    present: last ? known(presentKeys, last.present) : ['SELF'],
    work: file.currentWork ?? '',
    occupation: file.currentOccupation ?? '',
    housing: knownOne(housingKeys, last?.housing ?? null),
    family: knownOne(familyKeys, last?.family ?? null),
    difficulties: difficultiesOf(file.difficulties),
    needs: known(
      needKeys,
      file.needs.filter((n) => !n.closedOn).map((n) => n.kind),
    ),
    note: '',
    nextVisitOn: '',
  };
}

/** The newest contact a page showed, by when it was written: what is recorded from that page stands on it. */
export const newestContact = (file: CaseFile): string | null =>
  file.police?.followUps
    .filter((f) => f.isCurrent)
    .toSorted((a, b) => Number(b.recordedAt) - Number(a.recordedAt) || b.id.localeCompare(a.id))[0]?.id ?? null;

export const correctionDefaults = (f: FollowUp, occupation: string | null): CorrectFollowUpForm => ({
  followUpId: f.id,
  happenedOn: formatDate(fromDbDate(f.happenedOn)),
  outcome: f.outcome,
  place: f.place ?? '',
  present: known(presentKeys, f.present),
  work: f.work ?? '',
  occupation: occupation ?? '',
  housing: knownOne(housingKeys, f.housing),
  family: knownOne(familyKeys, f.family),
  difficulties: difficultiesOf(f.difficulties),
  needs: known(needKeys, f.needs),
  note: f.note ?? '',
  nextVisitOn: f.nextVisitOn ? formatDate(fromDbDate(f.nextVisitOn)) : '',
  correctionReason: '',
});
