import type { Values } from './database';
import type { ModelRows } from './model-rows';
import type { Facts, Probe } from './sql-probes';

const uuid = () => crypto.randomUUID();
const of =
  (which: keyof ModelRows) =>
  ({ models }: Facts): Values => ({ id: models[which] });
const child =
  (more: (facts: Facts) => Values) =>
  (facts: Facts): Values => ({
    ...{ id: uuid(), model_id: facts.models.model, recorded_by: facts.account.userId },
    ...more(facts),
  });
const addModel =
  (more: Values) =>
  ({ account, target: { person } }: Facts): Values => ({
    ...{ id: uuid(), type_code: 'KHAC', name: 'x', level: 'COMMUNE', unit_id: person.commune.id },
    ...{ founded_unit_id: person.commune.id, sort_key: 'x', search_key: 'x', created_by: account.userId, ...more },
  });

const addCommendation =
  (more: (facts: Facts) => Values) =>
  (facts: Facts): Values => ({
    ...{ id: uuid(), unit_id: facts.target.person.commune.id, kind: 'COLLECTIVE', subject: 'x', merit: 'x', form: 'x' },
    ...{ proposed_on: '2026-08-10', proposed_by: facts.account.userId, ...more(facts) },
  });

export const modelProbes = {
  model_type: {
    key: () => ({ code: 'KHAC' }),
    add: ({ account, target }) => ({
      ...{ code: `MT${target.fresh}`, name: 'x', valid_from: '2026-01-01', set_by: account.userId },
    }),
    write: 'description',
  },
  model_criterion: {
    key: () => ({ position: 1 }),
    add: ({ account }) => ({
      ...{ name: 'x', max_points: 1, position: 9, valid_from: '2026-01-01', reason: 'x', set_by: account.userId },
    }),
    write: 'reason',
  },
  programme_model: { key: of('model'), add: addModel({}), write: 'name' },
  // Lines of statistics come with the installation's own data.
  'programme_model#count only': {
    key: of('counted'),
    add: addModel({ is_count_only: true }),
    write: 'name',
  },
  model_event: {
    key: of('event'),
    add: child(() => ({ step: 'review', to_stage: 'RUNNING', happened_on: '2026-08-01' })),
    write: 'note',
  },
  model_board_member: {
    key: of('board'),
    add: ({ models }) => ({
      ...{ id: uuid(), model_id: models.model, full_name: 'x', board_role: 'x', valid_from: '2026-08-01' },
    }),
    write: 'position',
  },
  model_member: {
    key: of('member'),
    add: child(() => ({ kind: 'VOLUNTEER', name: 'x', joined_on: '2026-08-03' })),
    write: 'role',
  },
  'model_member#in another name': {
    key: of('member'),
    add: child(({ target }) => ({
      ...{ kind: 'VOLUNTEER', name: 'x', joined_on: '2026-08-03', recorded_by: target.staff.userId },
    })),
    write: 'role',
  },
  'model_member#of the register': {
    key: of('ofRegister'),
    add: child(({ quiet }) => ({ kind: 'PERSON', case_id: quiet.caseId, joined_on: '2026-08-03' })),
    write: 'role',
  },
  model_activity: {
    key: of('activity'),
    add: child(() => ({ kind: 'MEETING', title: 'x', planned_on: '2026-08-30' })),
    write: 'title',
  },
  model_attendance: {
    key: ({ models }) => ({ activity_id: models.activity, member_id: models.member }),
    add: ({ models }) => ({ activity_id: models.activity, member_id: models.second }),
    write: 'member_id',
  },
  model_money: {
    key: of('money'),
    add: child(() => ({ direction: 'IN', amount: 1, happened_on: '2026-08-10', source: 'x' })),
    write: 'source',
  },
  model_evaluation: {
    key: of('evaluation'),
    add: child(() => ({
      ...{ period_from: '2026-07-01', period_to: '2026-08-01', evaluated_on: '2026-08-02', scores: '[]' },
      ...{ points: 1, max_points: 1, grade: 'GOOD', conclusion: 'x' },
    })),
    write: 'conclusion',
  },
  campaign: {
    key: of('campaign'),
    add: ({ account, target }) => ({
      ...{ id: uuid(), unit_id: target.person.commune.id, title: 'x', starts_on: '2026-08-01', ends_on: '2026-08-02' },
      created_by: account.userId,
    }),
    write: 'title',
  },
  campaign_session: {
    key: of('session'),
    add: ({ account, models }) => ({
      ...{ id: uuid(), campaign_id: models.campaign, form: 'MEETING', planned_on: '2026-08-20', place: 'x' },
      ...{ audience: 'x', recorded_by: account.userId },
    }),
    write: 'place',
  },
  commendation: { key: of('commendation'), add: addCommendation(() => ({})), write: 'version' },
  'commendation#decided at once': {
    key: of('commendation'),
    add: addCommendation(() => ({ stage: 'DECIDED', decision_number: '1', decision_on: '2026-08-12' })),
    write: 'version',
  },
  'commendation#of the register': {
    key: of('ofPerson'),
    add: addCommendation(({ quiet }) => ({
      ...{ kind: 'MEMBER_OF_PUBLIC', case_id: quiet.caseId, consent_on: '2026-08-09' },
    })),
    write: 'version',
  },
} satisfies Record<string, Probe>;
