// One row of each table of models in the commune of a person, written as the app writes them.
import { officerOf, type Person } from './people';
import type { World } from './world';

export interface ModelRows {
  model: string;
  counted: string;
  event: string;
  board: string;
  member: string;
  second: string;
  ofRegister: string;
  activity: string;
  money: string;
  evaluation: string;
  campaign: string;
  session: string;
  commendation: string;
  ofPerson: string;
}

export async function addModelRows(world: World, person: Person): Promise<ModelRows> {
  const { owner } = world;
  const unit = person.commune.id;
  const { userId } = await officerOf(world, person.commune);
  const add = async (table: string, values: Parameters<typeof owner.add>[1]) => {
    const id = crypto.randomUUID();
    await owner.add(table, { id, ...values });
    return id;
  };
  const model = (more: Parameters<typeof owner.add>[1]) =>
    add('programme_model', {
      ...{ type_code: 'KHAC', name: 'Mô hình ma trận', level: 'COMMUNE', unit_id: unit, founded_unit_id: unit },
      ...{ stage: 'RUNNING', launched_on: '2026-07-01', sort_key: 'x', search_key: 'x', created_by: userId, ...more },
    });
  const modelId = await model({});
  const of = { model_id: modelId, recorded_by: userId };
  const member = (values: Parameters<typeof owner.add>[1]) =>
    add('model_member', { ...of, joined_on: '2026-08-02', ...values });
  const volunteer = await member({ kind: 'VOLUNTEER', name: 'Người Giúp' });
  const activity = await add('model_activity', { ...of, kind: 'MEETING', title: 'Họp', planned_on: '2026-08-30' });
  await owner.add('model_attendance', { activity_id: activity, member_id: volunteer });
  const campaign = await add('campaign', {
    ...{ unit_id: unit, title: 'Đợt', starts_on: '2026-08-01', ends_on: '2026-12-31', created_by: userId },
  });
  const proposed = { unit_id: unit, merit: 'x', form: 'x', proposed_on: '2026-08-10', proposed_by: userId };
  return {
    campaign,
    session: await add('campaign_session', {
      ...{ campaign_id: campaign, form: 'MEETING', planned_on: '2026-08-20', place: 'x', audience: 'x' },
      recorded_by: userId,
    }),
    commendation: await add('commendation', { ...proposed, kind: 'COLLECTIVE', subject: 'Tổ' }),
    ofPerson: await add('commendation', {
      ...{ ...proposed, kind: 'MEMBER_OF_PUBLIC', subject: person.canaries.name, case_id: person.caseId },
      consent_on: '2026-08-09',
    }),
    ...{ model: modelId, member: volunteer, activity },
    counted: await model({ is_count_only: true }),
    event: await add('model_event', { ...of, step: 'launch', to_stage: 'RUNNING', happened_on: '2026-07-01' }),
    board: await add('model_board_member', {
      ...{ model_id: modelId, full_name: 'Trưởng Ban', board_role: 'Trưởng ban', valid_from: '2026-07-01' },
    }),
    second: await member({ kind: 'VOLUNTEER', name: 'Người Khác' }),
    ofRegister: await member({ kind: 'PERSON', case_id: person.caseId }),
    money: await add('model_money', {
      ...{ ...of, direction: 'IN', amount: 1, happened_on: '2026-08-10', source: 'Quỹ' },
    }),
    evaluation: await add('model_evaluation', {
      ...{ ...of, period_from: '2026-07-01', period_to: '2026-08-01', evaluated_on: '2026-08-02', scores: '[]' },
      ...{ points: 1, max_points: 1, grade: 'GOOD', conclusion: 'x' },
    }),
  };
}
