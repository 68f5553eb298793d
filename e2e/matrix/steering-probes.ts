import type { Values } from './database';
import { officerOf, type Person } from './people';
import type { Facts, Probe } from './sql-probes';
import type { World } from './world';

/** One row of each table of steering in the commune of a person. */
export interface SteeringRows {
  directive: string;
  conference: string;
  sitting: string;
  closed: string;
  participant: string;
  contribution: string;
  conclusion: string;
  task: string;
  done: string;
  step: string;
}

export async function addSteeringRows(world: World, person: Person): Promise<SteeringRows> {
  const { owner } = world;
  const unit = person.commune.id;
  const { userId } = await officerOf(world, person.commune);
  const add = async (table: string, values: Values) => {
    const id = crypto.randomUUID();
    await owner.add(table, { id, ...values });
    return id;
  };
  const sat = { unit_id: unit, kind: 'REGULAR', title: 'x', held_on: '2026-09-01', starts_at: '08:00', place: 'x' };
  const conference = await add('conference', { ...sat, created_by: userId });
  const of = { conference_id: conference, recorded_by: userId };
  const conclusion = await add('conclusion', { ...of, content: 'x' });
  const given = {
    ...{ unit_id: unit, owner_unit_id: unit, desk: 'POLICE', content: 'x', assigned_on: '2026-09-01' },
    ...{ due_on: '2026-12-31', created_by: userId, conclusion_id: conclusion },
  };
  const task = await add('task', given);
  return {
    ...{ conference, conclusion, task },
    directive: await add('directive', {
      ...{ unit_id: unit, kind: 'PLAN', number: `M${world.next()}`, title: 'x', issuer: 'x' },
      ...{ issued_on: '2026-08-01', in_force_from: '2026-08-01', recorded_by: userId },
    }),
    sitting: await add('conference', { ...sat, created_by: userId, status: 'IN_SESSION', opened_at: new Date() }),
    closed: await add('conference', { ...sat, created_by: userId, status: 'CLOSED', closed_at: new Date() }),
    participant: await add('conference_participant', { ...of, organisation: 'x', post: 'x', part: 'MEMBER' }),
    contribution: await add('contribution', { ...of, organisation: 'x', topic: 'x' }),
    done: await add('task', { ...given, status: 'DONE', ended_on: '2026-10-01' }),
    step: await add('task_step', { task_id: task, step: 'accept', recorded_by: userId }),
  };
}

const uuid = () => crypto.randomUUID();
const of =
  (which: keyof SteeringRows) =>
  ({ steering }: Facts): Values => ({ id: steering[which] });
const ofConference =
  (more: Values) =>
  ({ account, steering }: Facts): Values => ({
    ...{ id: uuid(), conference_id: steering.conference, recorded_by: account.userId, ...more },
  });
const addConference =
  (more: Values) =>
  ({ account, target }: Facts): Values => ({
    ...{ id: uuid(), unit_id: target.person.commune.id, kind: 'REGULAR', title: 'x', held_on: '2026-09-02' },
    ...{ starts_at: '08:00', place: 'x', created_by: account.userId, ...more },
  });
const addTask =
  (more: Values) =>
  ({ account, target }: Facts): Values => ({
    ...{ id: uuid(), unit_id: target.person.commune.id, owner_unit_id: target.person.commune.id, desk: 'POLICE' },
    ...{ content: 'x', assigned_on: '2026-09-01', due_on: '2026-12-31', created_by: account.userId, ...more },
  });

const ownRole = ({ account, target }: Facts) => (target.relation === 'own' ? account : target.staff);

export const steeringProbes = {
  directive: {
    key: of('directive'),
    add: ({ account, target }) => ({
      ...{ id: uuid(), unit_id: target.person.commune.id, kind: 'PLAN', number: uuid(), title: 'x', issuer: 'x' },
      ...{ issued_on: '2026-08-01', in_force_from: '2026-08-01', recorded_by: account.userId },
    }),
    write: 'version',
  },
  conference: { key: of('conference'), add: addConference({}), write: 'place' },
  'conference#closed': {
    key: of('closed'),
    add: addConference({ status: 'CLOSED', closed_at: '2026-09-02T04:00:00Z' }),
    write: 'place',
  },
  conference_participant: {
    key: of('participant'),
    add: ofConference({ organisation: 'x', post: 'x', part: 'MEMBER' }),
    write: 'version',
  },
  contribution: { key: of('contribution'), add: ofConference({ organisation: 'x', topic: 'x' }), write: 'topic' },
  conclusion: {
    key: of('conclusion'),
    add: (facts) => ({ ...ofConference({ content: 'x' })(facts), conference_id: facts.steering.sitting }),
    write: 'content',
  },
  task: { key: of('task'), add: addTask({}), write: 'due_on', value: '2027-01-31' },
  'task#done at once': {
    key: of('task'),
    add: addTask({ status: 'DONE', ended_on: '2026-10-01' }),
    ...{ write: 'due_on', value: '2027-01-31' },
  },
  'task#done': { key: of('done'), add: addTask({}), write: 'version' },
  task_step: {
    key: of('step'),
    add: ({ account, steering }) => ({ id: uuid(), task_id: steering.task, step: 'note', recorded_by: account.userId }),
    write: 'note',
  },
  // One's own, of the role acted under; beside it a colleague's.
  digest_subscription: {
    key: (f) => ({ assignment_id: ownRole(f).assignmentId }),
    add: (f) => ({
      ...{ assignment_id: ownRole(f).assignmentId, user_id: ownRole(f).userId, email: 'ten@example.vn' },
      cadence: 'DAILY',
    }),
    write: 'email',
    isPersonal: true,
  },
} satisfies Record<string, Probe>;
