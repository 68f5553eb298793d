import type { LegalDate } from '@/lib/dates';
import type { LoanFileKind } from '@/lib/generated/prisma/enums';
import type { LoanFileCode, LoanFileVerdict } from '@/lib/loans/files/codes';
import type { OrganisationCode } from '@/lib/loans/vocabulary';

/** A loan as a row of Mẫu 31 or Mẫu 10 states it. Whole đồng; null: the file does not say. */
export interface LoanRow {
  /** Số khế ước, Mã món vay: digits as the file holds them. */
  contract: string | null;
  /** False: the number was stored as a quantity, so its last digits cannot be trusted. */
  isContractExact: boolean;
  customer: string | null;
  programme: string | null;
  borrowerName: string | null;
  borrowerCccd: string | null;
  borrowerPhone: string | null;
  beneficiaryName: string | null;
  beneficiaryCccd: string | null;
  amount: number | null;
  disbursed: number | null;
  loanDate: LegalDate | null;
  termMonths: number | null;
  dueContract: LegalDate | null;
  /** Only when it differs from the contract's. */
  dueExtended: LegalDate | null;
  inTime: number;
  overdue: number;
  frozen: number;
  balance: number;
  frozenUntil: LegalDate | null;
  repaid: number | null;
  /** Interest that the bank still has to collect; null where no column says it. */
  interestDue: number | null;
  /** In basis points a year: 660 = 6,6 %. */
  rateBasisPoints: number | null;
  status: LoanStatusWord;
  isOpen: boolean;
  fund: 'TW' | 'ĐP' | null;
  organisation: OrganisationCode | null;
  groupCode: string | null;
  groupName: string | null;
  groupLeader: string | null;
  purpose: string | null;
  savingsBook: string | null;
  communeId: number | null;
  communeCode: string | null;
  asOf: LegalDate | null;
}

export const loanStatusWords = ['Bình thường', 'Quá hạn', 'Khoanh nợ', 'Tất toán'] as const;
export type LoanStatusWord = (typeof loanStatusWords)[number];

/** A line of a confirmed list (Mẫu 01). */
export interface ListRow {
  name: string | null;
  cccd: string | null;
  sex: 'MALE' | 'FEMALE' | null;
  birth: string | null;
  address: string | null;
  phone: string | null;
  certificate: string | null;
  release: string | null;
  representative: { name: string; cccd: string | null; relation: string | null } | null;
  /** The list says that they have not borrowed yet. */
  hasLoan: boolean;
  note: string | null;
  communeId: number | null;
  communeCode: string | null;
}

export interface RowPlace {
  /** Null for CSV, which has no sheets. */
  sheet: string | null;
  row: number;
}

interface JudgedRow extends RowPlace {
  verdict: LoanFileVerdict;
  codes: LoanFileCode[];
  duplicateOf: RowPlace | null;
}

export interface JudgedLoanRow extends JudgedRow {
  loan: LoanRow;
}
export interface JudgedListRow extends JudgedRow {
  listed: ListRow;
}
export type JudgedFileRow = JudgedLoanRow | JudgedListRow;

/** What was read of a file. Nothing is written yet, and nobody on file was looked for. */
export interface LoanFileReading {
  refused: false;
  kind: LoanFileKind;
  /** The day of the figures; of a list from paper the day it was confirmed, null when it does not say. */
  asOf: LegalDate | null;
  rows: JudgedFileRow[];
}

export const isLoanRow = (row: JudgedFileRow): row is JudgedLoanRow => 'loan' in row;
