import type { LoanFileKind, LoanImportStatus } from '@/lib/generated/prisma/enums';
import type { FileCounts } from '@/lib/loans/files/counts';
import { formatDong } from '@/lib/money';

export const fileStatusWords = {
  READY: 'Chờ xem lại',
  RUNNING: 'Đang ghi',
  DONE: 'Đã ghi',
  DROPPED: 'Đã bỏ',
} as const satisfies Record<LoanImportStatus, string>;

export interface Standing {
  fresh: number;
  agreed: number;
  open: number;
  written: number;
  waiting: number;
  unlinked: number;
  errors: number;
}

const shown = (n: number) => n.toLocaleString('vi-VN');

/** What would happen, or has happened, in one sentence. */
export function fileSentence(file: {
  kind: LoanFileKind;
  status: LoanImportStatus;
  counts: FileCounts;
  standing: Standing;
}): string {
  const { counts, standing: s } = file;
  const isDone = file.status === 'DONE';
  if (file.kind === 'MAU01') {
    const words = isDone
      ? 'đã được ghi vào danh sách đã xác nhận của từng xã'
      : 'sẽ được ghi vào danh sách đã xác nhận của từng xã';
    const parts = [`${shown(counts.usable)} người ${words}`, ...leftOut(counts, s)];
    return `Đọc được ${shown(counts.rows)} dòng: ${parts.join('; ')}.`;
  }
  const will = isDone ? 'đã được ghi' : 'sẽ được ghi';
  const parts = [
    s.fresh > 0 && `${shown(s.fresh)} khoản vay mới ${will}`,
    s.agreed > 0 && `${shown(s.agreed)} khoản khớp với sổ`,
    s.open > 0 && `${shown(s.open)} khoản khác sổ`,
    s.written > 0 && `${shown(s.written)} khoản đã ghi theo sao kê`,
    s.waiting > 0 && `${shown(s.waiting)} dòng chờ quyết định`,
    ...leftOut(counts, s),
  ].filter(Boolean);
  return `Đọc được ${shown(counts.rows)} dòng: ${parts.join('; ') || 'không có khoản vay nào để ghi'}.`;
}

const leftOut = (counts: FileCounts, s: Standing): string[] => [
  ...(counts.duplicates > 0 ? [`${shown(counts.duplicates)} dòng lặp lại chỉ tính một lần`] : []),
  ...(counts.ignored > 0 ? [`${shown(counts.ignored)} dòng của chương trình khác được bỏ qua`] : []),
  ...(s.errors > 0 ? [`${shown(s.errors)} dòng có lỗi không được ghi`] : []),
];

export const fileAmounts = (counts: FileCounts): string =>
  `Mức vay ${formatDong(counts.amount)}; dư nợ trong hạn ${formatDong(counts.inTime)}, quá hạn ${formatDong(counts.overdue)}, khoanh ${formatDong(counts.frozen)}; ${shown(counts.closed)} khoản đã tất toán.`;
