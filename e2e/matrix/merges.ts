// Pairs of files that may be one person's, and merges of them, written as the app writes them.
import type { Relation } from './notation';
import { addPerson, officerOf, type Person } from './people';
import type { World } from './world';

export interface PairFiles {
  pairId: string;
  /** A proposal about the pair, done when that is asked for; none otherwise. */
  mergeId: string;
  kept: Person;
  gone: Person;
  /** The versions of both, as a preview says them. */
  seen: string;
}

export const pairKinds = ['pair', 'notSamePair', 'merge', 'doneMerge', 'crossPair', 'crossMerge'] as const;
export type PairKind = (typeof pairKinds)[number];
const crosses = (kind: PairKind) => kind === 'crossPair' || kind === 'crossMerge';

/** Someone who owes nothing today: lists of work show so many, and are about others. */
async function addQuietly(world: World, relation: Relation): Promise<Person> {
  const person = await addPerson(world, relation, 'managed');
  await world.owner.rows(`UPDATE case_file SET status = 'MOVED_AWAY' WHERE id = $1`, [person.caseId]);
  await world.owner.rows('UPDATE snooze SET ended_at = now() WHERE case_id = $1', [person.caseId]);
  // Nobody who is on the way or looked for is merged.
  await world.owner.rows(
    `UPDATE case_transfer SET status = 'WITHDRAWN' WHERE case_id = $1 AND status IN ('PROPOSED', 'SENT')`,
    [person.caseId],
  );
  await world.owner.rows(`UPDATE contact_search SET status = 'STOPPED' WHERE case_id = $1`, [person.caseId]);
  return person;
}

/** A second person: of the same place, or of a commune that nobody of the seats sits in but those above. */
async function addTwin(world: World, relation: Relation, isAcross: boolean): Promise<Person> {
  const twin = await addQuietly(world, relation);
  if (!isAcross) return twin;
  const commune = relation === 'outside' || relation === 'away' ? world.units.W : world.units.U;
  await world.owner.rows('UPDATE person SET commune_id = $2 WHERE id = $1', [twin.personId, commune.id]);
  await world.owner.rows('UPDATE case_file SET commune_id = $2 WHERE id = $1', [twin.caseId, commune.id]);
  return { ...twin, commune };
}

export async function addPair(
  world: World,
  relation: Relation,
  kind: PairKind,
  person: Person | null = null,
): Promise<PairFiles> {
  const { owner } = world;
  const kept = person ?? (await addQuietly(world, relation));
  const gone = await addTwin(world, relation, crosses(kind));
  const [a = '', b = ''] = [kept.personId, gone.personId].sort();
  const pairId = crypto.randomUUID();
  const officer = await officerOf(world, kept.commune);
  await owner.add('duplicate_pair', {
    id: pairId,
    person_a: a,
    person_b: b,
    // Written by the database, whatever is said here.
    commune_a: 0,
    commune_b: 0,
    score: 60,
    reasons: ['Cùng họ tên'],
    origin: 'TYPED',
    status: kind === 'notSamePair' ? 'NOT_SAME' : 'OPEN',
    decided_by: kind === 'notSamePair' ? officer.userId : null,
  });
  const files = { pairId, kept, gone, mergeId: crypto.randomUUID(), seen: '1.1.1.1' };
  if (kind === 'merge' || kind === 'doneMerge' || kind === 'crossMerge') await addMerge(world, files, officer.userId);
  if (kind === 'doneMerge') await finish(world, files, officer.userId);
  return files;
}

async function addMerge(
  { owner, sealer }: World,
  { pairId, mergeId, kept, gone }: PairFiles,
  by: string,
): Promise<void> {
  const nothing = { person: {}, case_file: {}, certificate: null };
  // Both are away: what is signed is the state that the two come to.
  const plan = { status: 'MOVED_AWAY', closedOn: null, closingGround: null, addressCheckDueOn: null };
  const steps = [{ day: '2026-06-03', from: null, to: 'MOVED_AWAY' }];
  const sealed = sealer.seal(JSON.stringify({ fields: [], before: nothing, after: nothing, plan: { ...plan, steps } }));
  await owner.add('file_merge', {
    id: mergeId,
    pair_id: pairId,
    kept_case_id: kept.caseId,
    gone_case_id: gone.caseId,
    kept_number: '',
    gone_number: '',
    kept_commune_id: 0,
    gone_commune_id: 0,
    versions: '{1,1,1,1}',
    sealed: Buffer.from(sealed),
    reason: 'Đề xuất của ma trận',
    proposed_by: by,
  });
  await owner.add('merge_row', {
    merge_id: mergeId,
    table_name: 'follow_up',
    row_id: crypto.randomUUID(),
    change: 'OWN',
  });
}

/** Merged: the one file hidden behind the other. */
async function finish({ owner }: World, { pairId, mergeId, kept, gone }: PairFiles, by: string): Promise<void> {
  await owner.rows(
    `UPDATE file_merge SET status = 'DONE', done_at = now(), kept_by = $2, kept_at = now(), gone_by = $2, gone_at = now() WHERE id = $1`,
    [mergeId, by],
  );
  await owner.rows(`UPDATE duplicate_pair SET status = 'MERGED' WHERE id = $1`, [pairId]);
  await owner.rows('UPDATE person SET merged_into = $2 WHERE id = $1', [gone.personId, kept.personId]);
  await owner.rows('UPDATE case_file SET merged_into = $2 WHERE id = $1', [gone.caseId, kept.caseId]);
}
