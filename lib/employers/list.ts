import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { EmployerFilter } from '@/lib/employers/filter';
import { Prisma } from '@/lib/generated/prisma/client';
import type { EmployerKind } from '@/lib/generated/prisma/enums';
import { allOf, escapeLike } from '@/lib/sql';
import { searchKey } from '@/lib/text';

export interface EmployerRow {
  id: string;
  name: string;
  kind: EmployerKind;
  registrationNumber: string | null;
  sector: string | null;
  address: string | null;
  representativeName: string | null;
  phone: string | null;
  communeName: string;
  workforce: number;
  workforceOn: LegalDate;
  openPlaces: number;
  /** Through a placement, as far as the actor sees people. */
  atWork: number;
  closedOn: LegalDate | null;
}

export function employerConditions(filter: EmployerFilter): Prisma.Sql {
  const wanted = searchKey(filter.q);
  return allOf([
    filter.where === 'here' ? Prisma.sql`e.commune_id = ANY ((SELECT app.scope_with_former())::int[])` : null,
    filter.kind ? Prisma.sql`e.kind = ${filter.kind}::"EmployerKind"` : null,
    filter.withClosed ? null : Prisma.sql`e.closed_on IS NULL`,
    wanted ? Prisma.sql`e.search_key LIKE ${`%${escapeLike(wanted)}%`}` : null,
  ]);
}

export async function countEmployers(tx: Tx, filter: EmployerFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM employer e WHERE ${employerConditions(filter)}`;
  return row?.total ?? 0;
}

/** One page by keyset, in Vietnamese order of names. */
export async function pageOfEmployers(
  tx: Tx,
  filter: EmployerFilter,
): Promise<{ rows: EmployerRow[]; next: [string, string] | null }> {
  const position = filter.after
    ? Prisma.sql`AND (e.sort_key, e.id) > (${filter.after[0]} COLLATE "vi-x-icu", ${filter.after[1]}::uuid)`
    : Prisma.empty;
  const found = await tx.$queryRaw<EmployerRow[]>`
    SELECT e.*, (SELECT coalesce(sum(v.places - v.filled), 0)::int FROM vacancy v WHERE v.employer_id = e.id AND v.status = 'OPEN') AS "openPlaces",
      (SELECT count(*)::int FROM placement w WHERE w.employer_id = e.id AND w.stage = 'STARTED') AS "atWork"
    FROM (SELECT e.id, e.name, e.kind, e.registration_number AS "registrationNumber", e.sector, e.address, e.representative_name AS "representativeName",
        e.phone, u.form || ' ' || u.name AS "communeName", e.workforce, e.workforce_on::text AS "workforceOn", e.closed_on::text AS "closedOn", e.sort_key
      FROM employer e JOIN unit u ON u.id = e.commune_id
      WHERE ${employerConditions(filter)} ${position} ORDER BY e.sort_key, e.id LIMIT ${filter.limit + 1}) e
    ORDER BY e.sort_key, e.id`;
  const rows = found.slice(0, filter.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > filter.limit && last ? [last.name, last.id] : null };
}
