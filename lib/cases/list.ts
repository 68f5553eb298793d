import type { ColumnKey } from '@/lib/cases/columns';
import { type CaseDetails, detailsOf } from '@/lib/cases/details';
import type { CaseFilter } from '@/lib/cases/filter';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { DatePrecision, Group, Sex, WorkStatus } from '@/lib/generated/prisma/enums';
import { normaliseCitizenId } from '@/lib/people/citizen-id';
import { maskedCccd } from '@/lib/people/columns';
import { sealer } from '@/lib/sealer';
import { allOf } from '@/lib/sql';
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
  /** Only where a column asks for them. */
  details?: CaseDetails;
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

/** A name that fits more people than this wants another word: the first of them are looked at, and the list says so. */
const mostNamed = { inFewCommunes: 2_000, inMany: 400 };

/** What is searched: a number names one file, words begin words of the name; accents, tone placement and đ/d do not matter. */
async function searchCondition(tx: Tx, q: string): Promise<Prisma.Sql | null> {
  if (!q) return null;
  // The number of a file that was merged into another leads to that one.
  if (/^hs-/i.test(q))
    return Prisma.sql`c.number = coalesce((SELECT k.number FROM app.kept_file(NULL, ${q.toUpperCase()}) k), ${q.toUpperCase()})`;
  const { cccd, oldId } = /^[\d\s.-]+$/.test(q) ? normaliseCitizenId(q) : { cccd: null, oldId: null };
  if (cccd) return Prisma.sql`p.cccd_index = ${sealer().blindIndex(cccd)}`;
  if (oldId) return Prisma.sql`p.old_id_index = ${sealer().blindIndex(oldId)}`;
  const words = searchKey(q).match(/[a-z0-9]+/g);
  if (!words) return Prisma.sql`false`;
  // Joined, not compared: beside the policies an array of ids would be looked for together with every commune of the scope.
  return Prisma.sql`p.id IN (SELECT unnest(${(await peopleNamed(tx, words)).ids}::uuid[]))`;
}

/** How many people a common name was looked for among, when it fits more; null when all were. */
export async function namedAtMost(tx: Tx, q: string): Promise<number | null> {
  const words = searchKey(q).match(/[a-z0-9]+/g);
  const asked = words && namedIn.get(tx)?.get(words.join(' '));
  if (!asked) return null;
  const { ids, most } = await asked;
  return ids.length < most ? null : most;
}

interface Named {
  ids: string[];
  most: number;
}

/** The page and its count ask for the same words: within one transaction they are looked for once. */
const namedIn = new WeakMap<object, Map<string, Promise<Named>>>();

