import { editValues } from '@/lib/bulk/edit-fields';
import type { Fields } from '@/lib/bulk/rules';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { EditableFacts } from '@/lib/cases/row-token';
import type { Tx } from '@/lib/db';

export interface BulkFacts extends EditableFacts {
  status: CaseStatus;
  communeId: number;
  officerId: string | null;
  /** The tag that the act is about, when the file bears it. */
  tag: string | null;
  /** Somebody was met, or another visit was planned, after this act planned its own. */
  movedOn: boolean;
}

interface About {
  tag: string | null;
  bulkId: string | null;
}

/** In the order of their ids, files before people, as every act on several files does. */
export async function lockFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM case_file WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM person WHERE id IN (SELECT person_id FROM case_file WHERE id = ANY (${ids}::uuid[])) ORDER BY id FOR UPDATE`;
}

/** The files as they are now, in the order of their ids. */
export async function bulkFacts(tx: Tx, ids: readonly string[], { tag, bulkId }: About): Promise<BulkFacts[]> {
  return tx.$queryRaw<BulkFacts[]>`
    SELECT c.id, c.number, c.status, c.commune_id AS "communeId", p.id AS "personId", p.full_name AS "fullName", p.sex,
      p.birth_date::text AS "birthDate", p.birth_precision AS "birthPrecision", p.phone, p.hamlet, p.address,
      p.representative_name AS "representativeName", p.representative_kin AS "representativeKin",
      p.representative_phone AS "representativePhone", c.next_visit_on::text AS "nextVisitOn", o.officer_id AS "officerId", t.tag,
      ${bulkId}::uuid IS NOT NULL AND EXISTS (SELECT 1 FROM visit_plan v WHERE v.case_id = c.id AND v.bulk_id = ${bulkId}::uuid AND (
        v.ended_at IS NOT NULL OR EXISTS (SELECT 1 FROM follow_up f WHERE f.case_id = c.id AND f.recorded_at > v.set_at)
        OR EXISTS (SELECT 1 FROM visit_plan n WHERE n.case_id = c.id AND n.ended_at IS NULL AND n.set_at > v.set_at))) AS "movedOn"
    FROM case_file c JOIN person p ON p.id = c.person_id
    LEFT JOIN case_officer o ON o.case_id = c.id AND o.ended_at IS NULL
    LEFT JOIN case_tag t ON t.case_id = c.id AND t.ended_at IS NULL AND t.tag = ${tag}
    WHERE c.id = ANY (${ids}::uuid[]) ORDER BY c.id`;
}

/** Every field that an act may set, as it stands. */
export const fieldsNow = (facts: BulkFacts): Fields => ({
  ...editValues(facts),
  officerId: facts.officerId,
  tag: facts.tag,
});
