// Firms, vacancies and what is tried for a person, written as the app writes them: a firm in the commune of a relation with
// an open vacancy, and a placement of the person as far as it has come.
import { nameKey } from '../../lib/text';
import { letters } from './canaries';
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { communeOf, type Unit, type World } from './world';

export const jobKinds = [
  // Of a firm: with a vacancy, closed, with a vacancy that is closed.
  ...(['firm', 'closedFirm', 'closedVacancy'] as const),
  // Of a person who agreed: nothing yet; referred, asked of the police, hired, at work, closed.
  ...(['seeker', 'referred', 'asked', 'hired', 'atWork', 'closedReferral'] as const),
] as const;
export type JobKind = (typeof jobKinds)[number];

export interface JobIds {
  employerId: string;
  employerName: string;
  vacancyId: string;
  vacancyTitle: string;
  contactId: string;
  contactName: string;
  consentId: string;
  placementId: string;
  disclosureId: string;
  commune: Unit;
}

const stages = {
  ...({ referred: 'REFERRED', asked: 'REFERRED', hired: 'HIRED', atWork: 'STARTED' } as const),
  ...({ closedReferral: 'CLOSED' } as const),
} as const;
type PlacedKind = keyof typeof stages;
const isPlaced = (kind: JobKind): kind is PlacedKind => kind in stages;

const days = {
  ...{ REFERRED: {}, HIRED: { hired_on: '2026-08-05' } },
  STARTED: { hired_on: '2026-08-05', started_on: '2026-08-10', contract: 'SEASONAL' },
  CLOSED: { end_reason: 'NOT_HIRED' },
} as const;

export async function addJob(world: World, relation: Relation, kind: JobKind, person: Person): Promise<JobIds> {
  const { owner } = world;
  const serial = world.next();
  const commune = communeOf(world.units, relation);
  const { userId } = await officerOf(world, commune);
  const [employerId, vacancyId, contactId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const [consentId, placementId, disclosureId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const employerName = `Xưởng ${letters(serial)}`;
  const vacancyTitle = `Thợ may ${letters(serial)}`;
  const contactName = `Lê Liên ${letters(serial)}`;
  await owner.add('employer', {
    ...{ id: employerId, commune_id: commune.id, kind: 'SME', name: employerName, name_key: nameKey(employerName) },
    ...{ sort_key: employerName, search_key: employerId, workforce: 10, workforce_on: '2026-07-01' },
    ...{ created_by: userId, closed_on: kind === 'closedFirm' ? '2026-09-01' : null },
  });
  await owner.add('employer_contact', {
    ...{ id: contactId, employer_id: employerId, full_name: contactName, recorded_by: userId },
  });
  await owner.add('vacancy', {
    ...{ id: vacancyId, employer_id: employerId, commune_id: commune.id, title: vacancyTitle, trade: 'GARMENT' },
    ...{ contract: 'SEASONAL', places: 5, opened_on: '2026-07-01', conditions: [], created_by: userId },
    ...{ sort_key: vacancyTitle, search_key: vacancyId, needs_police_check: kind === 'asked' },
    status: kind === 'closedVacancy' ? 'CLOSED' : 'OPEN',
  });
  const ids = { employerId, employerName, vacancyId, vacancyTitle, contactId, contactName };
  if (kind === 'seeker' || isPlaced(kind))
    await addTrial(world, kind, person, { ...ids, consentId, placementId, disclosureId, userId });
  return { ...ids, consentId, placementId, disclosureId, commune };
}

interface Trial {
  employerId: string;
  vacancyId: string;
  vacancyTitle: string;
  consentId: string;
  placementId: string;
  disclosureId: string;
  userId: string;
}

async function addTrial({ owner }: World, kind: 'seeker' | PlacedKind, { caseId }: Person, ids: Trial): Promise<void> {
  const { consentId, placementId, disclosureId, userId } = ids;
  // One profile a person, whatever else is tried for them.
  await owner.rows(
    `INSERT INTO job_profile (case_id, commune_id, trades, cannot, updated_by) SELECT $1, c.commune_id, '{GARMENT}', '{}', $2
     FROM case_file c WHERE c.id = $1 ON CONFLICT DO NOTHING`,
    [caseId, userId],
  );
  await owner.add('profile_consent', {
    ...{
      id: consentId,
      case_id: caseId,
      fields: ['TRADES'],
      given_on: '2026-07-20',
      paper: 'giấy',
      recorded_by: userId,
    },
  });
  if (kind === 'seeker') return;
  const stage = stages[kind];
  await owner.add('placement', {
    ...{ id: placementId, case_id: caseId, employer_id: ids.employerId, vacancy_id: ids.vacancyId, stage },
    ...{ occupation: ids.vacancyTitle, trade: 'GARMENT', referred_on: '2026-08-01', recorded_by: userId },
    ...{ police_answer: kind === 'asked' ? 'WAITING' : 'NOT_NEEDED', ...days[stage] },
  });
  await owner.add('profile_disclosure', {
    ...{ id: disclosureId, case_id: caseId, consent_id: consentId, placement_id: placementId, sent_on: '2026-08-01' },
    content: JSON.stringify({
      ...{ position: ids.vacancyTitle, employer: 'Xưởng' },
      lines: [{ field: 'TRADES', label: 'Nghề muốn làm', value: 'May mặc' }],
    }),
    recorded_by: userId,
  });
  if (kind === 'atWork')
    for (const [month, due_on] of [
      [1, '2026-09-10'],
      [3, '2026-11-10'],
      [6, '2027-02-10'],
    ] as const)
      await owner.add('placement_check', {
        ...{ id: crypto.randomUUID(), placement_id: placementId, case_id: caseId, month, due_on },
      });
}

/** Thrown away with everything that stands on it. */
export async function dropJob({ owner }: World, { employerId, consentId }: JobIds): Promise<void> {
  await owner.rows('DELETE FROM placement WHERE employer_id = $1', [employerId]);
  await owner.rows('DELETE FROM profile_consent WHERE id = $1', [consentId]);
  await owner.rows('DELETE FROM employer WHERE id = $1', [employerId]);
}

export const missingJob = (ids: JobIds): JobIds => ({
  ...ids,
  ...{ employerId: crypto.randomUUID(), vacancyId: crypto.randomUUID(), contactId: crypto.randomUUID() },
  ...{ consentId: crypto.randomUUID(), placementId: crypto.randomUUID(), disclosureId: crypto.randomUUID() },
});
