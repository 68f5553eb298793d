import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { Prisma, ProgrammeModel } from '@/lib/generated/prisma/client';
import { keysOfModel } from '@/lib/models/keys';
import {
  aboutModel,
  addEvent,
  changeModelRow,
  loadModel,
  mustBeWritable,
  refuseBefore,
  sameNamed,
} from '@/lib/models/load';
import { levelOf, type PlainStep, stageAfter, stageLabels, stepLabels } from '@/lib/models/model';
import { canTakeModelStep } from '@/lib/models/policy';
import { mergeSchema, replicateSchema, takeStepSchema } from '@/lib/models/schema';

/** One step of a model's life, with its day and paper. */
export const takeStep = command({
  name: 'model.step',
  input: takeStepSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: (actor, target, { step }) => canTakeModelStep(actor, target, step),
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, step, ...event } = input;
    await refuseBefore(tx, target, event.happenedOn);
    const toStage = stageAfter(target.stage, step);
    if (step === 'stop') await endMembers(tx, target, event.happenedOn, 'Mô hình dừng hoạt động');
    await changeModelRow(tx, target, version, columnsOf(step, toStage, event.happenedOn));
    await addEvent(tx, actor.userId, { ...event, modelId, step, fromStage: target.stage, toStage });
    const changes = [{ field: 'modelStage', before: stageLabels[target.stage], after: stageLabels[toStage] }];
    return { value: { modelId }, audit: { ...aboutModel(target), changes, reason: stepLabels[step] } };
  },
});

function columnsOf(
  step: PlainStep,
  stage: ProgrammeModel['stage'],
  on: LegalDate,
): Prisma.ProgrammeModelUncheckedUpdateManyInput {
  if (step === 'launch') return { stage, launchedOn: toDbDate(on) };
  if (step === 'stop') return { stage, endedOn: toDbDate(on) };
  return { stage };
}

/** The same model begins somewhere else, with its plan; the tree of both says where it came from. */
export const replicateModel = command({
  name: 'model.replicate',
  input: replicateSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: (actor, target) => canTakeModelStep(actor, target, 'replicate'),
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, unitId, name, place, ...event } = input;
    const unit = await mustBeWritable(tx, unitId);
    await refuseBefore(tx, target, event.happenedOn);
    if (await sameNamed(tx, unitId, name, null))
      throw new Refused(invalid({ name: 'Đơn vị đó đã có mô hình tên như vậy đang hoạt động' }));
    await changeModelRow(tx, target, version, {});
    const { typeCode, aims, rules } = target;
    const child = await tx.programmeModel.create({
      data: {
        ...{ typeCode, aims, rules, name, place, ...keysOfModel({ name, place }), unitId, foundedUnitId: unitId },
        ...{ level: levelOf(unit.kind), stage: 'PLANNED', parentId: modelId, createdBy: actor.userId },
        surveyedOn: toDbDate(event.happenedOn),
      },
    });
    const note = `Sang ${unit.form} ${unit.name}${event.note ? `. ${event.note}` : ''}`;
    const { stage } = target;
    await addEvent(tx, actor.userId, { ...event, note, modelId, step: 'replicate', fromStage: stage, toStage: stage });
    const from = { note: `Nhân rộng từ mô hình “${target.name}”`, fromStage: null, toStage: 'PLANNED' } as const;
    await addEvent(tx, actor.userId, { ...event, ...from, modelId: child.id, step: 'plan' });
    return { value: { modelId: child.id }, audit: { ...aboutModel(target), reason: note } };
  },
});

/** Two models of one unit become one: members and activities that are still planned go along. */
export const mergeModel = command({
  name: 'model.merge',
  input: mergeSchema,
  load: async ({ tx, input }) => {
    // In one order, whoever merges which into which: two at once must not wait for each other.
    const first = [input.modelId, input.intoId].sort().at(0) ?? input.modelId;
    await loadModel(tx, first);
    return loadModel(tx, input.modelId);
  },
  can: (actor, target) => canTakeModelStep(actor, target, 'merge'),
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, intoId, ...event } = input;
    const into = intoId === modelId ? null : await loadModel(tx, intoId);
    if (!into || into.unitId !== target.unitId)
      throw new Refused(invalid({ intoId: 'Chỉ sáp nhập vào mô hình khác của cùng đơn vị: chọn trong danh sách' }));
    if (into.stage !== 'RUNNING' && into.stage !== 'CONSOLIDATING')
      throw new Refused(invalid({ intoId: 'Mô hình nhận sáp nhập phải đang hoạt động' }));
    await refuseBefore(tx, target, event.happenedOn);
    await refuseBefore(tx, into, event.happenedOn);
    await moveMembers(tx, target, into, event.happenedOn, actor.userId);
    await tx.modelActivity.updateMany({ where: { modelId, heldOn: null }, data: { modelId: intoId } });
    await changeModelRow(tx, target, version, {
      ...{ stage: 'MERGED', endedOn: toDbDate(event.happenedOn), mergedInto: intoId },
    });
    await addEvent(tx, actor.userId, { ...event, modelId, step: 'merge', fromStage: target.stage, toStage: 'MERGED' });
    const { stage } = into;
    const note = `Nhận mô hình “${target.name}”`;
    await addEvent(tx, actor.userId, {
      ...event,
      note,
      modelId: intoId,
      step: 'absorb',
      fromStage: stage,
      toStage: stage,
    });
    return { value: { modelId: intoId }, audit: { ...aboutModel(target), reason: `Vào “${into.name}”` } };
  },
});

/** Everybody's membership ends with the model; who joined later than that day is named, so that the day is put right. */
async function endMembers(tx: Tx, model: ProgrammeModel, on: LegalDate, leaveReason: string) {
  const open = await tx.modelMember.findMany({ where: { modelId: model.id, leftOn: null } });
  const later = open.find((m) => fromDbDate(m.joinedOn) > on);
  if (later)
    throw new Refused(
      invalid({
        happenedOn: `Có thành viên tham gia từ ${formatDate(fromDbDate(later.joinedOn))}: ngày này phải từ đó trở đi`,
      }),
    );
  await tx.modelMember.updateMany({
    where: { modelId: model.id, leftOn: null },
    data: { leftOn: toDbDate(on), leaveReason, version: { increment: 1 } },
  });
  return open;
}

async function moveMembers(tx: Tx, from: ProgrammeModel, into: ProgrammeModel, on: LegalDate, recordedBy: string) {
  const open = await endMembers(tx, from, on, `Sáp nhập vào “${into.name}”`);
  const there = await tx.modelMember.findMany({
    where: { modelId: into.id, OR: [{ leftOn: null }, { leftOn: { gte: toDbDate(on) } }] },
  });
  const known = new Set(there.flatMap(({ caseId, employerId, name }) => [caseId ?? employerId ?? name]));
  const coming = open.filter(({ caseId, employerId, name }) => !known.has(caseId ?? employerId ?? name));
  await tx.modelMember.createMany({
    data: coming.map(({ kind, caseId, employerId, name, role }) => ({
      ...{ modelId: into.id, kind, caseId, employerId, name, role, recordedBy, joinedOn: toDbDate(on) },
    })),
  });
}
