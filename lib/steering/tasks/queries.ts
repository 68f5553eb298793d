import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import type { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { canReadSteering, canSteer } from '@/lib/steering/policy';
import { sidesOf } from '@/lib/steering/tasks/load';
import { canDecideOnTask, canWorkOnTask } from '@/lib/steering/tasks/policy';
import { listTasksSchema, type TaskState, type TaskView } from '@/lib/steering/tasks/schema';
import { giverSteps, isOverdue, ownerSteps } from '@/lib/steering/tasks/task';

const pageSize = 30;

interface Sides {
  acting: number[];
  /** Those units, and what no longer stands in the area: what it gave is seen to by who is there now. */
  giving: number[];
}

async function readSides(tx: Tx): Promise<Sides> {
  const [sides] = await tx.$queryRaw<Sides[]>`
    SELECT app.acting_units() AS acting, app.acting_units() || coalesce((SELECT array_agg(u.id) FROM unit u
      WHERE u.id = ANY ((SELECT app.steered_units())::int[]) AND u.valid_to < app.today()), '{}') AS giving`;
  return sides ?? { acting: [], giving: [] };
}

const ofView = (view: TaskView, { acting, giving }: Sides): Prisma.TaskWhereInput =>
  view === 'all' ? {} : view === 'mine' ? { ownerUnitId: { in: acting } } : { unitId: { in: giving } };

function ofState(state: TaskState): Prisma.TaskWhereInput {
  if (state === 'done') return { status: { in: ['DONE', 'CANCELLED'] } };
  if (state === 'reported') return { status: 'REPORTED' };
  if (state === 'open') return { status: { in: ['ASSIGNED', 'ACCEPTED', 'REPORTED'] } };
  return { status: { in: ['ASSIGNED', 'ACCEPTED'] }, dueOn: { lt: toDbDate(todayInVietnam()) } };
}

/** Tasks of the actor's unit, of what it gave, or of the whole area; what is due first comes first. */
export const listTasks = query({
  name: 'task.list',
  input: listTasksSchema,
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const within = ofView(input.view, await readSides(tx));
    const found = await tx.task.findMany({
      where: { AND: [within, ofState(input.state)] },
      include: { unit: true, ownerUnit: true, conclusion: { include: { conference: true } }, directive: true },
      orderBy: [{ dueOn: input.state === 'done' ? 'desc' : 'asc' }, { id: 'asc' }],
      take: pageSize,
      skip: (input.page - 1) * pageSize,
    });
    const countOf = (state: TaskState) => tx.task.count({ where: { AND: [within, ofState(state)] } });
    const rows = found.map((one) => ({
      ...{ id: one.id, content: one.content, desk: one.desk, status: one.status, dueOn: fromDbDate(one.dueOn) },
      giver: `${one.unit.form} ${one.unit.name}`,
      owner: `${one.ownerUnit.form} ${one.ownerUnit.name}`,
      source: one.conclusion?.conference.title ?? one.directive?.number ?? null,
      isOverdue: isOverdue({ status: one.status, dueOn: fromDbDate(one.dueOn) }, today),
    }));
    const counts = {
      open: await countOf('open'),
      overdue: await countOf('overdue'),
      reported: await countOf('reported'),
    };
    const total = input.state === 'done' ? await countOf('done') : counts[input.state];
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
