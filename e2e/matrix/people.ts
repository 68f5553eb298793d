// People of the matrix: everyone has a file in which nothing is empty.
import { givenNameSortKey, nameKey, searchKey } from '../../lib/text';
import { type Canaries, canariesOf } from './canaries';
import type { Relation } from './notation';
import { addFile, addTrail } from './person-file';
import { addWhereabouts } from './whereabouts';
import { addAccount, communeOf, senderTo, type Unit, type World } from './world';

export const stages = [
  ...(['expected', 'received', 'managed', 'closed', 'movedAway'] as const),
  // Looked for, with every step done.
  'searched',
  // On the way from the commune of the relation: proposed, sent. And on the way to it.
  ...(['proposedTransfer', 'sentTransfer', 'incomingTransfer'] as const),
] as const;
export type Stage = (typeof stages)[number];

export interface Person {
  relation: Relation;
  personId: string;
  caseId: string;
  number: string;
  commune: Unit;
  canaries: Canaries;
  /** The proposal that waits (managed) or the one returned (otherwise). */
  assessmentId: string;
  followUpId: string;
  /** With one step taken; who helps; and the course attended, if any. */
  needId: string;
  helperId: string;
  enrolmentId: string;
  courseId: string;
  judgmentId: string;
  auditEntryId: string;
  /** The transfer of the stage, or the one that was returned, as it stands. */
  transferId: string;
  transferVersion: number;
  /** The name in the snapshot of a transfer that is on its way. */
  transferName: string;
  searchId: string;
  searchVersion: number;
}

const statuses = {
  ...({ expected: 'EXPECTED', received: 'RECEIVED', managed: 'MANAGED', closed: 'CLOSED' } as const),
  ...({ movedAway: 'MOVED_AWAY', searched: 'MANAGED' } as const),
  ...({ proposedTransfer: 'RECEIVED', sentTransfer: 'RECEIVED', incomingTransfer: 'RECEIVED' } as const),
} as const satisfies Record<Stage, string>;

/**
 * A person with a file in which nothing is empty. Someone who moved is first written where they came from and then
 * carried over by the owner: `away` lived in X and lives in Z, `in` the other way round.
 */
export async function addPerson(
  world: World,
  relation: Relation,
  stage: Stage,
  batchId: string | null = null,
): Promise<Person> {
  const { owner, sealer, units } = world;
  const serial = world.next();
  const canaries = canariesOf(serial);
  const isComing = stage === 'incomingTransfer';
  const here = isComing ? senderTo(units, relation) : communeOf(units, relation);
  const before = isComing ? here : relation === 'away' ? units.X : relation === 'in' ? units.Z : here;
  const officer = await officerOf(world, before);
  const [personId, caseId] = [crypto.randomUUID(), crypto.randomUUID()];
  const sortKey = givenNameSortKey(canaries.name);
  await owner.add('person', {
    id: personId,
    commune_id: before.id,
    full_name: canaries.name,
    name_key: nameKey(canaries.name),
    search_key: searchKey(canaries.name),
    sort_key: sortKey,
    sex: 'MALE',
    birth_date: '1988-06-08',
    cccd_encrypted: Buffer.from(sealer.seal(canaries.wholeNumber)),
    cccd_index: Buffer.from(sealer.blindIndex(canaries.wholeNumber)),
    cccd_last4: canaries.wholeNumber.slice(-4),
    phone: canaries.phone,
    hamlet: canaries.hamlet,
    address: canaries.address,
    representative_name: canaries.representative,
    representative_kin: 'mẹ',
    representative_phone: canaries.representativePhone,
    import_batch_id: batchId,
  });
  await owner.add('residence', {
    id: crypto.randomUUID(),
    person_id: personId,
    commune_id: before.id,
    hamlet: canaries.residence,
    valid_from: '2025-08-01',
  });
  const number = `HS-2026-${serial + 10_000_000}`;
  await owner.add('case_file', {
    id: caseId,
    number,
    person_id: personId,
    commune_id: before.id,
    sort_key: sortKey,
    status: statuses[stage],
    notice_received_on: '2026-05-04',
    expected_release_on: '2026-06-01',
    address_check_due_on: stage === 'expected' ? '2026-05-07' : null,
    release_on: stage === 'expected' ? null : '2026-06-01',
    received_on: stage === 'expected' ? null : '2026-06-03',
    current_group: stage === 'managed' || stage === 'closed' ? 'B' : null,
    current_work: 'UNSTABLE',
    current_occupation: canaries.occupation,
    difficulties: ['NO_CAPITAL'],
    last_contact_on: '2026-07-01',
    next_visit_on: '2026-08-01',
    has_proposal: stage === 'managed',
    closed_on: stage === 'closed' ? '2026-09-01' : null,
    closing_ground: stage === 'closed' ? 'EXPUNGED' : null,
    import_batch_id: batchId,
  });
  const ids = await addFile(world, { caseId, stage, canaries, officer });
  const auditEntryId = await addTrail(world, { caseId, number, commune: before, canaries, officer });
  if (here !== before) {
    await owner.rows('UPDATE person SET commune_id = $2 WHERE id = $1', [personId, here.id]);
    await owner.rows('UPDATE case_file SET commune_id = $2 WHERE id = $1', [caseId, here.id]);
    await owner.add('residence', {
      id: crypto.randomUUID(),
      person_id: personId,
      commune_id: here.id,
      hamlet: canaries.residence,
      valid_from: '2026-08-01',
    });
  }
  await owner.rows('SELECT app.refresh_cases(ARRAY[$1::uuid])', [caseId]);
  const whereabouts = await addWhereabouts(world, { relation, stage, caseId, number, here, before, canaries, officer });
  return { relation, personId, caseId, number, commune: here, canaries, auditEntryId, ...ids, ...whereabouts };
}

export interface Officer {
  userId: string;
  displayName: string;
  assignmentId: string;
  unit: Unit;
}

const officers = new Map<string, Promise<Officer>>();

/** A colleague of the commune who wrote what the matrix finds there; nobody of the seats. */
export function officerOf(world: World, unit: Unit): Promise<Officer> {
  const key = `${world.mark} ${unit.id}`;
  const known = officers.get(key) ?? addAccount(world, 'COMMUNE_POLICE', unit, 'dongnghiep');
  officers.set(key, known);
  return known;
}
