import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { Known } from '@/lib/models/incoming/judge';
import { typesOn } from '@/lib/models/types';

/** What a list is judged by: types in force, the actor's own units with those that are no more, models that stand there. */
export async function readKnown(tx: Tx): Promise<Known> {
  const units = await tx.$queryRaw<Known['units'][number][]>`
    SELECT u.id, u.kind::text AS kind, u.name, u.form, (u.valid_to IS NULL OR u.valid_to >= app.today()) AS stands,
      (SELECT h.form || ' ' || h.name FROM unit h WHERE h.id = u.heir_id AND h.id <> u.id) AS heir
    FROM unit u WHERE u.id = ANY ((SELECT app.written_units())::int[]) AND u.kind IN ('PROVINCE', 'DISTRICT', 'AREA', 'COMMUNE')`;
  const models = await tx.$queryRaw<Known['models'][number][]>`
    SELECT m.unit_id AS "unitId", m.name, m.launched_on::text AS "launchedOn", m.ended_on IS NOT NULL AS "isEnded" FROM programme_model m
    WHERE NOT m.is_count_only AND m.unit_id = ANY ((SELECT app.written_units())::int[])`;
  return { types: await typesOn(tx, todayInVietnam()), units, models };
}
