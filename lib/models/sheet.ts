import { fewWord } from '@/lib/committee/suppression';
import { formatDate } from '@/lib/dates';
import type { WorkbookContent } from '@/lib/excel/write';
import { healthLabels } from '@/lib/models/health';
import type { ModelRow } from '@/lib/models/list';
import { levelLabels, stageLabels } from '@/lib/models/model';

const columns = [
  { label: 'Tên mô hình', width: 50 },
  { label: 'Loại', width: 36 },
  { label: 'Cấp', width: 20 },
  { label: 'Đơn vị', width: 24 },
  { label: 'Địa điểm', width: 28 },
  { label: 'Giai đoạn', width: 18 },
  { label: 'Tình trạng', width: 18 },
  { label: 'Ngày ra mắt', width: 14 },
  { label: 'Hoạt động gần nhất', width: 18 },
  { label: 'Số thành viên', width: 14 },
] as const;

const dayOf = (day: string | null) => (day === null ? null : formatDate(day));

/** The registry as a workbook; its first columns are those a list is brought in by. */
export const modelSheet = ({ rows }: { rows: readonly ModelRow[] }): WorkbookContent => ({
  sheetName: 'Mô hình',
  columns,
  rows: rows.map((row) => [
    row.name,
    row.typeName,
    levelLabels[row.level],
    row.unitName,
    row.place,
    stageLabels[row.stage],
    healthLabels[row.health],
    dayOf(row.launchedOn),
    dayOf(row.lastActivityOn),
    row.memberCount ?? fewWord,
  ]),
});
