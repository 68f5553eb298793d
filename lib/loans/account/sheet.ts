import { formatDate } from '@/lib/dates';
import type { WorkbookContent } from '@/lib/excel/write';
import type { LoanRow } from '@/lib/loans/account/list';
import { organisationLabels, purposeInWords } from '@/lib/loans/vocabulary';

const columns = [
  { label: 'Khế ước', width: 18 },
  { label: 'Hồ sơ vay', width: 18 },
  { label: 'Người đứng tên vay', width: 26 },
  { label: 'Người thụ hưởng', width: 26 },
  { label: 'Xã', width: 22 },
  { label: 'Tổ tiết kiệm và vay vốn', width: 26 },
  { label: 'Đơn vị nhận ủy thác', width: 24 },
  { label: 'Mục đích', width: 30 },
  { label: 'Đã giải ngân (đồng)', width: 20 },
  { label: 'Dư nợ trong hạn (đồng)', width: 22 },
  { label: 'Dư nợ quá hạn (đồng)', width: 22 },
  { label: 'Dư nợ khoanh (đồng)', width: 20 },
  { label: 'Kỳ trả gốc tới', width: 14 },
  { label: 'Số tiền kỳ tới (đồng)', width: 20 },
  { label: 'Số ngày quá hạn', width: 16 },
  { label: 'Ngày đến hạn', width: 14 },
  { label: 'Ngày tất toán', width: 14 },
] as const;

const dayOf = (day: string | null) => (day === null ? null : formatDate(day));

/** The list of loans as a workbook. */
export const loanSheet = ({ rows }: { rows: readonly LoanRow[] }): WorkbookContent => ({
  sheetName: 'Khoản vay',
  columns,
  rows: rows.map((row) => [
    row.contractNumber,
    row.applicationNumber,
    row.borrowerName,
    row.beneficiaryName,
    row.communeName,
    row.groupName,
    organisationName(row.organisation),
    purposeInWords(row.purpose),
    row.disbursed,
    row.inTime,
    row.overdue,
    row.frozen,
    dayOf(row.nextDueOn),
    row.nextAmount,
    row.daysLate,
    dayOf(row.dueOn),
    dayOf(row.settledOn),
  ]),
});

/** The entrusted organisation's name by its code; null for none. */
export const organisationName = (code: string | null): string | null =>
  code === null ? null : (Object.entries(organisationLabels).find(([key]) => key === code)?.[1] ?? code);
