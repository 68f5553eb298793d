import { z } from 'zod';
import { when } from '@/lib/access/decision';
import { todayInVietnam } from '@/lib/dates';
import { Prisma } from '@/lib/generated/prisma/client';
import { isAsked } from '@/lib/jobs/placements/asked-check';
import { query } from '@/lib/query';
import { readSettings } from '@/lib/settings/read';
import { type Bucket, bucketKeys } from '@/lib/worklist/obligations';
import type { SupportItem } from '@/lib/worklist/support-duties';

/** Looks this far ahead under "all": what is later is no work of today. */
const daysAhead = 30;

/** Everything that waits for the commune's officer, each once, with the day by which it should be done. */
const duties = (today: string, ownedWithin: number) => Prisma.sql`
  WITH care AS MATERIALIZED (
    SELECT c.id, c.sort_key, p.full_name, p.hamlet FROM case_file c JOIN person p ON p.id = c.person_id WHERE c.status IN ('RECEIVED', 'MANAGED')
  ), owed AS (
    SELECT CASE WHEN n.due_on IS NULL THEN 'NEED_UNOWNED' ELSE 'NEED' END AS duty, n.id, n.case_id, n.kind AS detail, coalesce(n.due_on, n.noted_on + ${ownedWithin}::int) AS due_on
    FROM care f JOIN need n ON n.case_id = f.id WHERE n.closed_on IS NULL AND n.ended_at IS NULL AND (n.due_on IS NOT NULL OR n.owner_id IS NULL)
    UNION ALL SELECT 'CHECK', k.placement_id, k.case_id, k.month::text, k.due_on
    FROM care f JOIN placement_check k ON k.case_id = f.id JOIN placement w ON w.id = k.placement_id AND w.stage = 'STARTED' WHERE ${isAsked}
    UNION ALL SELECT 'COURSE', e.course_id, e.case_id, c.name, c.ends_on FROM care f JOIN enrolment e ON e.case_id = f.id JOIN course c ON c.id = e.course_id WHERE e.status = 'STUDYING'
    UNION ALL SELECT 'VACANCY', v.id, NULL, v.title || ', ' || m.name, v.closes_on
    FROM vacancy v JOIN employer m ON m.id = v.employer_id WHERE v.status = 'OPEN' AND m.commune_id = ANY ((SELECT app.scope_communes())::int[])
    UNION ALL SELECT 'ACTIVITY', a.model_id, NULL, a.title || ', ' || m.name, a.planned_on
    FROM model_activity a JOIN programme_model m ON m.id = a.model_id WHERE a.held_on IS NULL AND m.ended_on IS NULL AND m.unit_id = ANY ((SELECT app.written_units())::int[])
    UNION ALL SELECT 'SESSION', s.campaign_id, NULL, s.form || ', ' || s.place, s.planned_on
    FROM campaign_session s JOIN campaign g ON g.id = s.campaign_id WHERE s.held_on IS NULL AND g.closed_on IS NULL AND g.unit_id = ANY ((SELECT app.written_units())::int[])
  ), item AS (
    SELECT o.duty, o.id, o.case_id AS "caseId", f.full_name AS "fullName", f.hamlet, o.detail, o.due_on::text AS "dueOn", f.sort_key,
      CASE WHEN o.due_on < ${today}::date THEN 'overdue' WHEN o.due_on = ${today}::date THEN 'today' WHEN o.due_on <= ${today}::date + 7 THEN 'week' END AS bucket
    FROM owed o LEFT JOIN care f ON f.id = o.case_id
    WHERE o.due_on <= ${today}::date + ${daysAhead}::int AND (o.case_id IS NULL OR f.id IS NOT NULL)
  )`;

const pageSize = 50;

/** "Hôm nay" of the commune's officer: the same four counters as the police's, over needs, checks, courses, vacancies and models. */
export const listSupportToday = query({
  name: 'support.today',
  input: z.object({ bucket: z.enum(bucketKeys).nullish(), page: z.number().int().min(1).max(10_000).default(1) }),
  can: (actor) => when(actor.role === 'COMMUNE_OFFICER', 'role'),
  run: async ({ tx, input }) => {
    const today = todayInVietnam();
    const settings = await readSettings(tx, today);
    const items = duties(today, settings['need.ownedWithinDays']);
    const [found] = await tx.$queryRaw<Record<Bucket, number>[]>`${items}
      SELECT count(*) FILTER (WHERE bucket = 'overdue')::int AS overdue, count(*) FILTER (WHERE bucket = 'today')::int AS today,
        count(*) FILTER (WHERE bucket = 'week')::int AS week, count(*)::int AS "all" FROM item`;
    const counts = found ?? { overdue: 0, today: 0, week: 0, all: 0 };
    // Without a choice, open on what hurts most.
    const bucket = input.bucket ?? bucketKeys.find((key) => counts[key] > 0) ?? 'all';
    const inBucket = bucket === 'all' ? Prisma.sql`true` : Prisma.sql`i.bucket = ${bucket}`;
    const rows = await tx.$queryRaw<SupportItem[]>`${items}
      SELECT i.duty, i.id, i."caseId", i."fullName", i.hamlet, i.detail, i."dueOn", i.bucket FROM item i
      WHERE ${inBucket} ORDER BY i."dueOn", i.sort_key NULLS LAST, i.duty, i.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    return { today, counts, bucket, rows, pageSize };
  },
});
