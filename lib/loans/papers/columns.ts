import { formatDate, type LegalDate } from '@/lib/dates';
import type { DatePrecision } from '@/lib/generated/prisma/enums';
import { type LoanPurpose, loanPurposeLabels } from '@/lib/loans/vocabulary';
import { formatNumber } from '@/lib/money';
import { formatPartialDate } from '@/lib/people/labels';

/** What a printed line knows; numbers of identity are whole on paper, for those who sign it. */
export interface PaperLine {
  position: number;
  fullName: string;
  birthDate: LegalDate | null;
  birthPrecision: DatePrecision;
  cccd: string | null;
  address: string | null;
  phone: string | null;
  certificate: string | null;
  releaseOn: LegalDate | null;
  releasePrecision: DatePrecision;
  borrowerName: string | null;
  borrowerKin: string | null;
  borrowerCccd: string | null;
  purpose: LoanPurpose | null;
  amount: number | null;
  contractFrom: LegalDate | null;
  note: string | null;
}

interface PaperColumn {
  label: string;
  /** Share of the page. */
  width: number;
  align?: 'left' | 'center' | 'right';
  cell: (line: PaperLine) => string;
}

/**
 * Every column a list can have. The official Mẫu 01 and Mẫu 02 could not be seen: which of these are printed, and in
 * what order, is chosen by an administrator.
 */
export const paperColumns = {
  position: { label: 'STT', width: 5, align: 'center', cell: (l) => String(l.position) },
  fullName: { label: 'Họ và tên', width: 16, cell: (l) => l.fullName },
  birth: {
    label: 'Ngày sinh',
    width: 9,
    align: 'center',
    cell: (l) => formatPartialDate(l.birthDate, l.birthPrecision) ?? '',
  },
  cccd: { label: 'Số CCCD', width: 13, align: 'center', cell: (l) => l.cccd ?? '' },
  address: { label: 'Nơi cư trú', width: 13, cell: (l) => l.address ?? '' },
  phone: { label: 'Điện thoại', width: 9, cell: (l) => l.phone ?? '' },
  certificate: { label: 'Số giấy chứng nhận', width: 11, cell: (l) => l.certificate ?? '' },
  release: {
    label: 'Ngày chấp hành xong',
    width: 9,
    align: 'center',
    cell: (l) => (l.releaseOn ? (formatPartialDate(l.releaseOn, l.releasePrecision) ?? '') : ''),
  },
  borrower: {
    label: 'Đại diện hộ gia đình đứng tên vay',
    width: 16,
    cell: (l) => [l.borrowerName, l.borrowerKin && `(${l.borrowerKin})`].filter(Boolean).join(' ') || 'Tự đứng tên',
  },
  borrowerCccd: { label: 'Số CCCD của người đại diện', width: 13, align: 'center', cell: (l) => l.borrowerCccd ?? '' },
  purpose: { label: 'Mục đích vay', width: 12, cell: (l) => (l.purpose ? loanPurposeLabels[l.purpose] : '') },
  amount: {
    label: 'Số tiền dự kiến (đồng)',
    width: 10,
    align: 'right',
    cell: (l) => (l.amount === null ? '' : formatNumber(l.amount)),
  },
  contract: {
    label: 'Ngày hợp đồng lao động',
    width: 9,
    align: 'center',
    cell: (l) => (l.contractFrom ? formatDate(l.contractFrom) : ''),
  },
  note: { label: 'Ghi chú', width: 10, cell: (l) => l.note ?? '' },
} as const satisfies Record<string, PaperColumn>;

export type PaperColumnKey = keyof typeof paperColumns;
export const isPaperColumnKey = (text: string): text is PaperColumnKey => Object.hasOwn(paperColumns, text);
export const paperColumnKeys: readonly PaperColumnKey[] = Object.keys(paperColumns).filter(isPaperColumnKey);

/** Papers whose columns an administrator chooses, with those printed until one does. */
export const listPapers = {
  mau01: {
    label: 'Mẫu 01',
    columns: [
      'position',
      'fullName',
      'birth',
      'cccd',
      'address',
      'certificate',
      'release',
      'borrower',
      'borrowerCccd',
      'note',
    ],
  },
  mau02: {
    label: 'Mẫu 02',
    columns: ['position', 'fullName', 'birth', 'cccd', 'address', 'certificate', 'release', 'contract', 'note'],
  },
} as const satisfies Record<string, { label: string; columns: readonly PaperColumnKey[] }>;
export type ListPaper = keyof typeof listPapers;
export const isListPaper = (text: string): text is ListPaper => Object.hasOwn(listPapers, text);
