import type { FileReading } from '@/lib/loans/files/commands';
import { type FileCounts, sumUpFile } from '@/lib/loans/files/counts';
import type { LinkedRow } from '@/lib/loans/files/linked';
import { isLoanRow, type ListRow, type LoanRow } from '@/lib/loans/files/types';

const kinds = { MAU01: 'mau01', MAU31: 'mau31', MAU10: 'mau10' } as const;

/** The result in the names of the bank's own files. */
export function loanFileJson({ file, rows }: Extract<FileReading, { refused: false }>): object {
  return {
    kind: kinds[file.kind],
    asOf: file.asOf,
    as_of: file.asOf,
    totals: file.kind === 'MAU01' ? listTotals(rows) : loanTotals(sumUpFile(rows)),
    rows: rows.map((row) => ({
      ...(row.sheet === null ? {} : { sheet: row.sheet }),
      row: row.row,
      verdict: row.verdict,
      codes: row.codes,
      normalized: isLoanRow(row) ? loanOf(row, row.loan) : listedOf(row.listed),
      ...(row.duplicateOf ? { duplicate_of: row.duplicateOf } : {}),
      ...(row.comparison ? { differences: row.comparison.differences } : {}),
      ...(row.isProbable ? { probable_contract: row.onFile?.contract ?? null } : {}),
    })),
  };
}

const listTotals = (rows: readonly LinkedRow[]) => ({
  rows: rows.length,
  with_loan: rows.filter((row) => !isLoanRow(row) && row.listed.hasLoan).length,
});

const loanTotals = (counts: FileCounts) => ({
  rows: counts.rows,
  programme_26: counts.usable,
  duplicates: counts.duplicates,
  ignored: counts.ignored,
  errors: counts.errors,
  amount: counts.amount,
  in_time: counts.inTime,
  overdue: counts.overdue,
  frozen: counts.frozen,
  balance: counts.balance,
  closed: counts.closed,
  extended: counts.extended,
  naive_amount_with_duplicates: counts.naiveAmount,
  linked: counts.linked,
});

function loanOf(row: LinkedRow, loan: LoanRow): object {
  const common = { contract: loan.contract, customer: loan.customer, programme: loan.programme };
  if (row.verdict === 'ignored') return { ...common, amount: loan.amount, balance: loan.balance };
  const { line } = row;
  const isSelf = line !== null && line.cccd !== null && line.cccd === loan.borrowerCccd;
  return {
    ...common,
    borrower: {
      name: loan.borrowerName,
      cccd: loan.borrowerCccd,
      relation: isSelf ? 'bản thân' : (line?.kin ?? ''),
    },
    beneficiary: line ? { name: line.name, cccd: line.cccd } : null,
    link_basis: row.basis,
    amount: loan.amount,
    loan_date: loan.loanDate,
    term_months: loan.termMonths,
    due_contract: loan.dueContract,
    due_extended: loan.dueExtended,
    in_time: loan.inTime,
    overdue: loan.overdue,
    frozen: loan.frozen,
    balance: loan.balance,
    repaid: loan.repaid,
    status: loan.status,
    open: loan.isOpen,
    fund: loan.fund,
    dvut: loan.organisation,
    commune_code: loan.communeCode,
    as_of: loan.asOf,
  };
}

const listedOf = ({ name, cccd, representative, hasLoan }: ListRow): object => ({
  ...{ name, cccd, representative },
  has_loan: hasLoan,
});