function peopleNamed(tx: Tx, words: readonly string[]): Promise<Named> {
  const known = namedIn.get(tx) ?? new Map<string, Promise<Named>>();
  namedIn.set(tx, known);
  const key = words.join(' ');
  const asked =
    known.get(key) ??
    tx.$queryRaw<Named[]>`
      SELECT app.people_named(${words.map((w) => `${w}:*`).join(' & ')}, l.most) AS ids, l.most
      FROM (SELECT CASE WHEN cardinality(app.scope_communes()) > 50 THEN ${mostNamed.inMany}::int ELSE ${mostNamed.inFewCommunes}::int END AS most) l
    `.then(([found]) => found ?? { ids: [], most: mostNamed.inMany });
  known.set(key, asked);
  return asked;
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

interface Source {
  from: Prisma.Sql;
  columns: Prisma.Sql;
  state: Record<'status' | 'group' | 'work' | 'difficulties' | 'overdue' | 'neglected', Prisma.Sql>;
  inCommune: (id: number) => Prisma.Sql;
}

/** The register as it stands. */
const now: Source = {
  from: Prisma.sql`case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id`,
  columns: Prisma.sql`c.current_occupation AS occupation, c.last_contact_on::text AS "lastContactOn", c.next_visit_on::text AS "nextVisitOn"`,
  state: {
    status: Prisma.sql`c.status`,
    group: Prisma.sql`c.current_group`,
    work: Prisma.sql`c.current_work`,
    difficulties: Prisma.sql`c.difficulties`,
    overdue: Prisma.sql`c.overdue_from <= app.today()`,
    neglected: Prisma.sql`c.neglected_from <= app.today()`,
  },
  inCommune: (id) => Prisma.sql`c.commune_id = ${id}`,
};

/**
 * The register as it stood at the end of a day, of those whose files the actor may open today. A commune is asked for by
 * what it was called then or by what answers for it now.
 */
const asOf = (day: LegalDate): Source => ({
  from: Prisma.sql`case_file c JOIN person p ON p.id = c.person_id
    JOIN case_span s ON s.case_id = c.id AND s.from_day <= ${day}::date AND (s.until_day > ${day}::date OR s.until_day IS NULL)
    JOIN unit u ON u.id = s.commune_id`,
  columns: Prisma.sql`NULL AS occupation, NULL AS "lastContactOn", NULL AS "nextVisitOn"`,
  state: {
    status: Prisma.sql`s.status`,
    group: Prisma.sql`s."group"`,
    work: Prisma.sql`s.work`,
    difficulties: Prisma.sql`s.difficulties`,
    overdue: Prisma.sql`s.is_overdue`,
    neglected: Prisma.sql`s.is_neglected`,
  },
  inCommune: (id) => Prisma.sql`(s.commune_id = ${id} OR s.heir_id = ${id})`,
});

const sourceOf = (filter: CaseFilter): Source => (filter.on ? asOf(filter.on) : now);

async function conditions(tx: Tx, filter: CaseFilter, { state, inCommune }: Source): Promise<Prisma.Sql> {
  return allOf([
    await searchCondition(tx, filter.q),
    oneOf(state.status, filter.status, ''),
    oneOf(state.group, filter.group, 'NONE'),
    oneOf(state.work, filter.work, 'UNKNOWN'),
    filter.communeId ? inCommune(filter.communeId) : null,
    filter.hamlet ? Prisma.sql`p.hamlet = ${filter.hamlet}` : null,
    filter.difficulty ? Prisma.sql`${filter.difficulty} = ANY (${state.difficulties})` : null,
    filter.overdue ? state.overdue : null,
    filter.neglected === null
      ? null
      : filter.neglected
        ? state.neglected
        : Prisma.sql`(${state.neglected}) IS NOT TRUE`,
    filter.officerId
      ? Prisma.sql`EXISTS (SELECT 1 FROM case_officer o WHERE o.case_id = c.id AND o.ended_at IS NULL AND o.officer_id = ${filter.officerId}::uuid)`
      : null,
    filter.tag
      ? Prisma.sql`EXISTS (SELECT 1 FROM case_tag t WHERE t.case_id = c.id AND t.ended_at IS NULL AND t.tag = ${filter.tag})`
      : null,
  ]);
}

export async function countMatching(tx: Tx, filter: CaseFilter): Promise<number> {
  const source = sourceOf(filter);
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM ${source.from} WHERE ${await conditions(tx, filter, source)}`;
  return row?.n ?? 0;
}

/** The first of the files that the filter means, in the order of the list. */
export async function idsMatching(tx: Tx, filter: CaseFilter, most: number): Promise<string[]> {
  const source = sourceOf(filter);
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM ${source.from} WHERE ${await conditions(tx, filter, source)} ORDER BY ${orderOf(filter)} LIMIT ${most}`;
  return found.map(({ id }) => id);
}

/** The order of the list, the id last. */
function orderOf(filter: CaseFilter): Prisma.Sql {
  const direction = filter.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${sortColumns[filter.sort]} ${direction}, c.id ${direction}`;
}

interface RawRow extends Omit<CaseRow, 'cccdMasked' | 'details'> {
  cccdLast4: string | null;
  sortValue: string;
}

/** One page by keyset: as quick on the last page as on the first, over the whole set the actor may see. */
export async function pageOfCases(tx: Tx, filter: CaseFilter, columns: readonly ColumnKey[] = []): Promise<CasePage> {
  const source = sourceOf(filter);
  const where = await conditions(tx, filter, source);
  const column = sortColumns[filter.sort];
  const beyond = filter.descending ? Prisma.sql`<` : Prisma.sql`>`;
  const position = filter.after
    ? Prisma.sql`AND (${column}, c.id) ${beyond} (${filter.after[0]}, ${filter.after[1]}::uuid)`
    : Prisma.empty;
  const found = await tx.$queryRaw<RawRow[]>`
    SELECT c.id, c.number, p.full_name AS "fullName", p.sex, p.birth_date::text AS "birthDate", p.birth_precision AS "birthPrecision",
      p.cccd_last4 AS "cccdLast4", u.name AS "communeName", p.hamlet, ${source.state.status} AS status, ${source.state.group} AS "group",
      ${source.state.work} AS work, coalesce(c.release_on, c.expected_release_on)::text AS "releaseOn", c.release_precision AS "releasePrecision",
      ${source.columns}, ${column} AS "sortValue"
    FROM ${source.from}
    WHERE ${where} ${position}
    ORDER BY ${orderOf(filter)} LIMIT ${filter.limit + 1}`;
  const rows = found.slice(0, filter.limit);
  const last = rows.at(-1);
  const details = await detailsOf(
    tx,
    rows.map((row) => row.id),
    columns,
  );
  return {
    rows: rows.map(({ cccdLast4, sortValue: _, ...row }) => {
      const known = details.get(row.id);
      return { ...row, cccdMasked: maskedCccd(cccdLast4), ...(known ? { details: known } : {}) };
    }),
    next: found.length > filter.limit && last ? [last.sortValue, last.id] : null,
  };
}
