/**
 * Every finding the import can make: how severe it is and what the reader should do about it. The severities follow
 * no official rule; they are one table so that they can be changed in one place.
 */

export type Severity = 'error' | 'duplicate' | 'warning' | 'info';

interface CodeText {
  severity: Severity;
  message: string;
}

const ROW_CODES = {
  E_NAME_MISSING: { severity: 'error', message: 'Thiếu họ và tên: bổ sung họ tên rồi kiểm tra lại dòng này.' },
  E_NAME_INVALID: {
    severity: 'error',
    message: 'Họ tên chứa chữ số, ký hiệu hoặc quá dài: nhập lại họ tên đúng như giấy tờ tùy thân.',
  },
  E_DOB_INVALID: {
    severity: 'error',
    message: 'Ngày sinh không có thật hoặc không đọc được: nhập lại theo dạng ngày/tháng/năm.',
  },
  E_RELEASE_INVALID: {
    severity: 'error',
    message: 'Ngày chấp hành xong án không có thật hoặc không đọc được: đối chiếu giấy chứng nhận rồi nhập lại.',
  },
  E_RELEASE_FUTURE: {
    severity: 'error',
    message: 'Ngày chấp hành xong án sau ngày chốt số liệu: đối chiếu giấy chứng nhận rồi nhập lại.',
  },
  E_BIRTH_AFTER_SENTENCE: {
    severity: 'error',
    message: 'Ngày sinh không hợp lý so với ngày tuyên án hoặc ngày chấp hành xong án: kiểm tra lại cả hai ngày.',
  },
  E_COMMUNE_UNKNOWN: {
    severity: 'error',
    message: 'Không có xã, thị trấn nào tên như vậy: chọn lại đơn vị trong danh sách.',
  },
  E_COMMUNE_AMBIGUOUS: {
    severity: 'error',
    message: 'Tên xã viết không dấu, có thể là hai xã khác nhau: chọn đúng xã trong danh sách.',
  },
  E_CCCD_CONFLICT: {
    severity: 'error',
    message: 'Số CCCD đã có ở một người khác trong tệp: kiểm tra số CCCD của cả hai người.',
  },
  E_CELL_TOO_LONG: { severity: 'error', message: 'Ô có nội dung quá dài: rút gọn nội dung ô rồi nhập lại.' },
  D_SAME_FILE: { severity: 'duplicate', message: 'Người này đã có ở một dòng trước (cùng số CCCD và họ tên).' },
  D_NAME_DOB: {
    severity: 'duplicate',
    message: 'Có thể trùng một dòng trước (cùng họ tên, ngày sinh, xã; một dòng thiếu số CCCD): kiểm tra rồi chọn giữ.',
  },
  D_SECOND_SAVINGS_BOOK: {
    severity: 'duplicate',
    message: 'Món vay lặp lại do khách hàng có hai sổ tiết kiệm: chỉ tính một lần.',
  },
  W_CCCD_MISSING: { severity: 'warning', message: 'Chưa có số CCCD: bổ sung khi có.' },
  W_CCCD_INVALID: {
    severity: 'warning',
    message: 'Số CCCD không đọc được nên để trống: nhập lại đủ 12 chữ số từ giấy tờ gốc.',
  },
  W_CCCD_ZERO_RESTORED: {
    severity: 'warning',
    message: 'Số CCCD bị mất số 0 ở đầu, đã thêm lại: đối chiếu với giấy tờ gốc.',
  },
  W_CMND_9: { severity: 'warning', message: 'Chỉ có số CMND 9 số (đã hết giá trị): bổ sung số CCCD 12 số.' },
  W_CCCD_SEX_MISMATCH: { severity: 'warning', message: 'Số CCCD không khớp giới tính: kiểm tra lại.' },
  W_CCCD_YEAR_MISMATCH: { severity: 'warning', message: 'Số CCCD không khớp năm sinh: kiểm tra lại.' },
  W_CCCD_PREFIX_UNKNOWN: {
    severity: 'warning',
    message: 'Ba số đầu của CCCD không phải mã tỉnh đã biết: kiểm tra lại.',
  },
  W_DOB_PARTIAL: { severity: 'warning', message: 'Ngày sinh chưa đủ ngày, tháng: bổ sung khi có.' },
  W_RELEASE_PARTIAL: {
    severity: 'warning',
    message: 'Ngày chấp hành xong án chưa đủ ngày, tháng: bổ sung theo giấy chứng nhận.',
  },
  W_DATE_2DIGIT_YEAR: { severity: 'warning', message: 'Năm chỉ có hai chữ số: kiểm tra lại thế kỷ.' },
  W_DATE_SERIAL: {
    severity: 'warning',
    message: 'Ngày lưu dưới dạng số của bảng tính, đã đổi thành ngày: đối chiếu với giấy tờ gốc.',
  },
  W_GROUP_MISSING: { severity: 'warning', message: 'Chưa phân nhóm A, B, C, D: bổ sung phân nhóm.' },
  W_GROUP_UNKNOWN: { severity: 'warning', message: 'Nhóm không phải A, B, C hay D: chọn lại nhóm.' },
  W_GROUP_CONFLICT: { severity: 'warning', message: 'Có hai nhóm khác nhau cho một người: chọn một nhóm.' },
  W_LOAN_OVER_CAP: {
    severity: 'warning',
    message: 'Số tiền vay trên 100 triệu đồng một người: kiểm tra lại với Ngân hàng Chính sách xã hội.',
  },
  W_MONEY_UNIT_GUESSED: {
    severity: 'warning',
    message: 'Số tiền không ghi đơn vị, tạm hiểu theo triệu đồng: kiểm tra lại số tiền.',
  },
  W_MONEY_UNPARSED: { severity: 'warning', message: 'Số tiền vay không đọc được nên để trống: nhập lại bằng số.' },
  W_COMMUNE_NOT_FILE: {
    severity: 'warning',
    message: 'Xã ghi ở dòng khác với xã của danh sách: xác nhận nơi cư trú của người này.',
  },
  W_COMMUNE_OLD_NAME: {
    severity: 'warning',
    message: 'Tên xã trước khi sắp xếp, đã chuyển sang xã hiện nay: kiểm tra lại.',
  },
  W_COMMUNE_UNACCENTED: { severity: 'warning', message: 'Tên xã viết không dấu, đã tìm được một xã: kiểm tra lại.' },
  W_COMMUNE_ABBREV: { severity: 'warning', message: 'Tên xã viết tắt, đã tìm được một xã: kiểm tra lại.' },
  W_HIDDEN_ROW: { severity: 'warning', message: 'Dòng đang bị ẩn trong tệp: xác nhận có nhập dòng này không.' },
  W_BENEFICIARY_UNKNOWN: { severity: 'warning', message: 'Chưa rõ ai là người thụ hưởng món vay: gắn đúng người.' },
  W_CONTRACT_PRECISION: {
    severity: 'warning',
    message: 'Số khế ước lưu dạng số nên có thể sai các chữ số cuối: đối chiếu bản gốc.',
  },
  W_TEXT_LOOKS_LIKE_FORMULA: {
    severity: 'warning',
    message: 'Nội dung giống công thức, được giữ nguyên là chữ: kiểm tra lại ô này.',
  },
  W_FORMULA_CELL: {
    severity: 'warning',
    message: 'Ô là công thức, đã lấy giá trị lưu sẵn: kiểm tra lại giá trị.',
  },
  W_CONTROL_CHARS: { severity: 'warning', message: 'Đã bỏ các ký tự ẩn không hợp lệ: kiểm tra lại nội dung.' },
  I_OTHER_PROGRAMME: { severity: 'info', message: 'Món vay thuộc chương trình khác, không nhập.' },
  I_CCCD_YEAR_MISMATCH: { severity: 'info', message: 'Năm sinh trong số CCCD khác năm sinh đã ghi.' },
} as const satisfies Record<string, CodeText>;

