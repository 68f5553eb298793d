import type { Tx } from '@/lib/db';

/** Which of the units cover the very same communes, as they stand today, as this one does. */
export async function unitsOfSamePlaces(tx: Tx, unitId: number, among: readonly number[]): Promise<Set<number>> {
  const found = await tx.$queryRaw<{ id: number }[]>`
    WITH heirs AS (SELECT c.unit_id, array_agg(DISTINCT u.heir_id ORDER BY u.heir_id) AS ids FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
      WHERE c.unit_id = ${unitId}::int OR c.unit_id = ANY (${among}::int[]) GROUP BY c.unit_id)
    SELECT h.unit_id AS id FROM heirs h WHERE h.ids = (SELECT m.ids FROM heirs m WHERE m.unit_id = ${unitId}::int)`;
  return new Set(found.map(({ id }) => id));
}
