// A directive, a conference and a task of a commune, written as the app writes them: before, while and after the committee
// sits, and a task that was reported by a colleague who sits at none of the seats.
import type { Relation } from './notation';
import { officerOf } from './people';
import { communeOf, type World } from './world';

export const steeringKinds = ['planned', 'sitting', 'over', 'reportedTask'] as const;
export type SteeringKind = (typeof steeringKinds)[number];

export interface SteeringIds {
  directiveId: string;
  conferenceId: string;
  participantId: string;
  taskId: string;
  title: string;
  content: string;
}

const conferenceOf = {
  planned: { status: 'PLANNED' },
  sitting: { status: 'IN_SESSION', opened_at: new Date('2026-09-01T01:00:00Z') },
  over: { status: 'CLOSED', closed_at: new Date('2026-09-01T04:00:00Z') },
  reportedTask: { status: 'CLOSED', closed_at: new Date('2026-09-01T04:00:00Z') },
} as const satisfies Record<SteeringKind, object>;

export async function addSteering(world: World, relation: Relation, kind: SteeringKind): Promise<SteeringIds> {
  const { owner } = world;
  const commune = communeOf(world.units, relation);
  const { userId } = await officerOf(world, commune);
  const add = async (table: string, values: Parameters<typeof owner.add>[1]) => {
    const id = crypto.randomUUID();
    await owner.add(table, { id, ...values });
    return id;
  };
  const nth = world.next();
  const [title, content] = [`Hội nghị ${nth}`, `Việc phải làm ${nth}`];
  const directiveId = await add('directive', {
    ...{ unit_id: commune.id, kind: 'PLAN', number: `${nth}/KH`, title: 'Kế hoạch', issuer: 'UBND' },
    ...{ issued_on: '2026-08-01', in_force_from: '2026-08-01', recorded_by: userId },
    ...(kind === 'over' ? { ended_on: '2026-12-31', end_reason: 'Hết thời hạn' } : {}),
  });
  const conferenceId = await add('conference', {
    ...{ unit_id: commune.id, kind: 'REGULAR', title, held_on: '2026-09-01', starts_at: '08:00', place: 'Hội trường' },
    ...{ created_by: userId, ...conferenceOf[kind] },
  });
  const of = { conference_id: conferenceId, recorded_by: userId };
  const conclusionId = await add('conclusion', { ...of, content: 'Kết luận' });
  const states: Record<SteeringKind, Parameters<typeof owner.add>[1]> = {
    planned: {},
    sitting: {},
    over: { status: 'DONE', ended_on: '2026-10-01', reported_by: userId },
    reportedTask: { status: 'REPORTED', reported_by: userId },
  };
  return {
    ...{ directiveId, conferenceId, title, content },
    participantId: await add('conference_participant', {
      ...of,
      organisation: 'UBND',
      post: 'Chủ tịch',
      part: 'CHAIR',
    }),
    taskId: await add('task', {
      ...{ unit_id: commune.id, owner_unit_id: commune.id, desk: 'POLICE', conclusion_id: conclusionId, content },
      ...{ assigned_on: '2026-09-01', due_on: '2026-12-31', created_by: userId, ...states[kind] },
    }),
  };
}

export const missingSteering = (steering: SteeringIds): SteeringIds => ({
  ...steering,
  directiveId: crypto.randomUUID(),
  conferenceId: crypto.randomUUID(),
  participantId: crypto.randomUUID(),
  taskId: crypto.randomUUID(),
});

/** Lists of these are paged: what was changed does not stay before what is asked next. */
export async function dropSteering(
  { owner }: World,
  { conferenceId, directiveId, taskId }: SteeringIds,
): Promise<void> {
  await owner.rows(
    'DELETE FROM task WHERE id = $1 OR conclusion_id IN (SELECT id FROM conclusion WHERE conference_id = $2)',
    [taskId, conferenceId],
  );
  await owner.rows('DELETE FROM conference WHERE id = $1', [conferenceId]);
  await owner.rows('DELETE FROM directive WHERE id = $1', [directiveId]);
}
