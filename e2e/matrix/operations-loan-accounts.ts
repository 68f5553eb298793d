import { recordUseCheck } from '../../lib/loans/account/checks';
import {
  extendLoan,
  freezeLoan,
  moveToOverdue,
  recordInterest,
  recordRepayment,
  settleLoan,
  unfreezeLoan,
} from '../../lib/loans/account/commands';
import { adjustLoan, reverseEvent, writeOffLoan } from '../../lib/loans/account/corrections';
import { disburseLoan } from '../../lib/loans/account/disburse';
import { getPortfolio } from '../../lib/loans/account/portfolio';
import { exportLoans, getLoan, getToDisburse, listBankWork, listLoans } from '../../lib/loans/account/queries';
import { printStatement } from '../../lib/loans/papers/queries';
import { getLoanSigns } from '../../lib/loans/signs';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const loan = ({ lending: { loanId } }: Target) => ({ loanId, happenedOn: inDays(0) });
const application = ({ lending: { applicationId } }: Target) => ({ applicationId });
const showsLoan = (value: unknown, t: Target) => holds(value, t.lending.loanId);
const reason = 'Theo quyết định của phòng giao dịch';

/** On a loan that runs; not once it is settled. */
const running = { on: 'runningLoan', wrongState: 'settledLoan' } as const;

export const accountCommands: readonly Operation[] = [
  {
    name: 'loan.disburse',
    cell: 'loan.create',
    on: 'approvedApplication',
    wrongState: 'submitted',
    ...asks(disburseLoan, (t) => ({
      ...{ ...application(t), happenedOn: inDays(0), amount: '6 triệu', fund: 'CENTRAL' as const, paidOutBefore: 0 },
    })),
  },
  {
    name: 'loan.disburse',
    as: 'again',
    cell: 'loan.create',
    ...running,
    ...asks(disburseLoan, (t) => ({
      ...{ ...application(t), happenedOn: inDays(0), amount: '100.000 đ', fund: 'CENTRAL' as const },
      paidOutBefore: 9_900_000,
    })),
  },
  {
    name: 'loan.repay',
    cell: 'loan.change',
    ...running,
    ...asks(recordRepayment, (t) => ({ ...loan(t), amount: '1 triệu' })),
  },
  { name: 'loan.post-interest', cell: 'loan.change', ...running, ...asks(recordInterest, loan) },
  {
    name: 'loan.extend',
    cell: 'loan.change',
    ...running,
    ...asks(extendLoan, (t) => ({ ...loan(t), untilOn: '2028-01-28', reason })),
  },
  {
    name: 'loan.freeze',
    cell: 'loan.change',
    ...running,
    ...asks(freezeLoan, (t) => ({ ...loan(t), amount: '1 triệu', untilOn: inDays(90), reason })),
  },
  {
    name: 'loan.unfreeze',
    cell: 'loan.change',
    ...running,
    ...asks(unfreezeLoan, (t) => ({ ...loan(t), amount: '1 triệu' })),
  },
  {
    name: 'loan.move-overdue',
    cell: 'loan.change',
    ...running,
    ...asks(moveToOverdue, (t) => ({ ...loan(t), amount: '1 triệu' })),
  },
  { name: 'loan.settle', cell: 'loan.close', ...running, ...asks(settleLoan, loan) },
  {
    name: 'loan.write-off',
    cell: 'loan.decide',
    ...running,
    ...asks(writeOffLoan, (t) => ({ ...loan(t), principal: '1 triệu', reason })),
  },
  {
    name: 'loan.adjust',
    cell: 'loan.decide',
    ...running,
    ...asks(adjustLoan, (t) => ({ ...loan(t), direction: 'UP' as const, interest: '1.000 đ', reason })),
  },
  // A settled loan reopens: there is no state against it.
  {
    name: 'loan.reverse',
    cell: 'loan.change',
    on: 'runningLoan',
    ...asks(reverseEvent, (t) => ({ ...loan(t), eventId: t.lending.eventId, reason })),
  },
  {
    name: 'loan.check-use',
    cell: 'loan.change',
    on: 'runningLoan',
    ...asks(recordUseCheck, ({ lending: { loanId, checkId } }) => ({
      ...{ loanId, checkId, version: 1, doneOn: inDays(0), result: 'AS_PLANNED' as const, note: '' },
    })),
  },
];

export const accountQueries: readonly Operation[] = [
  {
    name: 'loan.list',
    cell: 'loan.list',
    on: 'runningLoan',
    isList: true,
    ...asks(listLoans, (t) => ({ q: t.lending.loanId })),
    shows: showsLoan,
  },
  {
    name: 'loan.work',
    cell: 'loan.list',
    on: 'runningLoan',
    isList: true,
    ...asks(listBankWork, () => ({ duty: 'check' as const })),
    shows: showsLoan,
  },
  {
    name: 'loan.read',
    cell: 'loan.read',
    on: 'runningLoan',
    ...asks(getLoan, ({ lending: { loanId } }) => ({ loanId })),
  },
  {
    name: 'loan.export',
    cell: 'loan.export',
    on: 'runningLoan',
    isList: true,
    ...asks(exportLoans, (t) => ({ q: t.lending.loanId })),
    shows: showsLoan,
  },
  {
    name: 'loan.print',
    cell: 'loan.read',
    on: 'runningLoan',
    ...asks(printStatement, ({ lending: { loanId } }) => ({ loanId })),
  },
  {
    name: 'loan.to-disburse',
    cell: 'approvedLoan.read',
    on: 'approvedApplication',
    ...asks(getToDisburse, application),
  },
  {
    name: 'loan.portfolio',
    cell: 'loanPortfolio.read',
    on: 'installation',
    isList: true,
    ...asks(getPortfolio, () => ({})),
  },
  {
    name: 'loan.signs',
    cell: 'loanSign.read',
    on: 'managed',
    ...asks(getLoanSigns, ({ person: { caseId } }) => ({ caseId })),
  },
];
