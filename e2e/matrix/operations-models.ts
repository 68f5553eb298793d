import { holdActivity, planActivity } from '../../lib/models/activities';
import { addCriterion, addType, endCriterion, endType } from '../../lib/models/administration/commands';
import { getModelReference } from '../../lib/models/administration/queries';
import { changeModel, createModel } from '../../lib/models/commands';
import { evaluateModel } from '../../lib/models/evaluate';
import { importModels } from '../../lib/models/incoming/commands';
import { previewModels } from '../../lib/models/incoming/queries';
import { addBoardMember, addMember, endBoardMember, endMember } from '../../lib/models/members';
import { recordMoney, reverseMoney } from '../../lib/models/money';
import {
  countModels,
  exportModels,
  getModel,
  getModelChoices,
  listModelCandidates,
  listModels,
} from '../../lib/models/queries';
import { startCriteria } from '../../lib/models/start-types';
import { mergeModel, replicateModel, takeStep } from '../../lib/models/steps';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const model = ({ model: { modelId } }: Target) => ({ modelId, version: 1 });
const today = inDays(0);
const listOf = ({ unit, fresh }: Target) =>
  `Tên mô hình\tLoại\tĐơn vị\nTổ số ${fresh}\tMô hình khác\t${unit.form} ${unit.name}`;
const atWork = { on: 'model', wrongState: 'stoppedModel' } as const;

export const modelCommands: readonly Operation[] = [
  {
    name: 'model.create',
    cell: 'programmeModel.create',
    on: 'unit',
    // Which units there are is no secret; a model is written for those the actor answers for.
    reads: (outcome) => (!outcome.ok && outcome.kind === 'invalid' && 'unitId' in outcome.fields ? 'a' : null),
    ...asks(createModel, (t) => ({
      ...{ unitId: t.unit.id, typeCode: 'KHAC', name: `Mô hình mới ${t.fresh}`, surveyedOn: '2026-08-01' },
    })),
  },
  {
    name: 'model.change',
    cell: 'programmeModel.change',
    ...atWork,
    ...asks(changeModel, (t) => ({ ...model(t), typeCode: 'TU_QUAN', name: `Tên mới ${t.fresh}` })),
  },
  {
    name: 'model.step',
    cell: 'programmeModel.decide',
    ...atWork,
    ...asks(takeStep, (t) => ({ ...model(t), step: 'review' as const, happenedOn: today })),
  },
  {
    name: 'model.replicate',
    cell: 'programmeModel.decide',
    ...atWork,
    ...asks(replicateModel, (t) => ({
      ...{ ...model(t), unitId: t.model.unitId, name: `Nhân rộng ${t.fresh}`, happenedOn: today },
    })),
  },
  {
    name: 'model.merge',
    cell: 'programmeModel.close',
    ...atWork,
    ...asks(mergeModel, (t) => ({ ...model(t), intoId: t.model.otherId, happenedOn: today })),
  },
  {
    name: 'model.add-member',
    cell: 'modelMember.create',
    ...atWork,
    ...asks(addMember, (t) => ({
      ...{ ...model(t), kind: 'PERSON' as const, caseId: t.person.caseId, joinedOn: today },
    })),
  },
  {
    name: 'model.end-member',
    cell: 'modelMember.close',
    ...atWork,
    ...asks(endMember, (t) => ({ memberId: t.model.memberId, version: 1, leftOn: today, leaveReason: 'Chuyển nơi ở' })),
  },
  {
    name: 'model.add-board',
    cell: 'modelBoard.create',
    ...atWork,
    ...asks(addBoardMember, (t) => ({
      ...{ ...model(t), fullName: 'Lê Văn Phó', boardRole: 'Phó ban', validFrom: today },
    })),
  },
  {
    name: 'model.end-board',
    cell: 'modelBoard.close',
    ...atWork,
    ...asks(endBoardMember, (t) => ({ ...model(t), boardMemberId: t.model.boardId, validTo: today })),
  },
  {
    name: 'model.plan-activity',
    cell: 'modelActivity.create',
    ...atWork,
    ...asks(planActivity, (t) => ({
      ...{ ...model(t), kind: 'VISIT' as const, title: 'Thăm gia đình', plannedOn: inDays(7) },
    })),
  },
  {
    name: 'model.hold-activity',
    cell: 'modelActivity.change',
    ...atWork,
    ...asks(holdActivity, (t) => ({
      ...{ activityId: t.model.activityId, version: 1, heldOn: '2026-08-30', result: 'Xong', attendance: '5' },
      memberIds: [t.model.memberId],
    })),
  },
  {
    name: 'model.money',
    cell: 'modelMoney.create',
    ...atWork,
    ...asks(recordMoney, (t) => ({
      ...{ ...model(t), direction: 'OUT' as const, amount: '200.000', happenedOn: today, source: 'Nước uống' },
    })),
  },
  {
    name: 'model.reverse-money',
    cell: 'modelMoney.close',
    ...atWork,
    ...asks(reverseMoney, (t) => ({
      ...{ modelId: t.model.modelId, moneyId: t.model.moneyId, happenedOn: today, reason: 'Ghi nhầm' },
    })),
  },
  {
    name: 'model.evaluate',
    cell: 'modelEvaluation.create',
    ...atWork,
    ...asks(evaluateModel, (t) => ({
      ...{ ...model(t), periodFrom: '2026-07-01', periodTo: today, evaluatedOn: today, conclusion: 'Nề nếp' },
      scores: startCriteria.map((_, n) => ({ criterionId: n + 1, points: 5 })),
    })),
  },
  {
    name: 'model.import',
    cell: 'modelList.create',
    on: 'unit',
    // A row of another's unit is not understood; a list without one that is writes nothing.
    reads: (outcome) => (!outcome.ok && outcome.kind === 'invalid' ? 'a' : null),
    ...asks(importModels, (t) => ({ text: listOf(t) })),
  },
  {
    name: 'model-type.add',
    cell: 'modelType.create',
    on: 'installation',
    isList: true,
    ...asks(addType, (t) => ({ name: `Loại ${t.fresh}`, validFrom: today, source: 'Địa phương' })),
  },
  {
    name: 'model-type.end',
    cell: 'modelType.close',
    on: 'installation',
    isList: true,
    // One for each side: it ends once, a month ahead, so that nothing of today changes.
    ...asks(endType, (t) => ({ code: t.account.isStranger ? 'DONG_HO' : 'PHU_NU', version: 1, validTo: inDays(30) })),
  },
  {
    name: 'model-criterion.add',
    cell: 'modelCriterion.create',
    on: 'installation',
    isList: true,
    ...asks(addCriterion, (t) => ({
      ...{ name: `Tiêu chí ${t.fresh}`, maxPoints: '5', validFrom: inDays(30), reason: 'Theo ý kiến họp giao ban' },
    })),
  },
  {
    name: 'model-criterion.end',
    cell: 'modelCriterion.close',
    on: 'installation',
    isList: true,
    ...asks(endCriterion, (t) => ({ criterionId: t.account.isStranger ? 1 : 2, version: 1, validTo: inDays(30) })),
  },
];

