import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { canWorkInModel } from '@/lib/models/policy';
import { escapeLike } from '@/lib/sql';
import { searchKey } from '@/lib/text';

const limit = 40;

/** Null where the actor does not work in the model, so that a page without use is none. */
export async function findCandidates(tx: Tx, actor: Actor, modelId: string, q: string) {
  const [model] = await tx.$queryRaw<
    {
      id: string;
      name: string;
      version: number;
      unitId: number;
      stage: 'RUNNING';
      isWritten: boolean;
      isCountOnly: boolean;
    }[]
  >`
    SELECT m.id, m.name, m.version, m.unit_id AS "unitId", m.stage::text AS stage, m.is_count_only AS "isCountOnly", m.unit_id = ANY ((SELECT app.written_units())::int[]) AS "isWritten"
    FROM programme_model m WHERE m.id = ${modelId}::uuid`;
  if (!model || !canWorkInModel(actor, model).allowed) return null;
  const wanted = searchKey(q);
  const named = wanted === '' ? Prisma.sql`true` : Prisma.sql`p.search_key LIKE ${`%${escapeLike(wanted)}%`}`;
  const people = await tx.$queryRaw<{ caseId: string; fullName: string; hamlet: string | null; communeName: string }[]>`
    SELECT c.id AS "caseId", p.full_name AS "fullName", p.hamlet, u.form || ' ' || u.name AS "communeName"
    FROM case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
    WHERE c.commune_id IN (SELECT v.commune_id FROM unit_coverage v WHERE v.unit_id = ${model.unitId}) AND c.status IN ('RECEIVED', 'MANAGED') AND ${named}
      AND NOT EXISTS (SELECT 1 FROM model_member b WHERE b.model_id = ${modelId}::uuid AND b.case_id = c.id AND b.left_on IS NULL)
    ORDER BY c.sort_key, c.id LIMIT ${limit + 1}`;
  const firms = await tx.$queryRaw<{ employerId: string; name: string; communeName: string }[]>`
    SELECT e.id AS "employerId", e.name, u.form || ' ' || u.name AS "communeName" FROM employer e JOIN unit u ON u.id = e.commune_id
    WHERE e.closed_on IS NULL AND ${wanted === '' ? Prisma.sql`e.commune_id IN (SELECT v.commune_id FROM unit_coverage v WHERE v.unit_id = ${model.unitId})` : Prisma.sql`e.search_key LIKE ${`%${escapeLike(wanted)}%`}`}
      AND NOT EXISTS (SELECT 1 FROM model_member b WHERE b.model_id = ${modelId}::uuid AND b.employer_id = e.id AND b.left_on IS NULL)
    ORDER BY e.sort_key, e.id LIMIT ${limit}`;
  return {
    ...{ modelId: model.id, modelName: model.name, version: model.version },
    people: people.slice(0, limit),
    hasMore: people.length > limit,
    firms,
  };
}
