import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { todayInVietnam } from '@/lib/dates';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { judgeIncoming } from '@/lib/models/incoming/judge';
import { readKnown } from '@/lib/models/incoming/known';
import { incomingSchema } from '@/lib/models/incoming/schema';
import { readIncoming } from '@/lib/models/incoming/table';
import { keysOfModel } from '@/lib/models/keys';
import { levelOf } from '@/lib/models/model';
import { canWriteModels } from '@/lib/models/policy';

/** The new rows of a list become models; what is on file or cannot be understood is left out and counted. */
export const importModels = command({
  name: 'model.import',
  input: incomingSchema,
  load: async () => ({}),
  can: (actor) => canWriteModels(actor),
  run: async ({ tx, actor, input }) => {
    // Two who bring in the same list: the second one finds what the first has written.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('ancu.model-import'))::text`;
    const table = readIncoming(input.text);
    if (!table.ok) throw new Refused(invalid({ text: table.problem }, table.problem));
    const judged = judgeIncoming(table.rows, await readKnown(tx));
    const models = judged.flatMap(({ model }) => (model ? [{ id: crypto.randomUUID(), ...model }] : []));
    if (models.length === 0)
      throw new Refused(invalid({ text: 'Không có mô hình mới nào để nhập' }, 'Không có mô hình mới nào để nhập.'));
    const today = todayInVietnam();
    await tx.programmeModel.createMany({
      data: models.map(({ unitKind, launchedOn, surveyedOn, ...facts }) => ({
        ...{ ...facts, ...keysOfModel(facts), foundedUnitId: facts.unitId, level: levelOf(unitKind) },
        ...{ stage: launchedOn ? ('RUNNING' as const) : ('SURVEY' as const), createdBy: actor.userId },
        ...{ launchedOn: toDbDateOrNull(launchedOn), surveyedOn: toDbDate(surveyedOn ?? launchedOn ?? today) },
      })),
    });
    const event = { recordedBy: actor.userId, note: 'Nhập từ danh sách Excel' };
    await tx.modelEvent.createMany({
      data: models.flatMap(({ id, launchedOn, surveyedOn }) => [
        {
          ...{ ...event, modelId: id, step: 'found', fromStage: null, toStage: 'SURVEY' as const },
          happenedOn: toDbDate(surveyedOn ?? launchedOn ?? today),
        },
        ...(launchedOn
          ? [
              {
                ...{ ...event, modelId: id, step: 'launch', fromStage: 'SURVEY' as const, toStage: 'RUNNING' as const },
                happenedOn: toDbDate(launchedOn),
              },
            ]
          : []),
      ]),
    });
    const count = (verdict: string) => judged.filter((r) => r.verdict === verdict).length;
    const value = { added: models.length, known: count('known'), wrong: count('wrong') };
    const reason = `${value.added} mô hình mới, ${value.known} đã có, ${value.wrong} cần sửa`;
    return { value, audit: { communeId: actor.unitId, reason } };
  },
});
