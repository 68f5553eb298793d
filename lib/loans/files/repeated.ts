import { contractPrefix } from '@/lib/loans/files/cells';
import { type LoanFileCode, loanFileVerdict } from '@/lib/loans/files/codes';
import {
  isLoanRow,
  type JudgedFileRow,
  type JudgedListRow,
  type JudgedLoanRow,
  type LoanRow,
} from '@/lib/loans/files/types';
import { nameKey } from '@/lib/text';

const figures = (loan: LoanRow): string =>
  [loan.amount, loan.loanDate, loan.inTime, loan.overdue, loan.frozen, loan.balance].join('|');

/** Rows of one file that repeat an earlier one: the bank prints a loan once for each savings book of its customer. */
export class RepeatedRows {
  private readonly loans = new Map<string, JudgedLoanRow[]>();
  private readonly people = new Map<string, JudgedListRow>();

  /** Marks the later row. */
  mark(row: JudgedFileRow): void {
    if (isLoanRow(row)) this.markLoan(row);
    else this.markPerson(row);
  }

  private markLoan(row: JudgedLoanRow): void {
    const { contract, customer } = row.loan;
    if (contract === null || row.verdict === 'ignored') return;
    const key = `${contractPrefix(contract)}|${contract.length}|${customer ?? ''}`;
    const same = this.loans.get(key) ?? [];
    const earlier = same.find((one) => isSameContract(one.loan, row.loan));
    if (earlier === undefined) {
      this.loans.set(key, [...same, row]);
      return;
    }
    const repeats = figures(earlier.loan) === figures(row.loan);
    add(row, repeats ? 'D_SECOND_SAVINGS_BOOK' : 'E_CONTRACT_CONFLICT', earlier);
  }

  private markPerson(row: JudgedListRow): void {
    const { cccd, name } = row.listed;
    if (cccd === null || name === null) return;
    const earlier = this.people.get(cccd);
    if (earlier === undefined) this.people.set(cccd, row);
    else add(row, nameKey(earlier.listed.name ?? '') === nameKey(name) ? 'D_SAME_FILE' : 'E_CCCD_CONFLICT', earlier);
  }
}

/** Numbers that lost their last digits are one contract when nothing speaks against it: customer, length and all kept digits agree. */
const isSameContract = (a: LoanRow, b: LoanRow): boolean =>
  a.contract === b.contract || ((!a.isContractExact || !b.isContractExact) && figures(a) === figures(b));

function add(row: JudgedFileRow, code: LoanFileCode, { sheet, row: number }: JudgedFileRow): void {
  row.codes.unshift(code);
  row.verdict = loanFileVerdict(row.codes);
  row.duplicateOf = { sheet, row: number };
}
