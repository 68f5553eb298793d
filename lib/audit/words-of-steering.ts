/** Directives, conferences and tasks, as words.ts says the others. */
export const steeringActionWords = {
  'digest.subscribe': 'đăng ký nhận tin tổng hợp qua thư',
  'digest.unsubscribe': 'thôi nhận tin tổng hợp qua thư',
  'digest.subscription': 'xem đăng ký nhận tin tổng hợp',
  'directive.record': 'ghi văn bản chỉ đạo',
  'directive.end': 'ghi văn bản hết hiệu lực',
  'directive.list': 'xem văn bản chỉ đạo',
  'conference.plan': 'lập hội nghị',
  'conference.change': 'sửa hội nghị',
  'conference.open': 'khai mạc hội nghị',
  'conference.close': 'kết thúc hội nghị',
  'conference.cancel': 'ghi hoãn, hủy hội nghị',
  'conference.add-participant': 'thêm thành phần dự hội nghị',
  'conference.presence': 'ghi có mặt tại hội nghị',
  'conference.contribute': 'thêm tham luận',
  'conference.conclude': 'ghi kết luận và giao nhiệm vụ',
  'conference.list': 'xem các hội nghị',
  'conference.read': 'xem một hội nghị',
  'conference.meeting': 'mở màn hình họp',
  'conference.print': 'in biên bản hội nghị',
  'task.assign': 'giao nhiệm vụ',
  'task.work': 'ghi kết quả thực hiện nhiệm vụ',
  'task.decide': 'ghi quyết định về nhiệm vụ',
  'task.list': 'xem nhiệm vụ',
  'task.read': 'xem một nhiệm vụ',
  'task.choices': 'mở mẫu giao nhiệm vụ',
} as const;

export const steeringFieldWords = {
  conference: 'hội nghị',
  conclusion: 'kết luận',
  task: 'nhiệm vụ',
} as const;
