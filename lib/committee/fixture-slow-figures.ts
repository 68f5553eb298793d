import { addDays, type LegalDate } from '@/lib/dates';

/**
 * For tests: the figures of a day worked out from the raw history, one case after the other, in the plainest way. It
 * shares nothing with the SQL that keeps the rollups (prisma/security/35-history.sql), so that the two can be compared.
 */
export interface RawCase {
  openedOn: LegalDate;
  /** In the order in which they were written. */
  steps: { on: LegalDate; to: string }[];
  stays: { from: LegalDate; communeId: number; heirId: number }[];
  groups: { on: LegalDate; group: string; difficulties: string[] }[];
  works: { on: LegalDate; status: string }[];
  contacts: { on: LegalDate; isMet: boolean; difficulties: string[]; nextOn: LegalDate }[];
}

const newest = <T>(facts: readonly T[], dayOf: (fact: T) => LegalDate, on: LegalDate): T | undefined => {
  let found: T | undefined;
  for (const fact of facts) if (dayOf(fact) <= on && (!found || dayOf(fact) >= dayOf(found))) found = fact;
  return found;
};

export interface DayState {
  status: string;
  communeId: number;
  heirId: number;
  measures: string[];
}

export function stateOn(raw: RawCase, day: LegalDate, neglectDays: number): DayState | null {
  // A step written later overrules whatever was written before it for its own day or a later one.
  const standing = raw.steps.filter((step, i) => !raw.steps.slice(i + 1).some((later) => later.on <= step.on));
  const status = newest(standing, (s) => s.on, day)?.to;
  const stays = [...raw.stays].sort((a, b) => (a.from < b.from ? -1 : 1));
  const stay = newest(stays, (s) => s.from, day) ?? stays[0];
  if (!status || !stay) return null;
  const place = { status, communeId: stay.communeId, heirId: stay.heirId };
  if (status === 'EXPECTED') return { ...place, measures: ['expected'] };
  if (status === 'CLOSED') return { ...place, measures: [] };
  const group = newest(raw.groups, (g) => g.on, day);
  const met = newest(
    raw.contacts.filter((c) => c.isMet),
    (c) => c.on,
    day,
  );
  const work = newest(raw.works, (w) => w.on, day)?.status ?? 'UNKNOWN';
  const difficulties = !met || (group && group.on > met.on) ? (group?.difficulties ?? []) : met.difficulties;
  const last = newest(raw.contacts, (c) => c.on, day);
  const silentFrom = addDays(met?.on ?? raw.openedOn, neglectDays);
  const isNeglected = silentFrom < day;
  const isOverdue = (last !== undefined && last.nextOn < day) || isNeglected;
  return {
    ...place,
    measures: [
      'in_scope',
      `group_${group?.group ?? 'NONE'}`,
      `work_${work}`,
      ...difficulties.map((d) => `difficulty_${d}`),
      ...(isOverdue ? ['overdue'] : []),
      ...(isNeglected ? ['neglected'] : []),
    ].map((m) => m.toLowerCase()),
  };
}
