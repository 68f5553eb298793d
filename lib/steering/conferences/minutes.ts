import { z } from 'zod';
import { conflict, Refused } from '@/lib/access/outcome';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { formatClock } from '@/lib/moments';
import { query } from '@/lib/query';
import { dueWhenClosed } from '@/lib/steering/conferences/concluded';
import { minutesPaper } from '@/lib/steering/conferences/minutes-paper';
import { readConference, shownConference } from '@/lib/steering/conferences/read';
import { canReadSteering } from '@/lib/steering/policy';

/** The minutes of a conference that is over, for whoever reads it: what was decided there, whatever became of it since. */
export const printMinutes = query({
  name: 'conference.print',
  input: z.object({ conferenceId: id }),
  can: canReadSteering,
  run: async ({ tx, input }) => {
    const found = await readConference(tx, input.conferenceId);
    if (!found) return null;
    const { closedAt } = found;
    if (found.status !== 'CLOSED' || !closedAt)
      throw new Refused(conflict('Hội nghị chưa kết thúc: biên bản in được sau khi kết thúc.'));
    const conference = shownConference(found);
    const decided = await readDecided(tx, found.conclusions, closedAt);
    const conclusions = conference.conclusions.map(({ content, tasks }) => ({
      content,
      isWithdrawn: tasks.length > 0 && tasks.every((task) => !decided.has(task.id)),
      tasks: tasks
        .flatMap((task) => {
          const dueOn = decided.get(task.id);
          return dueOn ? [{ ...task, dueOn }] : [];
        })
        // One conclusion names one day: as listed when it was made, whatever was moved since.
        .sort((a, b) => a.owner.localeCompare(b.owner, 'vi')),
    }));
    const ended = { on: todayInVietnam(closedAt), at: formatClock(closedAt) };
    return { paper: minutesPaper({ ...conference, conclusions, ended }), subject: `Biên bản ${found.title}` };
  },
});

type Conclusions = NonNullable<Awaited<ReturnType<typeof readConference>>>['conclusions'];

/** By when each task was to be done when the meeting ended, without those it took back. */
async function readDecided(tx: Tx, conclusions: Conclusions, closedAt: Date): Promise<Map<string, LegalDate>> {
  const tasks = conclusions.flatMap((conclusion) => conclusion.tasks);
  const steps = await tx.taskStep.findMany({
    where: { taskId: { in: tasks.map((task) => task.id) }, step: { in: ['extend', 'cancel'] } },
  });
  const decided = new Map<string, LegalDate>();
  for (const task of tasks) {
    const own = steps.filter((one) => one.taskId === task.id).map((one) => ({ ...one, dueOn: fromDbDate(one.dueOn) }));
    const days = { dueOn: fromDbDate(task.dueOn), firstDueOn: fromDbDate(task.firstDueOn) };
    const dueOn = dueWhenClosed({ ...days, steps: own }, closedAt);
    if (dueOn) decided.set(task.id, dueOn);
  }
  return decided;
}
