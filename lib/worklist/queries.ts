import { z } from 'zod';
import { when } from '@/lib/access/decision';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Group } from '@/lib/generated/prisma/enums';
import { query } from '@/lib/query';
import { readSettings, type Settings } from '@/lib/settings/read';
import { type Bucket, bucketKeys, type Obligation } from '@/lib/worklist/obligations';

export interface WorkItem {
  id: string;
  fullName: string;
  hamlet: string | null;
  communeName: string;
  status: CaseStatus;
  group: Group | null;
  lastContactOn: string | null;
  /** The most urgent obligation that is not snoozed; null when nothing waits. */
  obligation: Obligation | null;
  dueOn: string | null;
  daysLate: number | null;
  snoozed: number;
  /** Two contacts in a row met nobody, or nobody was met for too long, and nobody is looking yet. */
  offersSearch: boolean;
}

/**
 * One row a case, whatever it owes: its most urgent obligation that is not snoozed. A snooze hides one obligation, so a
 * person with another open one stays listed; everyone open is under "all" even with nothing to do.
 */
export const work = (today: string, settings: Settings, isChief: boolean) => Prisma.sql`
  WITH open_case AS (
    SELECT c.*, (c.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS opened_on,
      coalesce(c.last_contact_on, c.received_on, (c.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS touched_on
    FROM case_file c WHERE c.status IN ('EXPECTED', 'RECEIVED', 'MANAGED')
  ), owed AS (
    SELECT c.id, o.obligation, o.due_on FROM open_case c
    LEFT JOIN case_transfer t ON t.case_id = c.id AND t.status IN ('PROPOSED', 'SENT')
    LEFT JOIN contact_search k ON k.case_id = c.id AND k.status = 'OPEN'
    LEFT JOIN search_step p ON p.search_id = k.id AND p.position = k.step, LATERAL (VALUES
      ('ADDRESS_CHECK', 1, c.address_check_due_on),
      ('REPORT_IN', 2, CASE WHEN c.status = 'EXPECTED' AND c.address_check_due_on IS NULL THEN c.expected_release_on END),
      ('VISIT', 3, CASE WHEN c.status <> 'EXPECTED' THEN c.next_visit_on END),
      ('NEGLECT', 4, CASE WHEN c.status <> 'EXPECTED' AND c.touched_on < ${today}::date - ${settings['contact.neglectDays']}::int THEN c.touched_on + ${settings['contact.neglectDays']}::int END),
      ('FIRST_ASSESSMENT', 5, CASE WHEN c.status <> 'EXPECTED' AND c.current_group IS NULL AND NOT c.has_proposal THEN coalesce(c.received_on, c.opened_on) + ${settings['assessment.firstWithinDays']}::int END),
      ('SIGN', 0, CASE WHEN c.has_proposal AND ${isChief}::boolean THEN ${today}::date END),
      ('TRANSFER_SIGN', 0, CASE WHEN t.status = 'PROPOSED' AND ${isChief}::boolean THEN ${today}::date END),
      ('TRANSFER_LATE', 6, CASE WHEN t.status = 'SENT' AND t.due_on < ${today}::date THEN t.due_on END),
      -- When every step is done, what is left is the conclusion.
      ('SEARCH_STEP', 7, CASE WHEN k.id IS NOT NULL THEN coalesce(p.due_on, ${today}::date) END)
    ) AS o(obligation, rank, due_on)
    WHERE o.due_on IS NOT NULL
  ), waiting AS (
    SELECT DISTINCT ON (w.id) w.id, w.obligation, w.due_on FROM owed w
    WHERE NOT EXISTS (SELECT 1 FROM snooze s WHERE s.case_id = w.id AND s.obligation = w.obligation AND s.ended_at IS NULL AND s.until > ${today}::date)
    ORDER BY w.id, w.due_on, w.obligation
  ), item AS (
    SELECT c.id, c.sort_key, c.status, c.current_group AS "group", c.last_contact_on, c.touched_on, c.commune_id, c.person_id, w.obligation, w.due_on,
      CASE WHEN w.due_on < ${today}::date THEN 'overdue' WHEN w.due_on = ${today}::date THEN 'today'
           WHEN w.due_on <= ${today}::date + 7 THEN 'week' END AS bucket,
      (SELECT count(*)::int FROM snooze s WHERE s.case_id = c.id AND s.ended_at IS NULL AND s.until > ${today}::date) AS snoozed
    FROM open_case c LEFT JOIN waiting w ON w.id = c.id
  )`;

/** Asked of the rows of a page alone; the same rule as lib/searches/offer.ts. */
const offersSearch = (today: string, neglectDays: number) => Prisma.sql`
  i.status IN ('RECEIVED', 'MANAGED') AND NOT EXISTS (SELECT 1 FROM contact_search k WHERE k.case_id = i.id AND k.status = 'OPEN')
  AND ((SELECT count(*) FILTER (WHERE f.outcome <> 'MET') = 2 FROM (SELECT outcome FROM follow_up WHERE case_id = i.id AND is_current
      ORDER BY happened_on DESC, recorded_at DESC LIMIT 2) f) OR i.touched_on < ${today}::date - ${neglectDays}::int)`;

