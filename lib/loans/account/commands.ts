import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { aboutLoan, type Book, lineOf, openBook, stateOn, writeLine } from '@/lib/loans/account/book';
import { canKeepLedger } from '@/lib/loans/account/policy';
import {
  extendSchema,
  freezeSchema,
  interestSchema,
  overdueSchema,
  type Repayment,
  repaymentSchema,
  settleSchema,
  unfreezeSchema,
} from '@/lib/loans/account/schema';
import { allocate, interestToPost, overdueToPost } from '@/lib/loans/ledger';

/** What comes in: one sum is divided over what is owed that day, or the parts are said. */
export const recordRepayment = command({
  name: 'loan.repay',
  input: repaymentSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input, target }) => {
    const line = lineOf('REPAYMENT', input.happenedOn, partsOf(target, input));
    return { value: await writeLine(tx, actor, target, line), audit: await aboutLoan(tx, target.loan) };
  },
});

function partsOf(book: Book, { amount, principal, interest, happenedOn }: Repayment) {
  if (amount === null) return { principal: principal ?? 0, interest: interest ?? 0 };
  const parts = allocate(stateOn(book, happenedOn), amount);
  if (!parts.ok) throw new Refused(invalid({ amount: parts.message }, parts.message));
  return { principal: parts.principal, interest: parts.interest };
}

/** Interest that arose goes into the books; empty: all of it up to that day. */
export const recordInterest = command({
  name: 'loan.post-interest',
  input: interestSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input, target }) => {
    const interest = input.amount ?? interestToPost(stateOn(target, input.happenedOn));
    const value = await writeLine(tx, actor, target, lineOf('INTEREST', input.happenedOn, { interest }));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

export const extendLoan = command({
  name: 'loan.extend',
  input: extendSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input: { happenedOn, untilOn, reason }, target }) => {
    const value = await writeLine(tx, actor, target, lineOf('EXTENSION', happenedOn, { untilOn, reason }));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

export const freezeLoan = command({
  name: 'loan.freeze',
  input: freezeSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input: { happenedOn, amount: principal, untilOn, reason }, target }) => {
    const value = await writeLine(tx, actor, target, lineOf('FREEZE', happenedOn, { principal, untilOn, reason }));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

export const unfreezeLoan = command({
  name: 'loan.unfreeze',
  input: unfreezeSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input: { happenedOn, amount: principal }, target }) => {
    const value = await writeLine(tx, actor, target, lineOf('UNFREEZE', happenedOn, { principal }));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

/** What should have been paid leaves the balance in time; empty: all of it (Công văn 597/NHCS-TDNN). */
export const moveToOverdue = command({
  name: 'loan.move-overdue',
  input: overdueSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input, target }) => {
    const principal = input.amount ?? overdueToPost(stateOn(target, input.happenedOn));
    if (principal === 0) {
      const sentence = 'Không có kỳ nào đến hạn chưa trả để chuyển quá hạn vào ngày này.';
      throw new Refused(invalid({ form: sentence }, sentence));
    }
    const value = await writeLine(tx, actor, target, lineOf('OVERDUE', input.happenedOn, { principal }));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});

/** Everything that is owed that day comes in, and the loan is closed. */
export const settleLoan = command({
  name: 'loan.settle',
  input: settleSchema,
  load: ({ tx, input }) => openBook(tx, input.loanId),
  can: canKeepLedger,
  run: async ({ tx, actor, input: { happenedOn }, target }) => {
    const { balance, interestDue } = stateOn(target, happenedOn);
    const all = { principal: balance, interest: interestDue };
    const value = await writeLine(tx, actor, target, lineOf('SETTLEMENT', happenedOn, all));
    return { value, audit: await aboutLoan(tx, target.loan) };
  },
});
