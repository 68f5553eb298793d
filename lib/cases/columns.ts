/** The columns the register can have, on screen, in a file and on paper. The name is always among them. */
export const columnLabels = {
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  place: 'Nơi cư trú',
  status: 'Trạng thái, nhóm',
  work: 'Việc làm',
  release: 'Về địa phương',
  lastContact: 'Liên hệ',
  nextVisit: 'Thăm tới',
  officer: 'Người phụ trách',
  tags: 'Nhãn',
  sex: 'Giới tính',
  cccd: 'Số CCCD',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
  representative: 'Đại diện gia đình',
} as const;

export type ColumnKey = keyof typeof columnLabels;

export const isColumnKey = (key: string): key is ColumnKey => Object.hasOwn(columnLabels, key);
export const columnKeys = Object.keys(columnLabels).filter(isColumnKey);

export const defaultColumns: readonly ColumnKey[] = [
  'name',
  'birth',
  'place',
  'status',
  'work',
  'release',
  'lastContact',
  'nextVisit',
];

/** What was kept, as far as it still means something: unknown and repeated columns fall away, the name never does. */
export function tidyColumns(kept: readonly string[]): ColumnKey[] {
  const known = [...new Set(kept)].filter(isColumnKey);
  if (known.length === 0) return [...defaultColumns];
  return known.includes('name') ? known : ['name', ...known];
}

/** Columns that the list's own query does not bring: they are asked for only when somebody wants to see them. */
const detailColumns: readonly ColumnKey[] = ['officer', 'tags', 'phone', 'address', 'representative'];
export const needsDetails = (columns: readonly ColumnKey[]) => columns.some((c) => detailColumns.includes(c));
