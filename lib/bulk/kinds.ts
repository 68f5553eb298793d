import type { BulkKind, BulkStatus } from '@/lib/generated/prisma/enums';

export const kindWords = {
  VISIT: 'Hẹn lần thăm tiếp theo',
  OFFICER: 'Giao người phụ trách',
  TAG: 'Gắn nhãn',
  UNTAG: 'Gỡ nhãn',
  EDIT: 'Sửa theo tệp Excel',
} as const satisfies Record<BulkKind, string>;

/** The line in each file's own history. */
export const historyActions = {
  VISIT: 'case.plan-visit',
  OFFICER: 'case.assign',
  TAG: 'case.tag',
  UNTAG: 'case.untag',
  EDIT: 'case.edit-by-file',
} as const satisfies Record<BulkKind, string>;

export const statusWords = {
  READY: 'Chờ xem lại',
  RUNNING: 'Đang làm',
  DONE: 'Đã làm',
  UNDONE: 'Đã hoàn tác',
} as const satisfies Record<BulkStatus, string>;
