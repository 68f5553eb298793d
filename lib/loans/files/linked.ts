import type { LegalDate } from '@/lib/dates';
import type { RowDecision } from '@/lib/generated/prisma/enums';
import { contractPrefix } from '@/lib/loans/files/cells';
import { loanFileVerdict } from '@/lib/loans/files/codes';
import type { Comparison } from '@/lib/loans/files/compare';
import type { BankFigures } from '@/lib/loans/files/reach';
import { isLoanRow, type JudgedFileRow, type LoanRow } from '@/lib/loans/files/types';

/** How the beneficiary of a loan was found. */
export const linkBases = ['beneficiary_cccd', 'confirmed_list', 'self'] as const;
export type LinkBasis = (typeof linkBases)[number];
export const linkBasisOf = (text: string | null): LinkBasis | null => linkBases.find((one) => one === text) ?? null;

/** A confirmed line, as far as the bank may know the person. */
export interface ConfirmedLine {
  id: string;
  caseId: string | null;
  name: string;
  cccd: string | null;
  /** What the borrower is to the person: 'vợ', 'bố'; null when the list does not say. */
  kin: string | null;
}

/** A loan of our ledger that a row is, or may be, about. */
export interface LoanOnFile {
  id: string;
  contract: string | null;
  basis: LinkBasis | null;
  hasLine: boolean;
  organisation: string | null;
  communeId: number;
  communeCode: string;
  officeId: number;
}

/** A row with what the register of loans knows of it. */
export type LinkedRow = JudgedFileRow & {
  onFile: LoanOnFile | null;
  /** Found by the first digits of the number and the customer alone: a person decides. */
  isProbable: boolean;
  basis: LinkBasis | null;
  line: ConfirmedLine | null;
  comparison: Comparison | null;
};

/** Complete: it can be written into a ledger. */
export interface CompleteLoan extends LoanRow {
  contract: string;
  borrowerName: string;
  amount: number;
  loanDate: LegalDate;
  termMonths: number;
  dueContract: LegalDate;
  communeId: number;
  asOf: LegalDate;
}

export function completeLoan(loan: LoanRow): CompleteLoan | null {
  const { contract, borrowerName, amount, loanDate, termMonths, dueContract, communeId, asOf } = loan;
  if (contract === null || borrowerName === null || amount === null || loanDate === null) return null;
  if (termMonths === null || dueContract === null || communeId === null || asOf === null) return null;
  return { ...loan, contract, borrowerName, amount, loanDate, termMonths, dueContract, communeId, asOf };
}

export const figuresOf = (loan: CompleteLoan): BankFigures => ({
  asOf: loan.asOf,
  disbursed: loan.disbursed,
  inTime: loan.inTime,
  overdue: loan.overdue,
  frozen: loan.frozen,
  frozenUntil: loan.frozenUntil,
  dueOn: loan.dueExtended ?? loan.dueContract,
  isOpen: loan.isOpen,
  interestDue: loan.interestDue,
});

export const mayBeSameContract = (contract: string, loan: LoanRow): boolean =>
  loan.contract !== null &&
  contract.length === loan.contract.length &&
  contractPrefix(contract) === contractPrefix(loan.contract);

/** Whether a row can be written at all: what it says of itself holds, and it does not repeat another. */
export const isUsable = (row: Pick<JudgedFileRow, 'verdict'>): boolean =>
  row.verdict === 'ok' || row.verdict === 'warning';

/** What happens to a row unless somebody decides otherwise. */
export function usualDecision(row: LinkedRow): RowDecision {
  if (!isUsable(row) || row.isProbable) return 'SKIP';
  if (row.onFile !== null) return 'LINK';
  return isLoanRow(row) && !row.loan.isContractExact ? 'SKIP' : 'IMPORT';
}

/** A loan nobody on a confirmed list stands behind is taken, and said to be so. */
export function withBeneficiary(row: LinkedRow): LinkedRow {
  if (!isLoanRow(row) || row.line !== null || !isUsable(row)) return row;
  const codes = [...row.codes, 'W_BENEFICIARY_UNKNOWN' as const];
  return { ...row, codes, verdict: loanFileVerdict(codes) };
}