export const modelQueries: readonly Operation[] = [
  {
    name: 'model.list',
    cell: 'programmeModel.list',
    on: 'model',
    isList: true,
    ...asks(listModels, (t) => ({ q: t.model.name })),
    shows: (value, t) => holds(value, t.model.modelId),
  },
  {
    name: 'model.export',
    cell: 'programmeModel.export',
    on: 'model',
    isList: true,
    ...asks(exportModels, (t) => ({ q: t.model.name })),
    shows: (value, t) => holds(value, t.model.modelId),
  },
  {
    name: 'model.read',
    cell: 'programmeModel.read',
    on: 'model',
    ...asks(getModel, ({ model: { modelId } }) => ({ modelId })),
  },
  {
    name: 'model.candidates',
    cell: 'modelMember.list',
    on: 'model',
    ...asks(listModelCandidates, ({ model: { modelId } }) => ({ modelId })),
  },
  {
    name: 'model.choices',
    cell: 'modelChoice.list',
    on: 'installation',
    isList: true,
    ...asks(getModelChoices, () => ({})),
  },
  {
    name: 'model.preview',
    cell: 'modelList.read',
    on: 'unit',
    isList: true,
    reads: (outcome) => (outcome.ok && holds(outcome.value, 'không thuộc địa bàn') ? 'a' : null),
    ...asks(previewModels, (t) => ({ text: listOf(t) })),
  },
  {
    name: 'model-type.list',
    cell: 'modelType.list',
    on: 'installation',
    isList: true,
    ...asks(getModelReference, () => ({})),
  },
  {
    name: 'model.count',
    cell: 'modelCount.read',
    on: 'installation',
    isList: true,
    ...asks(countModels, () => ({})),
  },
];
