import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import type { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { type ConferenceStep, canStepTo } from '@/lib/steering/conferences/conference';
import { canRunConference } from '@/lib/steering/conferences/policy';
import { readConference, shownConference, taskFacts, taskView } from '@/lib/steering/conferences/read';
import { listConferencesSchema } from '@/lib/steering/conferences/schema';
import { canReadSteering, canSteer } from '@/lib/steering/policy';
import { formerSteered } from '@/lib/steering/steered';

const pageSize = 30;

/** How many tasks came of each conference and were not withdrawn, and how many of them are done. */
async function countTasks(tx: Tx, conferences: readonly { id: string }[]) {
  const rows = await tx.$queryRaw<{ id: string; tasks: number; done: number }[]>`
    SELECT k.conference_id AS id, count(*)::int AS tasks, count(*) FILTER (WHERE t.status = 'DONE')::int AS done
    FROM conclusion k JOIN task t ON t.conclusion_id = k.id
    WHERE k.conference_id = ANY (${conferences.map((one) => one.id)}::uuid[]) AND t.status <> 'CANCELLED' GROUP BY 1`;
  return new Map(rows.map(({ id: conferenceId, tasks, done }) => [conferenceId, { tasks, done }]));
}

/** Conferences of the units that touch the actor's area, the latest first, with how many of their tasks are done. */
export const listConferences = query({
  name: 'conference.list',
  input: listConferencesSchema,
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const found = await tx.conference.findMany({
      include: { unit: true },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      take: pageSize,
      skip: (input.page - 1) * pageSize,
    });
    const counts = await countTasks(tx, found);
    const rows = found.map((one) => ({
      ...{ id: one.id, kind: one.kind, title: one.title, status: one.status, place: one.place },
      ...{ heldOn: fromDbDate(one.heldOn), startsAt: one.startsAt, unitName: `${one.unit.form} ${one.unit.name}` },
      ...(counts.get(one.id) ?? { tasks: 0, done: 0 }),
    }));
    return { rows, pageSize, total: await tx.conference.count(), maySteer: canSteer(actor).allowed };
  },
});

/** A conference with all that belongs to it. */
export const getConference = query({
  name: 'conference.read',
  input: z.object({ conferenceId: id }),
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const found = await readConference(tx, input.conferenceId);
    if (!found) return null;
    const may = (step: ConferenceStep) => canStepTo(found.status, step) && canRunConference(actor, found, step).allowed;
    return { ...shownConference(found), may: steps.filter(may) };
  },
});

const steps: readonly ConferenceStep[] = ['change', 'open', 'contribute', 'conclude', 'close', 'cancel'];

/** How many tasks one part of the screen lists; how many there are is counted. */
const mostListed = 50;

type Sitting = NonNullable<Awaited<ReturnType<typeof readConference>>>;

/** The conference of these units that sat before this one. */
async function readPrevious(tx: Tx, units: number[], { id: thisOne, heldOn, startsAt, createdAt }: Sitting) {
  const earlier = [
    { heldOn: { lt: heldOn } },
    { heldOn, startsAt: { lt: startsAt } },
    { heldOn, startsAt, createdAt: { lt: createdAt } },
  ];
  const found = await tx.conference.findFirst({
    where: { unitId: { in: units }, id: { not: thisOne }, status: { in: ['IN_SESSION', 'CLOSED'] }, OR: earlier },
    orderBy: [{ heldOn: 'desc' }, { startsAt: 'desc' }, { createdAt: 'desc' }],
  });
  return found && { id: found.id, title: found.title, heldOn: fromDbDate(found.heldOn) };
}

/** Tasks that are not done: how many, and those that are due first. */
async function readUndone(tx: Tx, where: Prisma.TaskWhereInput) {
  const undone: Prisma.TaskWhereInput = { AND: [where, { status: { in: ['ASSIGNED', 'ACCEPTED', 'REPORTED'] } }] };
  const found = await tx.task.findMany({ ...taskFacts, where: undone, take: mostListed });
  const today = todayInVietnam();
  return { count: await tx.task.count({ where: undone }), tasks: found.map((one) => taskView(one, today)) };
}
export type UndoneTasks = Awaited<ReturnType<typeof readUndone>>;

/** The big screen: what was decided last time and is not done, what else is not, and what is being decided now. */
export const getMeeting = query({
  name: 'conference.meeting',
  input: z.object({ conferenceId: id }),
  can: canSteer,
  run: async ({ tx, actor, input }) => {
    const found = await readConference(tx, input.conferenceId);
    if (!found?.isSteered) return null;
    // Of this unit, and of those that no longer stand and whose decisions went over to it.
    const decided = [found.unitId, ...(await formerSteered(tx))];
    const previous = await readPrevious(tx, decided, found);
    const ofPrevious = { conclusion: { conferenceId: previous?.id ?? found.id } };
    const others = { unitId: { in: decided }, NOT: [{ conclusion: { conferenceId: found.id } }, ofPrevious] };
    const units = await tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT id, name FROM app.task_takers()`;
    const may = (step: ConferenceStep) => canRunConference(actor, found, step).allowed;
    return {
      ...shownConference(found),
      may: steps.filter(may),
      previous: previous && { ...previous, undone: await readUndone(tx, ofPrevious) },
      others: await readUndone(tx, others),
      takers: units.map(({ id: unitId, name }) => ({ id: unitId, name })),
    };
  },
});
