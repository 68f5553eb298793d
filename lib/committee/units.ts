import type { Boundaries } from '@/lib/committee/schema';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/** What one row of a table stands for: a commune, or a province when the actor's area spans several. */
export type Grain = 'COMMUNE' | 'PROVINCE';

/** Which units: those of a day or of today, of the actor's whole area or within one unit of it. */
export interface UnitsAsked {
  on: LegalDate;
  boundaries: Boundaries;
  within: number | null;
}

interface TableUnit {
  id: number;
  name: string;
  /** What it is part of today; itself while it stands. */
  heirId: number;
  lat: number | null;
  lon: number | null;
}

/** The units a table has rows for, also those with nobody in scope: zero is a figure too. */
export function readUnits(tx: Tx, grain: Grain, { on, boundaries, within }: UnitsAsked): Promise<TableUnit[]> {
  const inside =
    within === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM unit_coverage w WHERE w.unit_id = ${within} AND w.commune_id = u.heir_id)`;
  const standing =
    boundaries === 'NOW'
      ? Prisma.sql`u.heir_id = u.id AND (u.valid_to IS NULL OR u.valid_to >= app.today())`
      : Prisma.sql`u.valid_from <= ${on}::date AND (u.valid_to IS NULL OR u.valid_to >= ${on}::date)`;
  return tx.$queryRaw<TableUnit[]>`
    SELECT u.id, u.name, coalesce(u.heir_id, u.id) AS "heirId", u.lat, u.lon FROM unit u WHERE ${standing} AND ${
      grain === 'PROVINCE'
        ? Prisma.sql`u.id IN (SELECT c.province_id FROM unit c WHERE c.id = ANY ((SELECT app.scope_communes())::int[]))`
        : Prisma.sql`u.kind = 'COMMUNE' AND u.heir_id = ANY ((SELECT app.scope_communes())::int[]) AND ${inside}`
    } ORDER BY u.name COLLATE "vi-x-icu", u.id`;
}

/** Whether the actor answers for several provinces: they are shown by province until one of them is asked for. */
export async function spansProvinces(tx: Tx): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT u.province_id)::int AS n FROM unit u WHERE u.id = ANY ((SELECT app.scope_communes())::int[])`;
  return (found?.n ?? 0) > 1;
}