const pageSize = 50;

/** "Hôm nay": the four counters and one page of the chosen one, what hurts most first. */
export const listToday = query({
  name: 'worklist.list',
  input: z.object({
    bucket: z.enum(bucketKeys).default('overdue'),
    page: z.number().int().min(1).max(10_000).default(1),
  }),
  can: (actor) => when(isPolice(actor.role), 'role'),
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const settings = await readSettings(tx, today);
    const items = work(today, settings, actor.role === 'COMMUNE_POLICE_CHIEF');
    const inBucket = input.bucket === 'all' ? Prisma.sql`true` : Prisma.sql`i.bucket = ${input.bucket}`;
    const counts = await tx.$queryRaw<{ overdue: number; today: number; week: number; all: number }[]>`${items}
        SELECT count(*) FILTER (WHERE bucket = 'overdue')::int AS overdue, count(*) FILTER (WHERE bucket = 'today')::int AS today,
          count(*) FILTER (WHERE bucket = 'week')::int AS week, count(*)::int AS "all" FROM item`;
    const rows = await tx.$queryRaw<WorkItem[]>`${items}
        SELECT i.id, p.full_name AS "fullName", p.hamlet, u.name AS "communeName", i.status, i."group", i.last_contact_on::text AS "lastContactOn",
          i.obligation, i.due_on::text AS "dueOn", (${today}::date - i.due_on)::int AS "daysLate", i.snoozed,
          ${offersSearch(today, settings['contact.neglectDays'])} AS "offersSearch"
        FROM item i JOIN person p ON p.id = i.person_id JOIN unit u ON u.id = i.commune_id
        WHERE ${inBucket} ORDER BY i.due_on NULLS LAST, i.sort_key, i.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const empty: Record<Bucket, number> = { overdue: 0, today: 0, week: 0, all: 0 };
    return { today, counts: counts[0] ?? empty, rows, pageSize, neglectDays: settings['contact.neglectDays'] };
  },
});

/** Due days of this month, for the calendar beside the list, and what is snoozed, for the chief. */
export const todaySidebar = query({
  name: 'worklist.sidebar',
  input: z.object({}),
  can: (actor) => when(isPolice(actor.role), 'role'),
  run: async ({ tx, actor }) => {
    const today = todayInVietnam();
    const settings = await readSettings(tx, today);
    const items = work(today, settings, actor.role === 'COMMUNE_POLICE_CHIEF');
    const days = await tx.$queryRaw<{ day: string; n: number }[]>`${items}
        SELECT due_on::text AS day, count(*)::int AS n FROM item
        WHERE due_on >= date_trunc('month', ${today}::date) AND due_on < date_trunc('month', ${today}::date) + interval '1 month'
        GROUP BY 1 ORDER BY 1`;
    const snoozes = await tx.$queryRaw<
      { id: string; fullName: string; obligation: string; until: string; reason: string; by: string }[]
    >`
        SELECT c.id, p.full_name AS "fullName", s.obligation, s.until::text, s.reason, u.display_name AS by
        FROM snooze s JOIN case_file c ON c.id = s.case_id JOIN person p ON p.id = c.person_id JOIN app_user u ON u.id = s.snoozed_by
        WHERE s.ended_at IS NULL AND s.until > ${today}::date ORDER BY s.until, s.id LIMIT 20`;
    const neglected = await tx.$queryRaw<
      { n: number }[]
    >`${items} SELECT count(DISTINCT id)::int AS n FROM owed WHERE obligation = 'NEGLECT'`;
    return {
      today,
      days,
      snoozes,
      neglected: neglected[0]?.n ?? 0,
      neglectDays: settings['contact.neglectDays'],
      needHelp: isCommunePolice(actor.role) ? await needHelp(tx) : null,
    };
  },
});

/** People of the commune whose loan is late: the bank says who, never how much. The first ten by name, and how many there are. */
async function needHelp(tx: Tx): Promise<{ total: number; people: { id: string; fullName: string }[] }> {
  const found = await tx.$queryRaw<{ id: string; fullName: string; total: number }[]>`
    SELECT c.id, p.full_name AS "fullName", count(*) OVER ()::int AS total
    FROM app.loan_signs(ARRAY(SELECT x.id FROM case_file x WHERE x.status IN ('RECEIVED', 'MANAGED'))) s
    JOIN case_file c ON c.id = s.case_id JOIN person p ON p.id = c.person_id
    WHERE s.needs_help ORDER BY c.sort_key, c.id LIMIT 10`;
  return { total: found[0]?.total ?? 0, people: found.map(({ id, fullName }) => ({ id, fullName })) };
}
