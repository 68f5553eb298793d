import type { ColumnKey } from '@/lib/cases/columns';
import { statusLabels } from '@/lib/cases/lifecycle';
import type { CaseRow } from '@/lib/cases/list';
import { formatDate } from '@/lib/dates';
import { groupLabels, workLabels } from '@/lib/followups/vocabulary';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';

type Cell = string | null;

interface SheetColumn {
  label: string;
  /** In characters, as Excel counts. */
  width: number;
  cell: (row: CaseRow) => Cell;
}

const date = (value: string | null) => (value ? formatDate(value) : null);

/** The labels by which a returning sheet is known again (lib/bulk/edit-fields.ts reads them). */
export const sheetLabels = {
  number: 'Số hồ sơ',
  token: 'Mã dòng (giữ nguyên)',
  name: 'Họ và tên',
  sex: 'Giới tính',
  birth: 'Ngày sinh',
  phone: 'Điện thoại',
  hamlet: 'Thôn',
  address: 'Địa chỉ',
  representativeName: 'Đại diện gia đình',
  representativeKin: 'Quan hệ của đại diện',
  representativePhone: 'Điện thoại đại diện',
  nextVisit: 'Thăm tới',
} as const;

/** What each column of the register is in a sheet and on paper: one or more columns with names and not codes. */
const sheetColumns = {
  name: [{ label: sheetLabels.name, width: 26, cell: (r) => r.fullName }],
  birth: [
    {
      label: sheetLabels.birth,
      width: 12,
      cell: (r) => r.birthDate && formatPartialDate(r.birthDate, r.birthPrecision),
    },
  ],
  place: [
    { label: sheetLabels.hamlet, width: 18, cell: (r) => r.hamlet },
    { label: 'Xã', width: 16, cell: (r) => r.communeName },
  ],
  status: [
    { label: 'Trạng thái', width: 14, cell: (r) => statusLabels[r.status] },
    { label: 'Nhóm', width: 18, cell: (r) => r.group && `${r.group} · ${groupLabels[r.group]}` },
  ],
  work: [
    { label: 'Việc làm', width: 22, cell: (r) => r.work && workLabels[r.work] },
    { label: 'Nghề', width: 20, cell: (r) => r.occupation },
  ],
  release: [
    { label: 'Ngày về', width: 12, cell: (r) => r.releaseOn && formatPartialDate(r.releaseOn, r.releasePrecision) },
  ],
  lastContact: [{ label: 'Liên hệ gần nhất', width: 16, cell: (r) => date(r.lastContactOn) }],
  nextVisit: [{ label: sheetLabels.nextVisit, width: 12, cell: (r) => date(r.nextVisitOn) }],
  officer: [{ label: 'Người phụ trách', width: 22, cell: (r) => r.details?.officer ?? null }],
  tags: [{ label: 'Nhãn', width: 24, cell: (r) => r.details?.tags.join('; ') || null }],
  sex: [{ label: sheetLabels.sex, width: 10, cell: (r) => r.sex && sexLabels[r.sex] }],
  cccd: [{ label: 'Số CCCD', width: 16, cell: (r) => r.cccdMasked }],
  phone: [{ label: sheetLabels.phone, width: 14, cell: (r) => r.details?.phone ?? null }],
  address: [{ label: sheetLabels.address, width: 28, cell: (r) => r.details?.address ?? null }],
  representative: [
    { label: sheetLabels.representativeName, width: 22, cell: (r) => r.details?.representativeName ?? null },
    { label: sheetLabels.representativeKin, width: 12, cell: (r) => r.details?.representativeKin ?? null },
    { label: sheetLabels.representativePhone, width: 14, cell: (r) => r.details?.representativePhone ?? null },
  ],
} as const satisfies Record<ColumnKey, readonly SheetColumn[]>;

interface Sheet {
  rows: readonly CaseRow[];
  columns: readonly ColumnKey[];
  /** Marks by case, for those who may send the sheet back. */
  tokens?: Record<string, string> | null;
  /** What the sheet must say of itself at its end. */
  notice?: string | null;
}

/** The register as a sheet: names and not codes, numbers masked as on screen, the order and columns of the list. */
export function caseSheet({ rows, columns, tokens = null, notice = null }: Sheet) {
  const chosen: readonly SheetColumn[] = columns.flatMap((key): readonly SheetColumn[] => sheetColumns[key]);
  const head = [{ label: 'STT', width: 6 }, { label: sheetLabels.number, width: 16 }, ...chosen];
  return {
    sheetName: 'Hồ sơ',
    columns: [
      ...head.map(({ label, width }) => ({ label, width })),
      ...(tokens ? [{ label: sheetLabels.token, width: 12 }] : []),
    ],
    rows: [
      ...rows.map((row, index) => [
        index + 1,
        row.number,
        ...chosen.map(({ cell }) => cell(row)),
        ...(tokens ? [tokens[row.id] ?? null] : []),
      ]),
      ...(notice ? [[null, notice]] : []),
    ],
  };
}

/** The sentence of a list that is longer than what one file or one print holds; null when all of it is there. */
export const cutNotice = (shown: number, total: number): string | null =>
  shown < total
    ? `Chỉ có ${shown.toLocaleString('vi-VN')} dòng đầu trong ${total.toLocaleString('vi-VN')} hồ sơ khớp bộ lọc. Hãy lọc hẹp lại để lấy đủ.`
    : null;
