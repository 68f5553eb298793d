import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { isSteered } from '@/lib/steering/steered';
import { isOverdue } from '@/lib/steering/tasks/task';

export const taskFacts = {
  orderBy: [{ dueOn: 'asc' as const }, { id: 'asc' as const }],
  include: { ownerUnit: true, conclusion: true },
};

type FoundTask = Awaited<ReturnType<Tx['task']['findMany']>>[number] & {
  ownerUnit: { form: string; name: string };
  conclusion: { content: string } | null;
};

export const taskView = (one: FoundTask, today: string) => ({
  ...{ id: one.id, content: one.content, desk: one.desk, status: one.status, dueOn: fromDbDate(one.dueOn) },
  owner: `${one.ownerUnit.form} ${one.ownerUnit.name}`,
  conclusion: one.conclusion?.content ?? null,
  isOverdue: isOverdue({ status: one.status, dueOn: fromDbDate(one.dueOn) }, today),
});
export type MeetingTask = ReturnType<typeof taskView>;

/** A conference with all that belongs to it; hidden is null. */
export async function readConference(tx: Tx, conferenceId: string) {
  const found = await tx.conference.findUnique({
    where: { id: conferenceId },
    include: {
      unit: true,
      participants: { orderBy: [{ part: 'asc' }, { id: 'asc' }] },
      contributions: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
      conclusions: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], include: { tasks: taskFacts } },
    },
  });
  if (!found) return null;
  return { ...found, isSteered: await isSteered(tx, found.unitId) };
}

/** As pages and papers take it. */
export function shownConference(found: NonNullable<Awaited<ReturnType<typeof readConference>>>) {
  const today = todayInVietnam();
  return {
    ...{ id: found.id, version: found.version, kind: found.kind, title: found.title, status: found.status },
    ...{ heldOn: fromDbDate(found.heldOn), startsAt: found.startsAt, place: found.place, sites: found.sites },
    ...{ agenda: found.agenda, closingWords: found.closingWords, cancelReason: found.cancelReason },
    ...{ openedAt: found.openedAt, closedAt: found.closedAt, unitId: found.unitId },
    unit: { kind: found.unit.kind, form: found.unit.form, name: found.unit.name },
    participants: found.participants.map((p) => ({
      ...{ id: p.id, version: p.version, organisation: p.organisation, post: p.post, part: p.part },
      isPresent: p.isPresent,
    })),
    contributions: found.contributions.map((c) => ({
      ...{ id: c.id, organisation: c.organisation, topic: c.topic, content: c.content },
    })),
    conclusions: found.conclusions.map((c) => ({
      ...{ id: c.id, content: c.content },
      tasks: c.tasks.map((one) => taskView({ ...one, conclusion: null }, today)),
    })),
  };
}
export type ConferenceView = ReturnType<typeof shownConference>;