const FILE_CODES = {
  F_LEGACY_TCVN3: { severity: 'info', message: 'Tệp dùng bảng mã TCVN3 (phông .VnTime), đã chuyển sang Unicode.' },
  F_LEGACY_VNI: { severity: 'info', message: 'Tệp dùng bảng mã VNI, đã chuyển sang Unicode.' },
  F_NFD_TEXT: { severity: 'info', message: 'Tệp dùng Unicode tổ hợp, đã chuyển sang Unicode dựng sẵn.' },
  F_HIDDEN_ROWS: { severity: 'info', message: 'Tệp có dòng bị ẩn: các dòng này vẫn được đọc và đánh dấu.' },
  F_HIDDEN_COLUMNS: { severity: 'info', message: 'Tệp có cột bị ẩn: dữ liệu trong cột vẫn được đọc.' },
  F_UNRELATED_SHEETS: { severity: 'info', message: 'Tệp có trang tính không phải danh sách, đã bỏ qua.' },
  F_SEVERAL_DATA_SHEETS: { severity: 'info', message: 'Tệp có nhiều trang tính danh sách, tất cả đều được đọc.' },
  F_REPEATED_HEADER: { severity: 'info', message: 'Dòng tiêu đề lặp lại giữa bảng đã được bỏ qua.' },
  F_TOTAL_MISMATCH: {
    severity: 'info',
    message: 'Dòng tổng cộng không khớp số dòng hoặc số tiền đọc được: kiểm tra lại danh sách.',
  },
  F_DATE_1904: { severity: 'info', message: 'Tệp dùng hệ ngày 1904, các ngày đã được tính lại.' },
  F_CORRUPT: {
    severity: 'error',
    message: 'Tệp bị hỏng hoặc không trọn vẹn: mở tệp gốc bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.',
  },
  F_PASSWORD: {
    severity: 'error',
    message: 'Tệp có mật khẩu: mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi tải lên lại.',
  },
  F_NOT_A_SPREADSHEET: {
    severity: 'error',
    message: 'Tệp không phải bảng tính: mở danh sách bằng Excel, chọn Lưu thành dạng .xlsx rồi tải lên lại.',
  },
  F_EMPTY: { severity: 'error', message: 'Tệp rỗng, không có nội dung: kiểm tra rồi chọn lại tệp.' },
  F_NO_ROWS: {
    severity: 'info',
    message: 'Tệp chỉ có tiêu đề, chưa có dòng nào: nhập ít nhất một người rồi tải lên lại.',
  },
  F_NO_HEADER: {
    severity: 'error',
    message: 'Không tìm thấy dòng tiêu đề cột: thêm dòng tiêu đề (Họ và tên, Ngày sinh…) hoặc tự chọn cột.',
  },
  F_TOO_LARGE_UNZIPPED: {
    severity: 'error',
    message: 'Tệp quá lớn sau khi giải nén: xóa trang tính, dòng và cột thừa rồi lưu lại.',
  },
  F_TOO_MANY_ROWS: { severity: 'error', message: 'Tệp có quá nhiều dòng: chia thành nhiều tệp nhỏ hơn.' },
  F_XML_DOCTYPE: {
    severity: 'error',
    message: 'Tệp có khai báo lạ không an toàn: mở bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.',
  },
  F_ZIP_PATH: {
    severity: 'error',
    message: 'Tệp có đường dẫn không an toàn bên trong: mở bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.',
  },
  F_MACRO: {
    severity: 'error',
    message: 'Tệp có chứa macro: lưu lại dạng .xlsx (không có macro) rồi tải lên lại.',
  },
  F_ENCODING: {
    severity: 'error',
    message: 'Bảng mã của tệp không phải Unicode UTF-8: trong Excel chọn Lưu thành “CSV UTF-8” hoặc .xlsx.',
  },
  F_BINARY_CSV: {
    severity: 'error',
    message: 'Tệp CSV chứa ký tự nhị phân: xuất lại danh sách từ Excel dạng .xlsx rồi tải lên lại.',
  },
  F_CSV_SYNTAX: {
    severity: 'error',
    message: 'Tệp CSV có dấu ngoặc kép chưa đóng: sửa dòng lỗi hoặc lưu lại dạng .xlsx rồi tải lên lại.',
  },
  F_UNSUPPORTED_FORMAT: {
    severity: 'error',
    message: 'Tệp thuộc định dạng cũ hoặc khác (.xls, .ods, .xlsb): mở tệp rồi chọn Lưu thành .xlsx và tải lên lại.',
  },
} as const satisfies Record<string, CodeText>;

export type RowCode = keyof typeof ROW_CODES;
export type FileCode = keyof typeof FILE_CODES;
export type ImportCode = RowCode | FileCode;

const ALL_CODES: Readonly<Record<ImportCode, CodeText>> = { ...ROW_CODES, ...FILE_CODES };

export const isImportCode = (code: string): code is ImportCode => Object.hasOwn(ALL_CODES, code);

export function codeSeverity(code: ImportCode): Severity {
  return ALL_CODES[code].severity;
}

/** One sentence in Vietnamese that says what was found and what to do. */
export function codeMessage(code: ImportCode): string {
  return ALL_CODES[code].message;
}

export type Verdict = 'ok' | 'warning' | 'duplicate' | 'error' | 'ignored';

/** The worst code wins: error > duplicate > warning > ok. */
export function verdictOf(codes: readonly RowCode[]): Verdict {
  const severities = new Set(codes.map(codeSeverity));
  if (severities.has('error')) return 'error';
  if (severities.has('duplicate')) return 'duplicate';
  return severities.has('warning') ? 'warning' : 'ok';
}
