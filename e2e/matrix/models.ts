// Programme models in a commune, written as the app writes them: one at work with members, an activity to come, money and a
// board, beside another that it could be merged into; or one that stopped.
import { letters } from './canaries';
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { communeOf, type World } from './world';

export const modelKinds = ['model', 'stoppedModel'] as const;
export type ModelKind = (typeof modelKinds)[number];

export interface ModelIds {
  modelId: string;
  otherId: string;
  name: string;
  unitId: number;
  /** A volunteer of today; beside them somebody of the register, until a day of August. */
  memberId: string;
  activityId: string;
  moneyId: string;
  boardId: string;
}

export async function addModel(world: World, relation: Relation, kind: ModelKind, person: Person): Promise<ModelIds> {
  const { owner } = world;
  const commune = communeOf(world.units, relation);
  const { userId } = await officerOf(world, commune);
  const name = `Mô hình ${letters(world.next())}`;
  const add = async (table: string, values: Parameters<typeof owner.add>[1]) => {
    const id = crypto.randomUUID();
    await owner.add(table, { id, ...values });
    return id;
  };
  const model = (called: string, more: Parameters<typeof owner.add>[1]) =>
    add('programme_model', {
      ...{ type_code: 'TU_QUAN', name: called, level: 'COMMUNE', unit_id: commune.id, founded_unit_id: commune.id },
      ...{ surveyed_on: '2026-06-01', launched_on: '2026-07-01', sort_key: called.toLowerCase(), created_by: userId },
      ...{ search_key: called.toLowerCase().replaceAll('ô', 'o').replaceAll('ì', 'i'), ...more },
    });
  const isStopped = kind === 'stoppedModel';
  const modelId = await model(name, isStopped ? { stage: 'STOPPED', ended_on: '2026-09-01' } : { stage: 'RUNNING' });
  const otherId = await model(`${name} thứ hai`, { stage: 'RUNNING' });
  const of = { model_id: modelId, recorded_by: userId };
  await add('model_event', {
    ...of,
    step: 'launch',
    from_stage: 'PLANNED',
    to_stage: 'RUNNING',
    happened_on: '2026-07-01',
  });
  await add('model_member', {
    ...{ ...of, kind: 'PERSON', case_id: person.caseId, joined_on: '2026-08-02', left_on: '2026-08-20' },
    leave_reason: 'Đã ổn định',
  });
  return {
    ...{ modelId, otherId, name, unitId: commune.id },
    memberId: await add('model_member', { ...of, kind: 'VOLUNTEER', name: 'Lê Thị Giúp', joined_on: '2026-08-02' }),
    activityId: await add('model_activity', { ...of, kind: 'MEETING', title: 'Họp quý', planned_on: '2026-08-30' }),
    moneyId: await add('model_money', {
      ...{ ...of, direction: 'IN', amount: 1_000_000, happened_on: '2026-08-10', source: 'Quỹ' },
    }),
    boardId: await add('model_board_member', {
      ...{ model_id: modelId, full_name: 'Lê Văn Trưởng Ban', board_role: 'Trưởng ban', valid_from: '2026-07-01' },
    }),
  };
}

export const missingModel = (model: ModelIds): ModelIds => {
  const uuid = () => crypto.randomUUID();
  return {
    ...model,
    ...{ modelId: uuid(), otherId: uuid(), memberId: uuid(), activityId: uuid(), moneyId: uuid(), boardId: uuid() },
  };
};
