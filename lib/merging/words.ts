import type { MergeStatus, PairOrigin } from '@/lib/generated/prisma/enums';

export const originLabels = {
  TYPED: 'thấy khi lập hồ sơ',
  IMPORT: 'thấy khi nhập danh sách',
  OFFLINE: 'thấy khi lập hồ sơ từ bản nháp viết lúc mất mạng',
  CORRECTION: 'thấy sau khi sửa nhân thân',
} as const satisfies Record<PairOrigin, string>;

export const mergeStatusLabels = {
  PROPOSED: 'Chờ ký',
  REFUSED: 'Không gộp',
  DONE: 'Đã gộp',
  UNDONE: 'Đã hoàn tác',
} as const satisfies Record<MergeStatus, string>;

/** Said before anything is done. */
export const undoWords = [
  'Trong lúc chờ ký chưa có gì thay đổi.',
  'Hoàn tác được: mọi dòng đã chuyển trở về đúng hồ sơ cũ, giá trị đã thay trở lại như trước, số hồ sơ cũ dùng lại như trước.',
  'Không hoàn tác được: những gì ghi sau khi gộp vẫn ở hồ sơ giữ lại; giá trị nào được sửa sau khi gộp thì giữ bản sửa. Trước khi hoàn tác, phần mềm liệt kê đủ các chỗ này.',
] as const;
