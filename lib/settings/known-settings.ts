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
  'need.ownedWithinDays': {
    label: 'Có người nhận lo một nhu cầu mới trong vòng (ngày)',
    value: 7,
    min: 1,
    max: 60,
    reason: 'Mức khởi đầu của phần mềm',
  },
  'transfer.answerDays': {
    label: 'Nơi đến trả lời chuyển địa bàn trong vòng (ngày làm việc)',
    value: 5,
    min: 1,
    max: 30,
    reason: 'Mức khởi đầu của phần mềm; chưa thấy văn bản quy định thời hạn trả lời',
  },
  'search.familyDays': {
    label: 'Mất liên lạc, bước 1: hỏi gia đình trong vòng (ngày) từ khi bắt đầu',
    value: 3,
    min: 1,
    max: 60,
    reason: 'Quy trình nội bộ của phần mềm; chưa thấy văn bản quy định',
  },
  'search.localDays': {
    label: 'Mất liên lạc, bước 2: hỏi thôn, người giúp đỡ, nơi làm việc trong vòng (ngày)',
    value: 7,
    min: 1,
    max: 90,
    reason: 'Quy trình nội bộ của phần mềm; chưa thấy văn bản quy định',
  },
  'search.policeDays': {
    label: 'Mất liên lạc, bước 3: hỏi Công an xã nơi có thể đến trong vòng (ngày)',
    value: 15,
    min: 1,
    max: 120,
    reason: 'Quy trình nội bộ của phần mềm; chưa thấy văn bản quy định',
  },
  'search.reportDays': {
    label: 'Mất liên lạc, bước 4: báo cáo Công an cấp trên trong vòng (ngày)',
    value: 30,
    min: 1,
    max: 180,
    reason: 'Quy trình nội bộ của phần mềm; chưa thấy văn bản quy định',
  },
  'model.quietMonths': {
    label: 'Mô hình bị coi là chỉ trên giấy khi không có hoạt động quá (tháng)',
    value: 6,
    min: 1,
    max: 36,
    reason: 'Mức khởi đầu của phần mềm; chưa thấy văn bản quy định',
  },
  'report.cutOffDay': {
    label:
      'Ngày chốt số liệu của báo cáo tháng, quý, 6 tháng, năm (31: ngày cuối tháng; đổi giữa tháng thì tính từ tháng sau)',
    value: 31,
    min: 1,
    max: 31,
    reason: 'Mức khởi đầu của phần mềm; kỳ chốt số liệu do từng tỉnh quy định',
  },
  'report.dueDays': {
    label: 'Xã gửi báo cáo trong vòng (ngày) từ khi hết kỳ',
    value: 5,
    min: 1,
    max: 60,
    reason: 'Mức khởi đầu của phần mềm; thời hạn do từng tỉnh quy định',
  },
} as const satisfies Record<string, { label: string; value: number; min: number; max: number; reason: string }>;

export type SettingKey = keyof typeof knownSettings;
