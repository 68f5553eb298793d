import type { BulkOutcome, BulkStatus } from '@/lib/generated/prisma/enums';

interface Act {
  status: BulkStatus;
  counts: Readonly<Record<BulkOutcome, number>>;
  sameRows: number;
}

const shown = (n: number) => n.toLocaleString('vi-VN');

/** One sentence that says what would happen now, or what did. */
export function summaryOf({ status, counts, sameRows }: Act): string {
  const same = counts.UNCHANGED + sameRows;
  const rest = [
    counts.REFUSED > 0 && `${shown(counts.REFUSED)} hồ sơ không làm được (xem lý do bên dưới)`,
    same > 0 && `${shown(same)} hồ sơ đã như vậy`,
  ].filter(Boolean);
  const tail = rest.length > 0 ? `; ${rest.join('; ')}` : '';
  if (status === 'UNDONE')
    return `Đã hoàn tác ${shown(counts.UNDONE)} hồ sơ${counts.KEPT > 0 ? `, giữ nguyên ${shown(counts.KEPT)} hồ sơ đã có người làm tiếp` : ''}${tail}.`;
  if (status === 'DONE') return `Đã làm ${shown(counts.DONE)} hồ sơ${tail}.`;
  if (counts.READY === 0) return `Không có hồ sơ nào để thay đổi${tail}.`;
  return `${shown(counts.READY)} hồ sơ sẽ thay đổi${tail}.`;
}
