import type { Actor } from '@/lib/access/actor';
import { isEditField } from '@/lib/bulk/edit-fields';
import type { BulkFacts } from '@/lib/bulk/facts';
import type { Fields } from '@/lib/bulk/rules';
import type { Tx } from '@/lib/db';
import { planVisits, unplanVisits } from '@/lib/followups/visit-plans';
import { correctPeople, type PersonCorrection } from '@/lib/people/correct-many';

export interface RowToWrite {
  facts: BulkFacts;
  before: Fields;
  after: Fields;
}

interface Job {
  tx: Tx;
  actor: Actor;
  bulkId: string;
}

const withField = (rows: readonly RowToWrite[], field: string) => rows.filter((row) => field in row.after);

/** Writes one portion of an act, a statement a table. */
export async function applyRows({ tx, actor, bulkId }: Job, rows: readonly RowToWrite[]): Promise<void> {
  const visits = withField(rows, 'nextVisitOn').flatMap(({ facts, after }) =>
    after.nextVisitOn ? [{ caseId: facts.id, plannedOn: after.nextVisitOn }] : [],
  );
  await planVisits(tx, actor, visits, bulkId);
  await setOfficers({ tx, actor, bulkId }, pairs(rows, 'officerId', 'after'));
  await setTags({ tx, actor, bulkId }, rows, 'after');
  await correctPeople(tx, corrections(rows, 'after'));
}

/** Takes one portion back: what was before is set again, as a new fact of today. */
export async function takeBackRows(job: Job, rows: readonly RowToWrite[]): Promise<void> {
  const visits = withField(rows, 'nextVisitOn').map(({ facts }) => facts.id);
  await unplanVisits(job.tx, visits, job.bulkId);
  await setOfficers(job, pairs(rows, 'officerId', 'before'));
  await setTags(job, rows, 'before');
  await correctPeople(job.tx, corrections(rows, 'before'));
}

type Side = 'before' | 'after';

const pairs = (rows: readonly RowToWrite[], field: string, side: Side) =>
  withField(rows, field).map((row) => ({ caseId: row.facts.id, value: row[side][field] ?? null }));

/** Who answered so far ends, who answers from now on begins. */
async function setOfficers(
  { tx, actor, bulkId }: Job,
  given: readonly { caseId: string; value: string | null }[],
): Promise<void> {
  if (given.length === 0) return;
  await tx.$executeRaw`
    UPDATE case_officer SET ended_at = now() WHERE ended_at IS NULL AND case_id = ANY (${given.map((g) => g.caseId)}::uuid[])`;
  const named = given.filter((g) => g.value !== null);
  await tx.$executeRaw`
    INSERT INTO case_officer (id, case_id, officer_id, set_by, bulk_id)
    SELECT gen_random_uuid(), x.id, x.officer, ${actor.userId}::uuid, ${bulkId}::uuid
    FROM unnest(${named.map((g) => g.caseId)}::uuid[], ${named.map((g) => g.value)}::uuid[]) AS x(id, officer)`;
}

async function setTags({ tx, actor, bulkId }: Job, rows: readonly RowToWrite[], side: Side): Promise<void> {
  const about = withField(rows, 'tag');
  const added = about.filter((row) => row[side].tag);
  const removed = about.filter((row) => !row[side].tag);
  const tagOf = ({ before, after }: RowToWrite) => after.tag ?? before.tag ?? null;
  if (removed.length > 0)
    await tx.$executeRaw`
      UPDATE case_tag t SET ended_at = now()
      FROM unnest(${removed.map((r) => r.facts.id)}::uuid[], ${removed.map(tagOf)}::text[]) AS x(id, tag)
      WHERE t.case_id = x.id AND t.tag = x.tag AND t.ended_at IS NULL`;
  if (added.length > 0)
    await tx.$executeRaw`
      INSERT INTO case_tag (id, case_id, tag, set_by, bulk_id)
      SELECT gen_random_uuid(), x.id, x.tag, ${actor.userId}::uuid, ${bulkId}::uuid
      FROM unnest(${added.map((r) => r.facts.id)}::uuid[], ${added.map(tagOf)}::text[]) AS x(id, tag)`;
}

function corrections(rows: readonly RowToWrite[], side: Side): PersonCorrection[] {
  return rows.flatMap((row) => {
    const personal = Object.keys(row.after).filter((field) => isEditField(field) && field !== 'nextVisitOn');
    if (personal.length === 0) return [];
    const values = Object.fromEntries(personal.map((field) => [field, row[side][field] ?? null]));
    return [{ facts: row.facts, values }];
  });
}
