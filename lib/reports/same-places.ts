import type { Tx } from '@/lib/db';

/** Whether two units cover the very same communes, as they stand today. */
export async function areSamePlaces(tx: Tx, unitId: number, otherId: number): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ isSame: boolean }[]>`
    WITH heirs AS (SELECT c.unit_id, array_agg(DISTINCT u.heir_id ORDER BY u.heir_id) AS ids FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
      WHERE c.unit_id IN (${unitId}::int, ${otherId}::int) GROUP BY c.unit_id)
    SELECT count(*) = ${unitId === otherId ? 1 : 2}::int AND count(DISTINCT ids) = 1 AS "isSame" FROM heirs`;
  return found?.isSame ?? false;
}
