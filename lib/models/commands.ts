import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { keysOfModel } from '@/lib/models/keys';
import {
  aboutModel,
  addEvent,
  changeModelRow,
  loadModel,
  mustBeType,
  mustBeWritable,
  sameNamed,
} from '@/lib/models/load';
import { levelOf } from '@/lib/models/model';
import { canChangeModel, canWriteModels } from '@/lib/models/policy';
import { changeModelSchema, createModelSchema } from '@/lib/models/schema';

/** A model begins with its survey, in a unit that stands today. */
export const createModel = command({
  name: 'model.create',
  input: createModelSchema,
  load: async () => ({}),
  can: (actor) => canWriteModels(actor),
  run: async ({ tx, actor, input }) => {
    const { unitId, surveyedOn, decisionOn, ...facts } = input;
    const unit = await mustBeWritable(tx, unitId);
    await mustBeType(tx, facts.typeCode);
    await refuseSameName(tx, unitId, facts.name, null);
    await refuseLostHost(tx, facts.integratedWith, null);
    const model = await tx.programmeModel.create({
      data: {
        ...facts,
        ...keysOfModel(facts),
        ...{ unitId, foundedUnitId: unitId, level: levelOf(unit.kind), createdBy: actor.userId },
        ...{ surveyedOn: toDbDate(surveyedOn), decisionOn: toDbDateOrNull(decisionOn) },
      },
    });
    await addEvent(tx, actor.userId, {
      ...{ modelId: model.id, step: 'found', fromStage: null, toStage: 'SURVEY', happenedOn: surveyedOn },
      ...{ document: null, note: null },
    });
    return { value: { modelId: model.id }, audit: aboutModel(model) };
  },
});

/** What a model is called and what it is for; its life goes on by steps of its own. */
export const changeModel = command({
  name: 'model.change',
  input: changeModelSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canChangeModel,
  run: async ({ tx, input, target }) => {
    const { modelId, version, decisionOn, ...facts } = input;
    if (facts.typeCode !== target.typeCode) await mustBeType(tx, facts.typeCode);
    await refuseSameName(tx, target.unitId, facts.name, modelId);
    await refuseLostHost(tx, facts.integratedWith, modelId);
    const data = { ...facts, ...keysOfModel(facts), decisionOn: toDbDateOrNull(decisionOn) };
    await changeModelRow(tx, target, version, data);
    const changes = [
      { field: 'modelName', before: target.name, after: facts.name },
      { field: 'modelType', before: target.typeCode, after: facts.typeCode },
      { field: 'modelRules', before: target.rules, after: facts.rules },
      { field: 'modelAims', before: target.aims, after: facts.aims },
      { field: 'modelFunding', before: target.funding, after: facts.funding },
      { field: 'decisionNumber', before: target.decisionNumber, after: facts.decisionNumber },
    ];
    return { value: { modelId }, audit: { ...aboutModel(target), changes } };
  },
});

async function refuseSameName(tx: Tx, unitId: number, name: string, exceptId: string | null): Promise<void> {
  if (await sameNamed(tx, unitId, name, exceptId))
    throw new Refused(
      invalid({ name: 'Đơn vị này đã có mô hình tên như vậy đang hoạt động. Mở mô hình đó để ghi tiếp' }),
    );
}

async function refuseLostHost(tx: Tx, hostId: string | null, ownId: string | null): Promise<void> {
  if (hostId === null) return;
  const host = hostId === ownId ? null : await tx.programmeModel.findUnique({ where: { id: hostId } });
  if (!host) throw new Refused(invalid({ integratedWith: 'Không tìm thấy mô hình lồng ghép: chọn trong danh sách' }));
}
