/**
 * What becomes of each table that points at a file or a person when two files are merged. tables.db.test.ts holds this
 * against the catalog: a new table with case_id or person_id must be decided upon here (and, when its rows move, in
 * app.merged_tables of prisma/security/72-merging.sql).
 */
export const mergeTables = {
  judgment: { fate: 'moves', label: 'Bản án', plural: 'bản án' },
  assessment: { fate: 'moves', label: 'Phân nhóm', plural: 'lần phân nhóm' },
  employment: { fate: 'moves', label: 'Việc làm', plural: 'lần ghi việc làm' },
  need: { fate: 'moves', label: 'Nhu cầu', plural: 'nhu cầu' },
  address_check: { fate: 'moves', label: 'Xác minh nơi cư trú', plural: 'lần xác minh' },
  interview: { fate: 'moves', label: 'Phỏng vấn, cam kết', plural: 'lần phỏng vấn' },
  follow_up: { fate: 'moves', label: 'Lần liên hệ', plural: 'lần liên hệ' },
  visit_plan: { fate: 'moves', label: 'Hẹn thăm', plural: 'lần hẹn thăm' },
  difficulty_note: { fate: 'moves', label: 'Ghi nhận khó khăn', plural: 'lần ghi khó khăn' },
  snooze: { fate: 'moves', label: 'Lần hoãn việc', plural: 'lần hoãn việc' },
  case_event: { fate: 'moves', label: 'Bước của hồ sơ', plural: 'bước của hồ sơ' },
  case_officer: { fate: 'moves', label: 'Người phụ trách', plural: 'lần giao người phụ trách' },
  case_tag: { fate: 'moves', label: 'Nhãn', plural: 'nhãn' },
  case_transfer: { fate: 'moves', label: 'Chuyển địa bàn', plural: 'lần chuyển địa bàn' },
  contact_search: { fate: 'moves', label: 'Tìm người mất liên lạc', plural: 'lần tìm người mất liên lạc' },
  import_row: { fate: 'moves', label: 'Dòng danh sách nhập', plural: 'dòng danh sách nhập' },
  loan_list_row: { fate: 'moves', label: 'Dòng danh sách vay vốn', plural: 'dòng danh sách vay vốn' },
  loan_application: { fate: 'moves', label: 'Hồ sơ vay vốn', plural: 'hồ sơ vay vốn' },
  loan: { fate: 'moves', label: 'Khoản vay', plural: 'khoản vay' },
  helper: { fate: 'moves', label: 'Người giúp đỡ', plural: 'người giúp đỡ' },
  profile_consent: { fate: 'moves', label: 'Đồng ý chia sẻ', plural: 'lần đồng ý chia sẻ' },
  placement: { fate: 'moves', label: 'Giới thiệu việc làm', plural: 'lần giới thiệu việc làm' },
  placement_check: { fate: 'moves', label: 'Kiểm tra sau khi đi làm', plural: 'lần kiểm tra sau khi đi làm' },
  profile_disclosure: { fate: 'moves', label: 'Lần gửi thông tin', plural: 'lần gửi thông tin cho nơi tuyển' },
  enrolment: { fate: 'moves', label: 'Học nghề', plural: 'lần học nghề' },
  model_member: { fate: 'moves', label: 'Thành viên mô hình', plural: 'lần tham gia mô hình' },
  commendation: { fate: 'moves', label: 'Khen thưởng', plural: 'lần khen thưởng' },
  re_offence: { fate: 'moves', label: 'Bản án mới', plural: 'bản án mới' },
  // What a person can do is written anew from the two: each file keeps its own.
  job_profile: { fate: 'stays', label: 'Khả năng làm việc', plural: 'khả năng làm việc' },
  job_experience: { fate: 'stays', label: 'Khả năng làm việc', plural: 'khả năng làm việc' },
  residence: { fate: 'before the kept file begins, or in its commune', label: 'Nơi ở', plural: 'nơi ở' },
  certificate: { fate: 'chosen as a field', label: 'Giấy chứng nhận', plural: 'giấy chứng nhận' },
  case_file: { fate: 'the two files themselves', label: 'Hồ sơ', plural: 'hồ sơ' },
  release_course: { fate: 'derived by app.refresh_release_courses', label: '', plural: '' },
  case_span: { fate: 'derived by app.refresh_cases', label: '', plural: '' },
  // A row of an act says what one file was and became. Under another file, an act about both would write to it twice.
  bulk_row: { fate: 'stays', label: 'Dòng việc hàng loạt', plural: 'dòng việc hàng loạt' },
  // The trail is never changed; what was done to the file that goes is read again after an undo.
  audit_entry: { fate: 'stays', label: 'Nhật ký', plural: 'dòng nhật ký' },
  audit_change: { fate: 'stays', label: 'Nhật ký', plural: 'dòng nhật ký' },
  duplicate_pair: { fate: 'hidden with the person; the kept person is looked at again', label: '', plural: '' },
  file_merge: { fate: 'the record of the merge', label: '', plural: '' },
} as const satisfies Record<string, { fate: string; label: string; plural: string }>;

export type MergeTable = keyof typeof mergeTables;
export const isMergeTable = (name: string): name is MergeTable => Object.hasOwn(mergeTables, name);

const keys = Object.keys(mergeTables).filter(isMergeTable);
export const movedTables = keys.filter((table) => mergeTables[table].fate === 'moves');
/** Dated histories whose rows are counted in the preview. */
export const countedTables = movedTables.filter((table) => table !== 'import_row');
