import { dropLoanFile, storeLoanFile, takeOverLoanFile } from '../../lib/loans/files/commands';
import { acceptDifferences, confirmLoan, linkLoanRow } from '../../lib/loans/files/decide';
import {
  exportDifferences,
  getLoanFile,
  listLoanFiles,
  matchLoanFile,
  prepareLoanFile,
} from '../../lib/loans/files/queries';
import { asks, holds, type Operation, type Target } from './operation';

const file = ({ loanFile }: Target) => ({ importId: loanFile.id });
const reading = {
  ...{ refused: false as const, rows: [] },
  file: { refused: false as const, kind: 'MAU31' as const, asOf: '2026-06-30', rows: [] },
};

export const loanFileCommands: readonly Operation[] = [
  {
    name: 'loan-file.upload',
    cell: 'loanFile.create',
    on: 'loanFile',
    isList: true,
    ...asks(storeLoanFile, (t) => ({
      fileName: `sk-${t.fresh}.xlsx`,
      bytes: new TextEncoder().encode(t.fresh),
      reading,
      keep: true,
    })),
  },
  {
    name: 'loan-file.take-over',
    cell: 'loanFile.decide',
    on: 'loanFile',
    wrongState: 'doneLoanFile',
    ...asks(takeOverLoanFile, file),
  },
  {
    name: 'loan-file.drop',
    cell: 'loanFile.close',
    on: 'loanFile',
    wrongState: 'doneLoanFile',
    ...asks(dropLoanFile, file),
  },
  {
    name: 'loan-file.accept',
    cell: 'loanFile.change',
    on: 'doneLoanFile',
    wrongState: 'loanFile',
    ...asks(acceptDifferences, (t) => ({ ...file(t), rowId: t.loanFile.rowId })),
  },
  {
    name: 'loan-file.link',
    cell: 'loanFile.change',
    on: 'loanFile',
    ...asks(linkLoanRow, (t) => ({ rowId: t.loanFile.rowId, listRowId: '' })),
  },
  {
    name: 'loan-file.confirm',
    cell: 'loanFile.change',
    on: 'loanFile',
    ...asks(confirmLoan, (t) => ({ rowId: t.loanFile.lostRowId, isSame: true })),
  },
];

export const loanFileQueries: readonly Operation[] = [
  {
    name: 'loan-file.list',
    cell: 'loanFile.list',
    on: 'loanFile',
    isList: true,
    ...asks(listLoanFiles, () => ({})),
    shows: (value, t) => holds(value, t.loanFile.id),
  },
  { name: 'loan-file.read', cell: 'loanFile.read', on: 'loanFile', ...asks(getLoanFile, file) },
  { name: 'loan-file.export', cell: 'loanFile.export', on: 'loanFile', ...asks(exportDifferences, file) },
  {
    name: 'loan-file.prepare',
    cell: 'loanFile.create',
    on: 'loanFile',
    isList: true,
    ...asks(prepareLoanFile, () => ({})),
  },
  {
    name: 'loan-file.match',
    cell: 'loanFile.create',
    on: 'loanFile',
    isList: true,
    ...asks(matchLoanFile, () => ({ rows: [] })),
  },
];
