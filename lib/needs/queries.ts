import { z } from 'zod';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { needKeys } from '@/lib/followups/vocabulary';
import { Prisma } from '@/lib/generated/prisma/client';
import type { NeedOutcome } from '@/lib/generated/prisma/enums';
import { type NeedBucket, needBucketKeys } from '@/lib/needs/need';
import { canReadNeeds, canSupport } from '@/lib/needs/policy';
import { supportingStaff } from '@/lib/needs/staff';
import { query } from '@/lib/query';

export interface NeedRow {
  id: string;
  version: number;
  caseId: string;
  fullName: string;
  hamlet: string | null;
  communeName: string;
  kind: string;
  detail: string | null;
  notedOn: LegalDate;
  dueOn: LegalDate | null;
  ownerId: string | null;
  ownerName: string | null;
  closedOn: LegalDate | null;
  outcome: NeedOutcome | null;
  steps: number;
  lastStep: string | null;
  lastStepOn: LegalDate | null;
}

const pageSize = 50;

/** Of people who are under care today: what ended with a file is no work of anybody's. */
const needs = Prisma.sql`need n JOIN case_file c ON c.id = n.case_id AND c.status IN ('RECEIVED', 'MANAGED')`;

const inBucket = (bucket: NeedBucket, today: string, actorId: string): Prisma.Sql =>
  ({
    late: Prisma.sql`n.closed_on IS NULL AND n.due_on < ${today}::date`,
    week: Prisma.sql`n.closed_on IS NULL AND n.due_on BETWEEN ${today}::date AND ${today}::date + 7`,
    unowned: Prisma.sql`n.closed_on IS NULL AND n.owner_id IS NULL`,
    mine: Prisma.sql`n.closed_on IS NULL AND n.owner_id = ${actorId}::uuid`,
    open: Prisma.sql`n.closed_on IS NULL`,
    closed: Prisma.sql`n.closed_on IS NOT NULL`,
  })[bucket];

async function countNeeds(tx: Tx, today: string, actorId: string, kind: string | null) {
  const of = (bucket: NeedBucket) => Prisma.sql`count(*) FILTER (WHERE ${inBucket(bucket, today, actorId)})::int`;
  const [counts] = await tx.$queryRaw<Record<NeedBucket, number>[]>`
    SELECT ${of('late')} AS late, ${of('week')} AS week, ${of('unowned')} AS unowned, ${of('mine')} AS mine, ${of('open')} AS open, ${of('closed')} AS closed
    FROM ${needs} WHERE n.ended_at IS NULL AND (${kind}::text IS NULL OR n.kind = ${kind})`;
  return counts ?? { late: 0, week: 0, unowned: 0, mine: 0, open: 0, closed: 0 };
}

/** The board of needs: what is late first, then what is due, then what waits longest. */
export const listNeeds = query({
  name: 'need.list',
  input: z.object({
    bucket: z.enum(needBucketKeys).nullish(),
    kind: z.enum(needKeys).nullish(),
    page: z.number().int().min(1).max(10_000).default(1),
  }),
  can: canReadNeeds,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const kind = input.kind ?? null;
    const counts = await countNeeds(tx, today, actor.userId, kind);
    // Without a choice, open on what hurts most.
    const bucket = input.bucket ?? (['late', 'week', 'unowned'] as const).find((b) => counts[b] > 0) ?? 'open';
    const rows = await tx.$queryRaw<NeedRow[]>`
      SELECT n.id, n.version, n.case_id AS "caseId", p.full_name AS "fullName", p.hamlet, u.name AS "communeName", n.kind, n.detail,
        n.noted_on::text AS "notedOn", n.due_on::text AS "dueOn", n.owner_id AS "ownerId", o.display_name AS "ownerName",
        n.closed_on::text AS "closedOn", n.outcome, s.n AS steps, s.kind AS "lastStep", s.taken_on::text AS "lastStepOn"
      FROM ${needs} JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id LEFT JOIN app_user o ON o.id = n.owner_id
        LEFT JOIN LATERAL (SELECT count(*) OVER ()::int AS n, x.kind, x.taken_on FROM need_step x WHERE x.need_id = n.id
          ORDER BY x.taken_on DESC, x.recorded_at DESC LIMIT 1) s ON true
      WHERE n.ended_at IS NULL AND (${kind}::text IS NULL OR n.kind = ${kind}) AND ${inBucket(bucket, today, actor.userId)}
      ORDER BY n.closed_on DESC NULLS FIRST, n.due_on NULLS LAST, n.noted_on, c.sort_key, n.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    return { today, counts, bucket, kind, rows: rows.map((row) => ({ ...row, steps: row.steps ?? 0 })), pageSize };
  },
});

/** One case's needs with what was done, and who may see to them, for the page of the case. */
export const getSupport = query({
  name: 'need.of-case',
  input: z.object({ caseId: z.uuid() }),
  can: canReadNeeds,
  run: async ({ tx, actor, input }) => {
    const file = await tx.case.findUnique({ where: { id: input.caseId }, select: { id: true, status: true } });
    if (!file) return null;
    const found = await tx.need.findMany({
      where: { caseId: file.id, endedAt: null },
      include: { steps: { orderBy: [{ takenOn: 'desc' }, { recordedAt: 'desc' }] } },
      orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { notedOn: 'desc' }],
    });
    const helpers = await tx.helper.findMany({ where: { caseId: file.id }, orderBy: { validFrom: 'desc' } });
    const ids = [...found.flatMap((n) => [n.ownerId, ...n.steps.map((s) => s.recordedBy)])];
    const people = await tx.user.findMany({
      where: { id: { in: ids.flatMap((one) => one ?? []) } },
      select: { id: true, displayName: true },
    });
    return {
      caseId: file.id,
      needs: found,
      helpers,
      names: Object.fromEntries(people.map((u) => [u.id, u.displayName])),
      staff: canSupport(actor).allowed ? await supportingStaff(tx) : [],
    };
  },
});
export type SupportView = Extract<Awaited<ReturnType<typeof getSupport>>, { ok: true }>['value'];
