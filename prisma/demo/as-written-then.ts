import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client';
import type { Played } from './play';
import { registerDay } from './register-2024';

type Writer = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/**
 * The demo was written in one minute; this dates every record and every line of the trail to the day it tells of, as if
 * staff had written it then. Only when things were written changes, never what they say; the figures are derived again.
 */
export async function dateAsWrittenThen(owner: PrismaClient, played: readonly Played[], listId: string): Promise<void> {
  await owner.$transaction(
    async (tx) => {
      await dateTheList(tx, listId);
      await dateTheRecords(tx, listId);
      await dateTheTrail(tx, played);
      await giveFormerPlaces(tx);
      await tx.$executeRaw`SELECT app.refresh_cases((SELECT array_agg(id) FROM case_file))`;
      await tx.$executeRaw`DELETE FROM figure_adjustment`;
    },
    { timeout: 60_000 },
  );
}

/** What a list says is of its day. */
async function dateTheList(tx: Writer, listId: string): Promise<void> {
  const then = Prisma.sql`(${registerDay}::date + time '09:00')`;
  const ofList = Prisma.sql`import_batch_id = ${listId}::uuid`;
  const listed = Prisma.sql`case_id IN (SELECT id FROM case_file WHERE ${ofList})`;
  await tx.$executeRaw`UPDATE import_batch SET created_at = ${then} WHERE id = ${listId}::uuid`;
  await tx.$executeRaw`UPDATE case_file SET created_at = ${then} WHERE ${ofList}`;
  await tx.$executeRaw`UPDATE visit_plan SET set_on = ${registerDay}::date, planned_on = ${registerDay}::date + 30 WHERE ${listed}`;
  await tx.$executeRaw`UPDATE difficulty_note SET recorded_at = ${then} WHERE ${listed}`;
  await tx.$executeRaw`UPDATE audit_entry SET at = ${then} WHERE action LIKE 'import.%'`;
}

const dated = [
  [Prisma.sql`case_event`, Prisma.sql`happened_on`],
  [Prisma.sql`address_check`, Prisma.sql`checked_on`],
  [Prisma.sql`interview`, Prisma.sql`held_on`],
  [Prisma.sql`employment`, Prisma.sql`valid_from`],
  [Prisma.sql`follow_up`, Prisma.sql`happened_on`],
] as const;

/** Everything else carries the day it tells of, in the order in which it was written. */
async function dateTheRecords(tx: Writer, listId: string): Promise<void> {
  await tx.$executeRaw`UPDATE case_file SET created_at = notice_received_on + time '08:00' WHERE import_batch_id IS DISTINCT FROM ${listId}::uuid`;
  await tx.$executeRaw`UPDATE person p SET created_at = c.created_at FROM case_file c WHERE c.person_id = p.id`;
  await tx.$executeRaw`UPDATE visit_plan SET set_at = set_on + time '10:00'`;
  await tx.$executeRaw`UPDATE assessment SET proposed_at = effective_from + time '15:00', decided_at = CASE WHEN decided_at IS NOT NULL THEN effective_from + time '16:00' END`;
  await tx.$executeRaw`UPDATE case_transfer SET proposed_at = coalesce(sent_on, app.today()) - 1 + time '15:00', answered_at = answered_on + time '08:30'`;
  await tx.$executeRaw`UPDATE contact_search SET opened_at = opened_on + time '08:00'`;
  for (const [table, day] of dated)
    await tx.$executeRaw`
      UPDATE ${table} t SET recorded_at = t.${day} + time '09:00' + o.n * interval '1 second'
      FROM (SELECT id, row_number() OVER (PARTITION BY case_id ORDER BY recorded_at, id) AS n FROM ${table}) o WHERE o.id = t.id`;
}

/** A file's lines, in the order in which they were left, get the days of what was done. */
async function dateTheTrail(tx: Writer, played: readonly Played[]): Promise<void> {
  const steps = JSON.stringify(played.map((p, n) => ({ n, case_id: p.caseId, action: p.action, day: p.on })));
  await tx.$executeRaw`
    WITH done AS (
      SELECT case_id, action, day, row_number() OVER (PARTITION BY case_id ORDER BY n) AS nth
      FROM jsonb_to_recordset(${steps}::jsonb) AS x(n int, case_id uuid, action text, day date)
    ), line AS (
      SELECT id, case_id, row_number() OVER (PARTITION BY case_id ORDER BY id) AS nth FROM audit_entry
      WHERE case_id IN (SELECT case_id FROM done) AND outcome = 'DONE'
    )
    UPDATE audit_entry e SET at = d.day + time '09:30' + d.nth * interval '1 minute'
    FROM line l JOIN done d ON d.case_id = l.case_id AND d.nth = l.nth WHERE e.id = l.id AND e.action = d.action`;
}

/** Whoever did something before the merger of 2025 did so in the commune where they worked then. */
async function giveFormerPlaces(tx: Writer): Promise<void> {
  const formerly = Prisma.sql`FROM assignment a, assignment b JOIN unit u ON u.id = b.unit_id
    WHERE a.id = t.assignment_id AND b.user_id = a.user_id AND b.role = a.role AND b.id <> a.id`;
  await tx.$executeRaw`UPDATE audit_entry t SET assignment_id = b.id, unit_id = u.id, unit_name = u.form || ' ' || u.name
    ${formerly} AND (t.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN b.valid_from AND b.valid_to`;
  await tx.$executeRaw`UPDATE case_event t SET assignment_id = b.id ${formerly} AND t.happened_on BETWEEN b.valid_from AND b.valid_to`;
  await tx.$executeRaw`UPDATE follow_up t SET assignment_id = b.id ${formerly} AND t.happened_on BETWEEN b.valid_from AND b.valid_to`;
}
