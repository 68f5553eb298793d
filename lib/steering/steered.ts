import type { Tx } from '@/lib/db';

/** Whether the actor steers what the unit gave: its own unit's, or that of a unit whose decisions went over to it. */
export async function isSteered(tx: Tx, unitId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isSteered: boolean }[]>`
    SELECT ${unitId}::int = ANY ((SELECT app.steered_units())::int[]) AS "isSteered"`;
  return row?.isSteered ?? false;
}
