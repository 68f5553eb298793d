/** Settings an administrator may change, dated and with a reason. `value` is the default until someone does. */
export const knownSettings = {
  'contact.neglectDays': {
    label: 'Báo động khi không liên hệ quá (ngày)',
    value: 60,
    min: 7,
    max: 365,
    reason: 'Mức khởi đầu của phần mềm; chưa thấy văn bản quy định khoảng cách tối đa',
  },
  'visit.firstWithinDays': {
    label: 'Thăm lần đầu trong vòng (ngày) từ khi tiếp nhận hoặc nhập danh sách',
    value: 30,
    min: 1,
    max: 120,
    reason: 'Mức khởi đầu của phần mềm',
  },
  'assessment.firstWithinDays': {
    label: 'Đề xuất phân nhóm lần đầu trong vòng (ngày) từ khi tiếp nhận',
    value: 30,
    min: 1,
    max: 120,
    reason: 'Mức khởi đầu của phần mềm; Thông tư 10/2024 không nêu kỳ hạn phân nhóm trong phần đã đọc được',
  },
  'snooze.maxDays': {
    label: 'Hoãn một việc tối đa (ngày)',
    value: 14,
    min: 1,
    max: 60,
    reason: 'Để việc không bị quên: hoãn lâu hơn phải làm hoặc báo Trưởng Công an xã',
  },
} as const satisfies Record<string, { label: string; value: number; min: number; max: number; reason: string }>;

export type SettingKey = keyof typeof knownSettings;
