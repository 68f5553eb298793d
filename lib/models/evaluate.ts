import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { gradeLabel, gradeOf } from '@/lib/models/grade';
import { aboutModel, changeModelRow, loadModel } from '@/lib/models/load';
import { canWorkInModel } from '@/lib/models/policy';
import { evaluateSchema } from '@/lib/models/schema';

/** The criteria in force on a day, in their order. */
export const criteriaOn = (tx: Tx, on: LegalDate) =>
  tx.modelCriterion.findMany({
    where: { validFrom: { lte: toDbDate(on) }, OR: [{ validTo: null }, { validTo: { gte: toDbDate(on) } }] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });

/** Points by the criteria of the day; an evaluation keeps them as they were. */
export const evaluateModel = command({
  name: 'model.evaluate',
  input: evaluateSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canWorkInModel,
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, periodFrom, periodTo, evaluatedOn, conclusion } = input;
    const scores = await scoresOf(tx, input.scores, evaluatedOn);
    const points = scores.reduce((sum, s) => sum + s.points, 0);
    const maxPoints = scores.reduce((sum, s) => sum + s.maxPoints, 0);
    const grade = gradeOf(points, maxPoints);
    await changeModelRow(tx, target, version, {});
    await tx.modelEvaluation.create({
      data: {
        ...{ modelId, scores, points, maxPoints, grade, conclusion, recordedBy: actor.userId },
        ...{ periodFrom: toDbDate(periodFrom), periodTo: toDbDate(periodTo), evaluatedOn: toDbDate(evaluatedOn) },
      },
    });
    const reason = `${formatDate(evaluatedOn)}: ${points}/${maxPoints} điểm, ${gradeLabel(grade)}`;
    return { value: { modelId }, audit: { ...aboutModel(target), reason } };
  },
});

async function scoresOf(tx: Tx, given: readonly { criterionId: number; points: number }[], on: LegalDate) {
  const criteria = await criteriaOn(tx, on);
  const pointsOf = new Map(given.map((s) => [s.criterionId, s.points]));
  if (criteria.length === 0) throw new Refused(invalid({ scores: 'Ngày này chưa có tiêu chí đánh giá nào' }));
  if (pointsOf.size !== criteria.length || criteria.some(({ id }) => !pointsOf.has(id)))
    throw new Refused(
      invalid({ evaluatedOn: 'Bộ tiêu chí của ngày này khác với mẫu đang mở. Tải lại trang rồi chấm lại' }),
    );
  return criteria.map(({ id, name, maxPoints }, n) => {
    const points = pointsOf.get(id) ?? 0;
    if (points > maxPoints)
      throw new Refused(invalid({ [`scores.${n}.points`]: `“${name}”: nhiều nhất ${maxPoints} điểm` }));
    return { criterionId: id, name, maxPoints, points };
  });
}
