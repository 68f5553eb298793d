import { command } from '@/lib/command';
import { aboutLoan, lineOf, openBook, writeLine } from '@/lib/loans/account/book';
import { canCorrectLedger, canReverse } from '@/lib/loans/account/policy';
import { type Adjustment, adjustSchema, reverseSchema, writeOffSchema } from '@/lib/loans/account/schema';

/** No longer owed: the approver's word. */
export const writeOffLoan = command({
  name: 'loan.write-off',
  input: writeOffSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canCorrectLedger,
  run: async ({ tx, actor, input: { happenedOn, principal, interest, reason }, target }) => {
    const rest = { principal: principal ?? 0, interest: interest ?? 0, reason };
    const value = await writeLine(tx, actor, target, lineOf('WRITE_OFF', happenedOn, rest));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

/** A difference from the bank's own books, or an instalment moved: by the approver, with a reason. */
export const adjustLoan = command({
  name: 'loan.adjust',
  input: adjustSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canCorrectLedger,
  run: async ({ tx, actor, input, target }) => {
    const value = await writeLine(tx, actor, target, lineOf('ADJUSTMENT', input.happenedOn, correctionOf(input)));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

function correctionOf({ direction, principal, bucket, interest, untilOn, reason }: Adjustment) {
  const sign = direction === 'UP' ? 1 : -1;
  return {
    principal: sign * (principal ?? 0),
    interest: sign * (interest ?? 0),
    bucket: principal === null ? null : bucket || null,
    untilOn: untilOn || null,
    reason,
  };
}

/** A line that was wrong is taken out by another line; a settled loan reopens with it. Nothing is ever erased. */
export const reverseEvent = command({
  name: 'loan.reverse',
  input: reverseSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canReverse,
  run: async ({ tx, actor, input: { happenedOn, eventId, reason }, target }) => {
    const line = lineOf('REVERSAL', happenedOn, { reversesId: eventId, reason });
    const value = await writeLine(tx, actor, target, line);
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});
