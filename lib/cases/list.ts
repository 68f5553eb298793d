import type { CaseFilter } from '@/lib/cases/filter';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { DatePrecision, Group, Sex, WorkStatus } from '@/lib/generated/prisma/enums';
import { normaliseCitizenId } from '@/lib/people/citizen-id';
import { maskedCccd } from '@/lib/people/columns';
import { sealer } from '@/lib/sealer';
import { readSettings } from '@/lib/settings/read';
import { searchKey } from '@/lib/text';

export interface CaseRow {
  id: string;
  number: string;
  fullName: string;
  sex: Sex | null;
  birthDate: LegalDate | null;
  birthPrecision: DatePrecision;
  cccdMasked: string | null;
  communeName: string;
  hamlet: string | null;
  status: CaseStatus;
  group: Group | null;
  work: WorkStatus | null;
  occupation: string | null;
  releaseOn: LegalDate | null;
  releasePrecision: DatePrecision;
  lastContactOn: LegalDate | null;
  nextVisitOn: LegalDate | null;
}

export interface CasePage {
  rows: CaseRow[];
  /** Where the next page begins, or null at the end. */
  next: [string, string] | null;
}

const farAway = '9999-12-31';

/** The value a list is sorted by; the id breaks ties, so that a page never loses or repeats a row. */
const sortColumns = {
  name: Prisma.sql`c.sort_key`,
  release: Prisma.sql`coalesce(c.release_on, c.expected_release_on, ${farAway}::date)::text`,
  nextVisit: Prisma.sql`coalesce(c.next_visit_on, ${farAway}::date)::text`,
  lastContact: Prisma.sql`coalesce(c.last_contact_on, '0001-01-01'::date)::text`,
} as const;

function searchCondition(q: string): Prisma.Sql | null {
  if (!q) return null;
  if (/^hs-/i.test(q)) return Prisma.sql`c.number = ${q.toUpperCase()}`;
  const { cccd, oldId } = /^[\d\s.-]+$/.test(q) ? normaliseCitizenId(q) : { cccd: null, oldId: null };
  if (cccd) return Prisma.sql`p.cccd_index = ${sealer().blindIndex(cccd)}`;
  if (oldId) return Prisma.sql`p.old_id_index = ${sealer().blindIndex(oldId)}`;
  // Each typed word begins a word of the name; accents, tone placement and đ/d do not matter.
  const words = searchKey(q)
    .split(' ')
    .map((w) => w.replace(/[\\%_]/g, ''))
    .filter(Boolean);
  if (words.length === 0) return Prisma.sql`false`;
  return Prisma.join(
    words.map((w) => Prisma.sql`' ' || p.search_key LIKE ${`% ${w}%`}`),
    ' AND ',
  );
}

function oneOf(column: Prisma.Sql, values: readonly string[], none: string): Prisma.Sql | null {
  if (values.length === 0) return null;
  const named = values.filter((v) => v !== none);
  const parts = [
    ...(named.length > 0 ? [Prisma.sql`${column}::text = ANY (${named})`] : []),
    ...(values.includes(none) ? [Prisma.sql`${column} IS NULL`] : []),
  ];
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`;
}

/** What the committee counts as overdue: the same words as app.commune_figures. */
const overdueContact = (
  neglectDays: number,
) => Prisma.sql`(c.status IN ('RECEIVED', 'MANAGED') AND (c.next_visit_on < app.today()
  OR coalesce(c.last_contact_on, c.received_on, (c.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) < app.today() - ${neglectDays}::int))`;

function conditions(filter: CaseFilter, neglectDays: number): Prisma.Sql {
  const all = [
    searchCondition(filter.q),
    oneOf(Prisma.sql`c.status`, filter.status, ''),
    oneOf(Prisma.sql`c.current_group`, filter.group, 'NONE'),
    oneOf(Prisma.sql`c.current_work`, filter.work, 'UNKNOWN'),
    filter.communeId ? Prisma.sql`c.commune_id = ${filter.communeId}` : null,
    filter.hamlet ? Prisma.sql`p.hamlet = ${filter.hamlet}` : null,
    filter.difficulty ? Prisma.sql`${filter.difficulty} = ANY (c.difficulties)` : null,
    filter.overdue ? overdueContact(neglectDays) : null,
  ].filter((c) => c !== null);
  return all.length > 0 ? Prisma.join(all, ' AND ') : Prisma.sql`true`;
}

/** Asked only when the filter needs it. */
const neglectDaysFor = async (tx: Tx, filter: CaseFilter) =>
  filter.overdue ? (await readSettings(tx, todayInVietnam()))['contact.neglectDays'] : 0;

export async function countMatching(tx: Tx, filter: CaseFilter): Promise<number> {
  const where = conditions(filter, await neglectDaysFor(tx, filter));
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM case_file c JOIN person p ON p.id = c.person_id WHERE ${where}`;
  return row?.n ?? 0;
}

interface RawRow extends Omit<CaseRow, 'cccdMasked'> {
  cccdLast4: string | null;
  sortValue: string;
}

/** One page by keyset: as quick on the last page as on the first, over the whole set the actor may see. */
export async function pageOfCases(tx: Tx, filter: CaseFilter): Promise<CasePage> {
  const where = conditions(filter, await neglectDaysFor(tx, filter));
  const column = sortColumns[filter.sort];
  const direction = filter.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = filter.descending ? Prisma.sql`<` : Prisma.sql`>`;
  const position = filter.after
    ? Prisma.sql`AND (${column}, c.id) ${beyond} (${filter.after[0]}, ${filter.after[1]}::uuid)`
    : Prisma.empty;
  const found = await tx.$queryRaw<RawRow[]>`
    SELECT c.id, c.number, p.full_name AS "fullName", p.sex, p.birth_date::text AS "birthDate", p.birth_precision AS "birthPrecision",
      p.cccd_last4 AS "cccdLast4", u.name AS "communeName", p.hamlet, c.status, c.current_group AS "group", c.current_work AS work,
      c.current_occupation AS occupation, coalesce(c.release_on, c.expected_release_on)::text AS "releaseOn", c.release_precision AS "releasePrecision",
      c.last_contact_on::text AS "lastContactOn", c.next_visit_on::text AS "nextVisitOn", ${column} AS "sortValue"
    FROM case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
    WHERE ${where} ${position}
    ORDER BY ${column} ${direction}, c.id ${direction} LIMIT ${filter.limit + 1}`;
  const rows = found.slice(0, filter.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ cccdLast4, sortValue: _, ...row }) => ({ ...row, cccdMasked: maskedCccd(cccdLast4) })),
    next: found.length > filter.limit && last ? [last.sortValue, last.id] : null,
  };
}
