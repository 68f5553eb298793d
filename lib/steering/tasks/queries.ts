import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { canReadSteering, canSteer } from '@/lib/steering/policy';
import { actingUnits, decidingUnits, overseenUnits } from '@/lib/steering/steered';
import { sidesOf } from '@/lib/steering/tasks/load';
import { canDecideOnTask, canWorkOnTask } from '@/lib/steering/tasks/policy';
import { listTasksSchema, type TaskState, type TaskView } from '@/lib/steering/tasks/schema';
import { giverSteps, isOverdue, ownerSteps } from '@/lib/steering/tasks/task';

const pageSize = 30;

/**
 * Which tasks a view shows. Of the whole area the policy tells by itself, reading all tasks of the country against one set;
 * whoever works in a commune names its few units too, which are found by index.
 */
async function ofView(tx: Tx, actor: Actor, view: TaskView): Promise<Prisma.Sql> {
  if (view === 'mine') return Prisma.sql`owner_unit_id = ANY (${await actingUnits(tx)})`;
  if (view === 'given') return Prisma.sql`unit_id = ANY (${await decidingUnits(tx)})`;
  if (actor.role === 'SUPERIOR_POLICE' || actor.role === 'COMMITTEE_MEMBER') return Prisma.sql`true`;
  const few = await overseenUnits(tx);
  return Prisma.sql`(owner_unit_id = ANY (${few}) OR unit_id = ANY (${few}))`;
}

const withinState = (today: LegalDate): Record<TaskState, Prisma.Sql> => ({
  open: Prisma.sql`status NOT IN ('DONE', 'CANCELLED')`,
  overdue: Prisma.sql`status IN ('ASSIGNED', 'ACCEPTED') AND due_on < ${today}::date`,
  reported: Prisma.sql`status = 'REPORTED'`,
  done: Prisma.sql`status IN ('DONE', 'CANCELLED')`,
});

type TaskPage = Record<TaskState, number> & { ids: string[] };

/**
 * Which tasks stand on a page, and how many there are at each point (of those that ended, when they are asked for). They are
 * read once for all of it: every reading asks the policy anew which units of a country the actor oversees.
 */
async function readPage(
  tx: Tx,
  actor: Actor,
  { view, state, page }: z.output<typeof listTasksSchema>,
): Promise<TaskPage> {
  const shown = await ofView(tx, actor, view);
  const within = withinState(todayInVietnam());
  const [found] = await tx.$queryRaw<TaskPage[]>`
    WITH seen AS MATERIALIZED (
      SELECT id, status, due_on FROM task WHERE ${shown} AND ${state === 'done' ? Prisma.sql`true` : within.open})
    SELECT count(*) FILTER (WHERE ${within.open})::int AS open, count(*) FILTER (WHERE ${within.overdue})::int AS overdue,
      count(*) FILTER (WHERE ${within.reported})::int AS reported, count(*) FILTER (WHERE ${within.done})::int AS done,
      ARRAY(SELECT id FROM seen WHERE ${within[state]} ORDER BY ${state === 'done' ? Prisma.sql`due_on DESC` : Prisma.sql`due_on`}, id
        LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) AS ids
    FROM seen`;
  return found ?? { open: 0, overdue: 0, reported: 0, done: 0, ids: [] };
}

/** Tasks of the actor's unit, of what it gave, or of the whole area; what is due first comes first. */
export const listTasks = query({
  name: 'task.list',
  input: listTasksSchema,
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const { ids, done, ...counts } = await readPage(tx, actor, input);
    const found = await tx.task.findMany({
      where: { id: { in: ids } },
      include: { unit: true, ownerUnit: true, conclusion: { include: { conference: true } }, directive: true },
      orderBy: [{ dueOn: input.state === 'done' ? 'desc' : 'asc' }, { id: 'asc' }],
    });
    const rows = found.map((one) => ({
      ...{ id: one.id, content: one.content, desk: one.desk, status: one.status, dueOn: fromDbDate(one.dueOn) },
      giver: `${one.unit.form} ${one.unit.name}`,
      owner: `${one.ownerUnit.form} ${one.ownerUnit.name}`,
      source: one.conclusion?.conference.title ?? one.directive?.number ?? null,
      isOverdue: isOverdue({ status: one.status, dueOn: fromDbDate(one.dueOn) }, today),
    }));
    const total = input.state === 'done' ? done : counts[input.state];
    return { rows, pageSize, total, maySteer: canSteer(actor).allowed, counts };
  },
});

/** A task with all that happened to it, in words. */
export const getTask = query({
  name: 'task.read',
  input: z.object({ taskId: id }),
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const found = await tx.task.findUnique({
      where: { id: input.taskId },
      include: {
        ...{ unit: true, ownerUnit: true, conclusion: { include: { conference: true } }, directive: true },
        steps: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
      },
    });
    if (!found) return null;
    const target = { ...found, ...(await sidesOf(tx, found)) };
    const dueOn = fromDbDate(found.dueOn);
    const { conclusion, directive } = found;
    return {
      ...{ id: found.id, version: found.version, content: found.content, desk: found.desk, status: found.status },
      ...{ assignedOn: fromDbDate(found.assignedOn), dueOn, endedOn: fromDbDate(found.endedOn) },
      giver: `${found.unit.form} ${found.unit.name}`,
      owner: `${found.ownerUnit.form} ${found.ownerUnit.name}`,
      conference: conclusion && { id: conclusion.conference.id, title: conclusion.conference.title },
      directive: directive && `${directive.number}: ${directive.title}`,
      isOverdue: isOverdue({ status: found.status, dueOn }, todayInVietnam()),
      steps: found.steps.map((s) => ({
        ...{ id: s.id, step: s.step, note: s.note, evidence: s.evidence, dueOn: fromDbDate(s.dueOn) },
        recordedAt: s.recordedAt,
      })),
      work: ownerSteps.filter((step) => canWorkOnTask(actor, target, step).allowed),
      decide: giverSteps.filter((step) => canDecideOnTask(actor, target, step).allowed),
    };
  },
});

/** Whom a task may be given to and which documents it may come from. */
export const getTaskChoices = query({
  name: 'task.choices',
  input: z.object({}),
  can: canSteer,
  run: async ({ tx }) => {
    const units = await tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT id, name FROM app.task_takers()`;
    const directives = await tx.directive.findMany({
      where: { OR: [{ endedOn: null }, { endedOn: { gte: toDbDate(todayInVietnam()) } }] },
      orderBy: { issuedOn: 'desc' },
      take: 100,
    });
    return {
      units: units.map(({ id: unitId, name }) => ({ id: unitId, name })),
      directives: directives.map((d) => ({ id: d.id, name: `${d.number}: ${d.title}` })),
    };
  },
});
