import type { Tx } from '@/lib/db';

/** Whether the actor steers what the unit gave: its own unit's, or that of a unit whose decisions went over to it. */
export async function isSteered(tx: Tx, unitId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isSteered: boolean }[]>`
    SELECT ${unitId}::int = ANY ((SELECT app.steered_units())::int[]) AS "isSteered"`;
  return row?.isSteered ?? false;
}

/** Units that no longer stand and whose decisions the actor's unit sees to since. */
export async function formerSteered(tx: Tx): Promise<number[]> {
  const [former] = await tx.$queryRaw<{ ids: number[] }[]>`
    SELECT coalesce(array_agg(u.id), '{}') AS ids FROM unit u JOIN unnest(app.steered_units()) s(id) ON s.id = u.id
    WHERE u.valid_to < app.today()`;
  return former?.ids ?? [];
}

/** The units the actor answers for as if they were their own. */
export async function actingUnits(tx: Tx): Promise<number[]> {
  const [own] = await tx.$queryRaw<{ ids: number[] }[]>`SELECT app.acting_units() AS ids`;
  return own?.ids ?? [];
}

/** The units whose tasks the actor reads. */
export async function overseenUnits(tx: Tx): Promise<number[]> {
  const [overseen] = await tx.$queryRaw<{ ids: number[] }[]>`SELECT app.overseen_units() AS ids`;
  return overseen?.ids ?? [];
}

/** The units whose decisions are the actor's unit's today: its own, and those of what no longer stands in its area. */
export const decidingUnits = async (tx: Tx): Promise<number[]> => [
  ...(await actingUnits(tx)),
  ...(await formerSteered(tx)),
];
