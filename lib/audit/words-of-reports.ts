/** Reports, as words.ts says the others. */
export const reportActionWords = {
  'report.draft': 'lập báo cáo',
  'report.write': 'viết báo cáo',
  'report.refresh': 'lấy lại số liệu báo cáo',
  'report.drop': 'bỏ báo cáo đang soạn',
  'report.sign': 'ký báo cáo',
  'report.submit': 'gửi báo cáo lên cấp trên',
  'report.receive': 'nhận báo cáo',
  'report.return': 'trả lại báo cáo',
  'report.merge': 'tổng hợp báo cáo của các xã',
  'report.list': 'xem danh sách báo cáo',
  'report.told-loans': 'xem số vay vốn đã báo cáo',
  'report.choices': 'mở mẫu lập báo cáo',
  'report.standing': 'xem đơn vị chưa báo cáo',
  'report.read': 'xem báo cáo',
  'report.export': 'tải báo cáo',
  'report.signed-file': 'tải báo cáo đã ký',
} as const;
