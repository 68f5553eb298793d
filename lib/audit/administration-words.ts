import { actionWord, actionWords, fieldWord } from '@/lib/audit/words';

/** What only administrators and auditors do, and the refused reading of a screen, in the words of the trail. */
const actions: Readonly<Record<string, string>> = {
  'user.link-oidc': 'liên kết đăng nhập một lần',
  'user.list': 'xem danh sách người dùng',
  'user.read': 'xem tài khoản',
  'user.list-units': 'xem nơi giao vai trò',
  'unit.list': 'xem danh mục đơn vị',
  'unit.read': 'xem đơn vị',
  'unit.form-choices': 'mở mẫu thêm đơn vị',
  'unit.preview': 'kiểm tra danh mục đơn vị',
  'setting.list': 'xem thiết đặt',
  'legal-basis.change': 'sửa hiệu lực của văn bản',
  'audit.export': 'xuất nhật ký ra Excel',
  'case.list': 'xem danh sách hồ sơ',
};

const fields: Readonly<Record<string, string>> = {
  oidcSubject: 'mã đăng nhập một lần',
  unitName: 'tên đơn vị',
  validity: 'hiệu lực',
  predecessors: 'đơn vị trước sáp nhập',
  coverage: 'địa bàn phụ trách',
  settingValue: 'giá trị',
  replacedBy: 'văn bản thay thế',
};

export const wordsOfAction = (action: string): string => actions[action] ?? actionWord(action);
export const wordsOfField = (field: string): string => fields[field] ?? fieldWord(field);

/** Every action with its words, for choosing one in a filter. */
export const knownActions: readonly (readonly [string, string])[] = Object.entries({ ...actionWords, ...actions }).sort(
  (a, b) => a[1].localeCompare(b[1], 'vi'),
);
