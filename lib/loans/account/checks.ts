import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { aboutLoan } from '@/lib/loans/account/book';
import { canCheckUse } from '@/lib/loans/account/policy';
import { useCheckSchema } from '@/lib/loans/account/schema';

/** How the money was used, within 30 days of each disbursement (Hướng dẫn 727/HD-NHCS). Said once. */
export const recordUseCheck = command({
  name: 'loan.check-use',
  input: useCheckSchema,
  load: ({ tx, input }) =>
    tx.loanCheck.findFirst({
      where: { id: input.checkId, loanId: input.loanId },
      include: { loan: true, event: true },
    }),
  can: canCheckUse,
  run: async ({ tx, actor, input, target }) => {
    const paidOn = fromDbDate(target.event.happenedOn);
    if (input.doneOn < paidOn) {
      const sentence = `Ngày kiểm tra phải từ ngày giải ngân ${formatDate(paidOn)}.`;
      throw new Refused(invalid({ doneOn: sentence }, sentence));
    }
    const { result, note } = input;
    const changed = await tx.loanCheck.updateMany({
      where: { id: target.id, version: input.version, doneOn: null },
      data: { doneOn: toDbDate(input.doneOn), doneBy: actor.userId, result, note, version: { increment: 1 } },
    });
    if (changed.count === 0)
      throw new Refused(conflict('Lần kiểm tra này vừa có người ghi kết quả. Hãy tải lại trang để xem.'));
    return { value: { loanId: target.loanId }, audit: await aboutLoan(tx, target.loan) };
  },
});
