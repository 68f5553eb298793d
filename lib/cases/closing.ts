/** Grounds to end management. Thông tư 10/2024, Điều 14 could be read only in part: `isVerified` says which. */
export const closingGrounds = {
  EXPUNGED: { label: 'Đã được xóa án tích', clause: 'Điều 13 Thông tư 10/2024/TT-BCA', isVerified: true },
  NEW_SENTENCE: { label: 'Bị kết án tù về tội mới', clause: 'Điều 14 Thông tư 10/2024/TT-BCA', isVerified: false },
  DECEASED: { label: 'Đã chết', clause: 'Điều 14 Thông tư 10/2024/TT-BCA', isVerified: false },
  DECLARED_MISSING: { label: 'Bị tuyên bố mất tích', clause: 'Điều 14 Thông tư 10/2024/TT-BCA', isVerified: false },
  DID_NOT_COME: {
    label: 'Không về cư trú (đã thông báo HCD-03)',
    clause: 'Điều 8 Thông tư 10/2024/TT-BCA',
    isVerified: true,
  },
  ENTERED_BY_MISTAKE: {
    label: 'Lập hồ sơ nhầm',
    clause: 'Quy tắc của phần mềm: không xóa, chỉ kết thúc',
    isVerified: true,
  },
} as const satisfies Record<string, { label: string; clause: string; isVerified: boolean }>;

export type ClosingGround = keyof typeof closingGrounds;
export const closingGroundKeys = Object.keys(closingGrounds) as [ClosingGround, ...ClosingGround[]];
