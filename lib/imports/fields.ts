/** Columns a register can have. The keys are those of the import's JSON; the labels are shown when columns are mapped. */
export const FIELD_LABELS = {
  stt: 'Số thứ tự',
  name: 'Họ và tên',
  ho_dem: 'Họ và tên đệm',
  dem: 'Tên đệm',
  ten: 'Tên',
  dob: 'Ngày sinh',
  dob_day: 'Ngày (ngày sinh)',
  dob_month: 'Tháng (ngày sinh)',
  dob_year: 'Năm (ngày sinh)',
  yob_m: 'Năm sinh: nam',
  yob_f: 'Năm sinh: nữ',
  gender: 'Giới tính',
  gender_m: 'Giới tính: nam',
  gender_f: 'Giới tính: nữ',
  age: 'Tuổi',
  cccd: 'Số CCCD',
  old_id: 'Số CMND',
  hamlet: 'Thôn, tiểu khu',
  commune: 'Xã, thị trấn',
  former: 'Xã trước khi sắp xếp',
  address: 'Nơi cư trú',
  offence: 'Tội danh',
  sentence: 'Mức án',
  sentenced: 'Ngày tuyên án',
  release: 'Ngày chấp hành xong án',
  cert: 'Số giấy chứng nhận',
  job: 'Việc làm hiện nay',
  diff: 'Khó khăn',
  group: 'Phân loại (A/B/C/D)',
  group2: 'Phân loại (cột thứ hai)',
  gA: 'Nhóm A',
  gB: 'Nhóm B',
  gC: 'Nhóm C',
  gD: 'Nhóm D',
  loan: 'Số tiền vay',
  model: 'Mô hình tham gia',
  note: 'Ghi chú',
} as const;

export type Field = keyof typeof FIELD_LABELS;

export function isField(text: string): text is Field {
  return Object.hasOwn(FIELD_LABELS, text);
}

/** Fields that only a register of people who completed a sentence has. */
export const LEGAL_FIELDS: readonly Field[] = ['release', 'offence', 'sentence', 'group', 'gA', 'cert', 'sentenced'];

/** Fields that say something of the person, beside number, name and age. */
export const PERSON_FIELDS: readonly Field[] = [
  ...LEGAL_FIELDS,
  'dob',
  'dob_year',
  'yob_m',
  'cccd',
  'old_id',
  'gender',
  'hamlet',
  'commune',
  'former',
  'address',
  'job',
  'diff',
  'loan',
  'model',
];
