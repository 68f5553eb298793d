import type { ImportStatus } from '@/lib/generated/prisma/enums';

/** How far a list is, in words. */
export const statusWords = {
  REVIEW: 'Đang kiểm tra',
  COMMITTING: 'Đang nhập',
  COMMITTED: 'Đã nhập',
  UNDONE: 'Đã hoàn tác',
  DISCARDED: 'Đã bỏ',
} as const satisfies Record<ImportStatus, string>;
