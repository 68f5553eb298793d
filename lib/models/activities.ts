import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { aboutModel, changeModelRow, loadModel, standing } from '@/lib/models/load';
import { canWorkInModel } from '@/lib/models/policy';
import { holdActivitySchema, planActivitySchema } from '@/lib/models/schema';

/** What the model is going to do. */
export const planActivity = command({
  name: 'model.plan-activity',
  input: planActivitySchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canWorkInModel,
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, plannedOn, ...said } = input;
    const launchedOn = fromDbDate(target.launchedOn);
    if (launchedOn && plannedOn < launchedOn)
      throw new Refused(
        invalid({ plannedOn: `Mô hình ra mắt ngày ${formatDate(launchedOn)}: chọn ngày từ đó trở đi` }),
      );
    await changeModelRow(tx, target, version, {});
    const { id } = await tx.modelActivity.create({
      data: { ...said, modelId, plannedOn: toDbDate(plannedOn), recordedBy: actor.userId },
    });
    const reason = `${said.title}, ${formatDate(plannedOn)}`;
    // Of a day that has come, what came of it can be written at once.
    const isHeld = plannedOn <= todayInVietnam();
    return { value: { modelId, activityId: id, isHeld }, audit: { ...aboutModel(target), reason } };
  },
});

/** The activity with its model, taken before what belongs to it: hidden is null. */
async function loadActivity(tx: Tx, activityId: string) {
  const found = await tx.modelActivity.findUnique({ where: { id: activityId } });
  const model = found && (await loadModel(tx, found.modelId));
  const activity = model && (await tx.modelActivity.findUnique({ where: { id: activityId } }));
  return activity && { ...standing(model), activity, model };
}

/** It was held: with what result, how many came, and who of the members. */
export const holdActivity = command({
  name: 'model.hold-activity',
  input: holdActivitySchema,
  load: ({ tx, input }) => loadActivity(tx, input.activityId),
  can: canWorkInModel,
  run: async ({ tx, input, target: { activity, model } }) => {
    const { heldOn, attendance, result } = input;
    const memberIds = [...new Set(input.memberIds)];
    const launchedOn = fromDbDate(model.launchedOn);
    if (launchedOn && heldOn < launchedOn)
      throw new Refused(invalid({ heldOn: `Mô hình ra mắt ngày ${formatDate(launchedOn)}: chọn ngày từ đó trở đi` }));
    if (memberIds.length > attendance)
      throw new Refused(
        invalid({ attendance: `Đã chọn ${memberIds.length} thành viên có mặt: số người dự phải từ đó trở lên` }),
      );
    await refuseStrangers(tx, model.id, memberIds, heldOn);
    const changed = await tx.modelActivity.updateMany({
      where: { id: activity.id, version: input.version },
      data: {
        ...{ heldOn: toDbDate(heldOn), attendance, result, version: { increment: 1 } },
        place: input.place ?? activity.place,
      },
    });
    if (changed.count === 0) throw new Refused(conflict());
    // Corrected: who is said to have come now, instead of who was said before.
    await tx.modelAttendance.deleteMany({ where: { activityId: activity.id } });
    await tx.modelAttendance.createMany({ data: memberIds.map((memberId) => ({ activityId: activity.id, memberId })) });
    const reason = `${activity.title}, ${formatDate(heldOn)}, ${attendance} người dự`;
    return { value: { modelId: model.id }, audit: { ...aboutModel(model), reason } };
  },
});

async function refuseStrangers(tx: Tx, modelId: string, memberIds: readonly string[], on: string): Promise<void> {
  const known = await tx.modelMember.count({
    where: {
      ...{ modelId, id: { in: [...memberIds] }, joinedOn: { lte: toDbDate(on) } },
      OR: [{ leftOn: null }, { leftOn: { gte: toDbDate(on) } }],
    },
  });
  if (known !== memberIds.length)
    throw new Refused(invalid({ memberIds: 'Có người không phải thành viên của mô hình vào ngày đó: chọn lại' }));
}
