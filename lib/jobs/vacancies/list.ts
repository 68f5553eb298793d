import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ContractKind, VacancyStatus } from '@/lib/generated/prisma/enums';
import type { VacancyFilter, VacancyPlace, VacancyShow } from '@/lib/jobs/vacancies/filter';
import { allOf, escapeLike } from '@/lib/sql';
import { searchKey } from '@/lib/text';

export interface VacancyRow {
  id: string;
  title: string;
  trade: string;
  employerId: string;
  employerName: string;
  registrationNumber: string | null;
  communeName: string;
  contract: ContractKind;
  experienceMonths: number;
  payFrom: number | null;
  payTo: number | null;
  places: number;
  filled: number;
  openedOn: LegalDate;
  closesOn: LegalDate | null;
  status: VacancyStatus;
  conditions: string[];
  needsPoliceCheck: boolean;
}

const shows = {
  open: (today: LegalDate) => Prisma.sql`v.status = 'OPEN' AND (v.closes_on IS NULL OR v.closes_on >= ${today}::date)`,
  filled: () => Prisma.sql`v.status = 'FILLED'`,
  // What nobody closed and whose day has passed is closed as well.
  closed: (today: LegalDate) =>
    Prisma.sql`(v.status = 'CLOSED' OR (v.status = 'OPEN' AND v.closes_on < ${today}::date))`,
  any: () => Prisma.sql`true`,
} as const satisfies Record<VacancyShow, (today: LegalDate) => Prisma.Sql>;

const places = {
  here: Prisma.sql`v.commune_id = ANY ((SELECT app.scope_with_former())::int[])`,
  near: Prisma.sql`v.commune_id IN (SELECT p.id FROM unit p WHERE p.province_id = (SELECT o.province_id FROM unit o
    WHERE o.id = (SELECT (app.active_assignment()).unit_id)))`,
  all: Prisma.sql`true`,
} as const satisfies Record<VacancyPlace, Prisma.Sql>;

function matches(filter: VacancyFilter): Prisma.Sql {
  const wanted = searchKey(filter.q);
  return allOf([
    shows[filter.show](todayInVietnam()),
    places[filter.where],
    filter.trade ? Prisma.sql`v.trade = ${filter.trade}` : null,
    wanted ? Prisma.sql`v.search_key LIKE ${`%${escapeLike(wanted)}%`}` : null,
  ]);
}

export async function countVacancies(tx: Tx, filter: VacancyFilter): Promise<{ total: number; freePlaces: number }> {
  const [row] = await tx.$queryRaw<{ total: number; freePlaces: number }[]>`
    SELECT count(*)::int AS total, coalesce(sum(greatest(v.places - v.filled, 0)), 0)::int AS "freePlaces" FROM vacancy v WHERE ${matches(filter)}`;
  return row ?? { total: 0, freePlaces: 0 };
}

interface RawRow extends Omit<VacancyRow, 'payFrom' | 'payTo'> {
  payFrom: bigint | null;
  payTo: bigint | null;
}

export const plainPay = <R extends { payFrom: bigint | null; payTo: bigint | null }>(row: R) => ({
  ...row,
  payFrom: row.payFrom === null ? null : Number(row.payFrom),
  payTo: row.payTo === null ? null : Number(row.payTo),
});

/** One page by keyset, the newest first. */
export async function pageOfVacancies(
  tx: Tx,
  filter: VacancyFilter,
): Promise<{ rows: VacancyRow[]; next: [string, string] | null }> {
  const position = filter.after
    ? Prisma.sql`AND (v.opened_on, v.id) < (${filter.after[0]}::date, ${filter.after[1]}::uuid)`
    : Prisma.empty;
  const found = await tx.$queryRaw<RawRow[]>`
    SELECT v.id, v.title, v.trade, v.employer_id AS "employerId", e.name AS "employerName", e.registration_number AS "registrationNumber",
      u.form || ' ' || u.name AS "communeName", v.contract, v.experience_months AS "experienceMonths", v.pay_from AS "payFrom", v.pay_to AS "payTo",
      v.places, v.filled, v.opened_on::text AS "openedOn", v.closes_on::text AS "closesOn", v.status, v.conditions,
      v.needs_police_check AS "needsPoliceCheck"
    FROM (SELECT * FROM vacancy v WHERE ${matches(filter)} ${position} ORDER BY v.opened_on DESC, v.id DESC LIMIT ${filter.limit + 1}) v
    JOIN employer e ON e.id = v.employer_id JOIN unit u ON u.id = v.commune_id
    ORDER BY v.opened_on DESC, v.id DESC`;
  const rows = found.slice(0, filter.limit).map(plainPay);
  const last = rows.at(-1);
  return { rows, next: found.length > filter.limit && last ? [last.openedOn, last.id] : null };
}
