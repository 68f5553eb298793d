import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { query } from '@/lib/query';
import { type ConferenceStep, canStepTo } from '@/lib/steering/conferences/conference';
import { canRunConference } from '@/lib/steering/conferences/policy';
import { readConference, shownConference, taskFacts, taskView } from '@/lib/steering/conferences/read';
import { listConferencesSchema } from '@/lib/steering/conferences/schema';
import { canReadSteering, canSteer } from '@/lib/steering/policy';
import { formerSteered } from '@/lib/steering/steered';

const pageSize = 30;

/** Conferences of the units that touch the actor's area, the latest first, with how many of their tasks are done. */
export const listConferences = query({
  name: 'conference.list',
  input: listConferencesSchema,
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const found = await tx.conference.findMany({
      include: { unit: true, conclusions: { include: { tasks: { select: { status: true } } } } },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      take: pageSize,
      skip: (input.page - 1) * pageSize,
    });
    const rows = found.map((one) => {
      const tasks = one.conclusions.flatMap((conclusion) => conclusion.tasks).filter((t) => t.status !== 'CANCELLED');
      return {
        ...{ id: one.id, kind: one.kind, title: one.title, status: one.status, place: one.place },
        ...{ heldOn: fromDbDate(one.heldOn), startsAt: one.startsAt, unitName: `${one.unit.form} ${one.unit.name}` },
        ...{ tasks: tasks.length, done: tasks.filter((t) => t.status === 'DONE').length },
      };
    });
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

/** The big screen: what was decided before and is not done, and what is being decided now. */
export const getMeeting = query({
  name: 'conference.meeting',
  input: z.object({ conferenceId: id }),
  can: canSteer,
  run: async ({ tx, actor, input }) => {
    const found = await readConference(tx, input.conferenceId);
    if (!found?.isSteered) return null;
    const today = todayInVietnam();
    // Of this unit, and of those that no longer stand and whose decisions went over to it.
    const earlier = { unitId: { in: [found.unitId, ...(await formerSteered(tx))] } };
    const previous = await tx.conference.findFirst({
      where: { ...earlier, heldOn: { lt: found.heldOn }, status: { in: ['IN_SESSION', 'CLOSED'] } },
      orderBy: { heldOn: 'desc' },
    });
    const undone = await tx.task.findMany({
      ...taskFacts,
      where: {
        ...earlier,
        status: { in: ['ASSIGNED', 'ACCEPTED', 'REPORTED'] },
        NOT: { conclusion: { conferenceId: found.id } },
      },
      take: 200,
    });
    const units = await tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT id, name FROM app.task_takers()`;
    const may = (step: ConferenceStep) => canRunConference(actor, found, step).allowed;
    return {
      ...shownConference(found),
      may: steps.filter(may),
      previous: previous && { title: previous.title, heldOn: fromDbDate(previous.heldOn) },
      undone: undone.map((one) => taskView(one, today)),
      takers: units.map(({ id: unitId, name }) => ({ id: unitId, name })),
    };
  },
});
