import { roleLabels } from '@/lib/access/roles';
import { outcomeLabels, shownReason, shownSubject, type TrailLine, wordsOfReason } from '@/lib/audit/sentence';
import { actionWord, fieldWord } from '@/lib/audit/words';
import type { WorkbookContent } from '@/lib/excel/write';
import { formatMomentExactly } from '@/lib/moments';

const columns = [
  { label: 'Thời điểm', width: 20 },
  { label: 'Người làm', width: 24 },
  { label: 'Vai trò', width: 20 },
  { label: 'Đơn vị', width: 24 },
  { label: 'Việc', width: 32 },
  { label: 'Kết quả', width: 14 },
  { label: 'Về', width: 28 },
  { label: 'Trường đã đổi', width: 30 },
  { label: 'Lý do', width: 40 },
] as const;

/** Names and not codes, the order of the screen; the last row says so when the list was cut. */
export function trailWorkbook({ lines, isCut }: { lines: readonly TrailLine[]; isCut: boolean }): WorkbookContent {
  const rows = lines.map((line) => {
    const reason = shownReason(line);
    return [
      formatMomentExactly(line.at),
      line.who,
      line.role && roleLabels[line.role],
      line.unitName,
      actionWord(line.action),
      outcomeLabels[line.outcome],
      shownSubject(line),
      line.fields.map(fieldWord).join(', '),
      reason && wordsOfReason(reason),
    ];
  });
  const cut = [`Chỉ ${lines.length} dòng mới nhất. Hãy thu hẹp khoảng ngày để xuất đủ.`];
  return { sheetName: 'Nhật ký', columns, rows: isCut ? [...rows, cut] : rows };
}
