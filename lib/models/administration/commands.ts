import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import {
  addCriterionSchema,
  addTypeSchema,
  endCriterionSchema,
  endTypeSchema,
} from '@/lib/models/administration/schema';
import { canChangeSettings } from '@/lib/settings/policy';
import { findSettingsTarget } from '@/lib/settings/target';
import { nameKey, searchKey } from '@/lib/text';

/** One more type of model, counted or not. */
export const addType = command({
  name: 'model-type.add',
  input: addTypeSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, actor, input }) => {
    const { validFrom, ...type } = input;
    const known = await tx.modelType.findMany({ where: { validTo: null }, select: { name: true } });
    if (known.some(({ name }) => nameKey(name) === nameKey(type.name)))
      throw new Refused(invalid({ name: 'Loại này đã có trong danh sách' }));
    const words = searchKey(type.name)
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_');
    const code = `${words.slice(0, 30)}_${crypto.randomUUID().slice(0, 4)}`;
    await tx.modelType.create({ data: { ...type, code, validFrom: toDbDate(validFrom), setBy: actor.userId } });
    return { value: { code }, audit: { subject: type.name, reason: `Từ ${formatDate(validFrom)}: ${type.source}` } };
  },
});

/** Not chosen any more after a day; models that have it keep it. */
export const endType = command({
  name: 'model-type.end',
  input: endTypeSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, input: { code, version, validTo } }) => {
    const type = await tx.modelType.findUnique({ where: { code } });
    if (!type) throw new Refused(invalid({ code: 'Không có loại này' }));
    if (validTo < fromDbDate(type.validFrom))
      throw new Refused(invalid({ validTo: `Phải từ ngày ${formatDate(fromDbDate(type.validFrom))} trở đi` }));
    const changed = await tx.modelType.updateMany({
      where: { code, version, validTo: null },
      data: { validTo: toDbDate(validTo), version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    return { value: { code }, audit: { subject: type.name, reason: `Đến hết ${formatDate(validTo)}` } };
  },
});

export const addCriterion = command({
  name: 'model-criterion.add',
  input: addCriterionSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, actor, input }) => {
    const { validFrom, ...criterion } = input;
    const last = await tx.modelCriterion.aggregate({ _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const { id } = await tx.modelCriterion.create({
      data: { ...criterion, position, validFrom: toDbDate(validFrom), setBy: actor.userId },
    });
    const reason = `${criterion.maxPoints} điểm từ ${formatDate(validFrom)}: ${criterion.reason}`;
    return { value: { criterionId: id }, audit: { subject: criterion.name, reason } };
  },
});

export const endCriterion = command({
  name: 'model-criterion.end',
  input: endCriterionSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canChangeSettings,
  run: async ({ tx, input: { criterionId, version, validTo } }) => {
    const criterion = await tx.modelCriterion.findUnique({ where: { id: criterionId } });
    if (!criterion) throw new Refused(invalid({ criterionId: 'Không có tiêu chí này' }));
    if (validTo < fromDbDate(criterion.validFrom))
      throw new Refused(invalid({ validTo: `Phải từ ngày ${formatDate(fromDbDate(criterion.validFrom))} trở đi` }));
    const changed = await tx.modelCriterion.updateMany({
      where: { id: criterionId, version, validTo: null },
      data: { validTo: toDbDate(validTo), version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    return { value: { criterionId }, audit: { subject: criterion.name, reason: `Đến hết ${formatDate(validTo)}` } };
  },
});
