import { formatDate } from '@/lib/dates';
import type { EmployerRow } from '@/lib/employers/list';
import type { WorkbookContent } from '@/lib/excel/write';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';

/** The labels of the columns: those of the file that comes in are the same. */
export const employerColumns = {
  name: 'Tên cơ sở',
  kind: 'Loại cơ sở',
  registrationNumber: 'Mã số thuế',
  sector: 'Ngành nghề',
  address: 'Địa chỉ',
  representativeName: 'Người đại diện',
  phone: 'Điện thoại',
  workforce: 'Tổng số lao động',
  workforceOn: 'Số lao động tính đến ngày',
} as const;

const widths = { name: 36, kind: 24, registrationNumber: 18, sector: 22, address: 30, representativeName: 24 } as const;
const widthOf = (key: string): number => Object.entries(widths).find(([one]) => one === key)?.[1] ?? 16;

/** The list of firms as a workbook; corrected and added to, it comes back in. */
export const employerSheet = ({ rows }: { rows: readonly EmployerRow[] }): WorkbookContent => ({
  sheetName: 'Cơ sở tuyển dụng',
  columns: [
    ...Object.entries(employerColumns).map(([key, label]) => ({ label, width: widthOf(key) })),
    { label: 'Xã, phường', width: 22 },
    { label: 'Đang tuyển (chỗ)', width: 16 },
    { label: 'Ngừng hoạt động từ', width: 18 },
  ],
  rows: rows.map((row) => [
    ...[row.name, establishmentKindLabels[row.kind], row.registrationNumber, row.sector, row.address],
    ...[row.representativeName, row.phone, row.workforce, formatDate(row.workforceOn)],
    ...[row.communeName, row.openPlaces, row.closedOn && formatDate(row.closedOn)],
  ]),
});
