import type { Failure } from '@/lib/access/outcome';
import type { Entry } from '@/lib/offline/entry';

/** What the officer can do about an entry that the server would not take. */
export const advice = {
  invalid: 'Hãy sửa rồi lưu lại.',
  conflict: 'Có nội dung mới hơn khi bạn mất mạng. Xem cả hai rồi chọn: sửa, vẫn gửi, hoặc bỏ mục này.',
  'not-found':
    'Hồ sơ không còn trong địa bàn của vai trò đang dùng: đã chuyển đi, hoặc bạn đang dùng vai trò khác. Đổi vai trò rồi gửi lại, hoặc báo cho nơi nhận rồi bỏ mục này.',
  forbidden:
    'Hồ sơ đã kết thúc, hoặc vai trò đang dùng không ghi được. Báo Trưởng Công an xã, rồi gửi lại hoặc bỏ mục này.',
} as const satisfies Record<Failure['kind'], string>;

/** Sending again without a change can help, unless the text itself is wrong or was taken before under this key. */
export const mayInsist = ({ problem }: Entry): boolean =>
  problem !== null && problem.kind !== 'invalid' && (problem.kind !== 'conflict' || problem.newest !== undefined);
