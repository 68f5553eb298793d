/** What a case can ask of its officer, in the order it is shown when two fall on the same day; a step is said after the address of the file. */
export const obligations = {
  ADDRESS_CHECK: { label: 'Xác minh nơi cư trú', clause: 'Điều 8 Thông tư 10/2024/TT-BCA', step: '/xac-minh' },
  REPORT_IN: { label: 'Đón người về trình diện', clause: 'Điều 9 Thông tư 10/2024/TT-BCA', step: '/tiep-nhan' },
  VISIT: { label: 'Thăm định kỳ', clause: null, step: '/ghi-nhan' },
  NEGLECT: { label: 'Lâu chưa liên hệ', clause: null, step: '/ghi-nhan' },
  FIRST_ASSESSMENT: {
    label: 'Đề xuất phân nhóm lần đầu',
    clause: 'Thông tư 10/2024/TT-BCA (phân nhóm A, B, C, D)',
    step: '/phan-nhom',
  },
  SIGN: { label: 'Chờ ký phân nhóm', clause: null, step: '#cho-ky' },
  TRANSFER_SIGN: { label: 'Chờ ký chuyển địa bàn', clause: null, step: '/chuyen-dia-ban' },
  TRANSFER_LATE: { label: 'Nơi đến quá hạn trả lời chuyển địa bàn', clause: null, step: '/chuyen-dia-ban' },
  SEARCH_STEP: { label: 'Tìm người mất liên lạc', clause: null, step: '/mat-lien-lac' },
} as const satisfies Record<string, { label: string; clause: string | null; step: string }>;

export type Obligation = keyof typeof obligations;
/** Where a duty is done. */
export type Step = (typeof obligations)[Obligation]['step'];
export const isObligation = (key: string): key is Obligation => key in obligations;

export const buckets = { overdue: 'Quá hạn', today: 'Hôm nay', week: 'Tuần này', all: 'Tất cả' } as const;
export type Bucket = keyof typeof buckets;
export const bucketKeys = Object.keys(buckets) as [Bucket, ...Bucket[]];
