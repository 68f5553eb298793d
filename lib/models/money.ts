import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { aboutModel, changeModelRow, loadModel } from '@/lib/models/load';
import { moneyLabels } from '@/lib/models/model';
import { canChangeModel, canWorkInModel } from '@/lib/models/policy';
import { recordMoneySchema, reverseMoneySchema } from '@/lib/models/schema';
import { formatDong } from '@/lib/money';

/** Money that came in or went out, whole đồng, with its voucher. */
export const recordMoney = command({
  name: 'model.money',
  input: recordMoneySchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canWorkInModel,
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, amount, happenedOn, ...said } = input;
    await changeModelRow(tx, target, version, {});
    await tx.modelMoney.create({
      data: { ...said, modelId, amount: BigInt(amount), happenedOn: toDbDate(happenedOn), recordedBy: actor.userId },
    });
    const reason = `${moneyLabels[said.direction]} ${formatDong(amount)}, ${formatDate(happenedOn)}: ${said.source}`;
    return { value: { modelId }, audit: { ...aboutModel(target), reason } };
  },
});

/** A line is never taken out: one more line takes it back. */
export const reverseMoney = command({
  name: 'model.reverse-money',
  input: reverseMoneySchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canChangeModel,
  run: async ({ tx, actor, input, target }) => {
    const { modelId, moneyId, happenedOn, reason } = input;
    const line = await tx.modelMoney.findFirst({ where: { id: moneyId, modelId } });
    if (!line || line.reversalOf)
      throw new Refused(
        conflict('Dòng này không hủy được: chỉ hủy một dòng thu hoặc chi chưa bị hủy. Hãy tải lại trang.'),
      );
    if (await tx.modelMoney.findUnique({ where: { reversalOf: moneyId } }))
      throw new Refused(conflict('Dòng này đã được hủy. Hãy tải lại trang để xem.'));
    if (happenedOn < fromDbDate(line.happenedOn))
      throw new Refused(invalid({ happenedOn: `Phải từ ngày ${formatDate(fromDbDate(line.happenedOn))} trở đi` }));
    await tx.modelMoney.create({
      data: {
        ...{ modelId, amount: line.amount, voucher: line.voucher, reversalOf: line.id, recordedBy: actor.userId },
        ...{
          direction: line.direction === 'IN' ? 'OUT' : 'IN',
          happenedOn: toDbDate(happenedOn),
          source: `Hủy: ${reason}`,
        },
      },
    });
    const said = `Hủy ${moneyLabels[line.direction].toLowerCase()} ${formatDong(Number(line.amount))}: ${reason}`;
    return { value: { modelId }, audit: { ...aboutModel(target), reason: said } };
  },
});
