import { codeMessage, type ImportCode, isImportCode } from '@/lib/imports/codes';

/** Worst wins; `ignored` is a row of another programme, which is no error. */
export type LoanFileVerdict = 'ok' | 'warning' | 'duplicate' | 'error' | 'ignored';

/** What only the bank's files can have wrong; all else is told as in the register (lib/imports/codes.ts). */
const ownCodes = {
  E_CONTRACT_MISSING: 'Thiếu số khế ước: xuất lại tệp có đủ cột số khế ước.',
  E_CONTRACT_INVALID: 'Số khế ước không phải dãy chữ số: kiểm tra lại ô này trong tệp.',
  E_CONTRACT_CONFLICT: 'Số khế ước đã có ở một dòng trước nhưng số liệu khác: kiểm tra cả hai dòng.',
  E_LOAN_DATE_INVALID: 'Ngày vay không có thật hoặc không đọc được: sửa theo dạng ngày/tháng/năm.',
  E_LOAN_DATE_FUTURE: 'Ngày vay sau ngày số liệu: kiểm tra lại ngày vay.',
  E_DUE_INVALID: 'Ngày đến hạn không đọc được hoặc trước ngày vay: kiểm tra lại ngày đến hạn.',
  E_TERM_INVALID: 'Thời hạn vay không đọc được: nhập số tháng nguyên.',
  E_AMOUNT_INVALID: 'Số tiền không đọc được hoặc không phải số đồng nguyên: kiểm tra các cột mức vay và dư nợ.',
  E_BALANCE_OVER_AMOUNT: 'Dư nợ lớn hơn mức vay: kiểm tra lại cả hai cột.',
  E_BALANCE_SUM: 'Dư nợ trong hạn, quá hạn và khoanh cộng lại không bằng tổng dư nợ: kiểm tra lại các cột.',
  E_STATUS_BALANCE: 'Món vay ghi đã tất toán nhưng còn dư nợ: kiểm tra lại tình trạng và dư nợ.',
  E_DATA_DATE: 'Ngày số liệu của dòng khác ngày số liệu của tệp: xuất riêng từng ngày.',
  E_CONTRACT_ELSEWHERE: 'Số khế ước đã thuộc một phòng giao dịch khác: kiểm tra lại số khế ước.',
  E_FIGURES: 'Các số liệu của dòng không dựng được thành sổ khoản vay: đối chiếu với bản gốc.',
  E_COMMUNE_OUTSIDE: 'Xã không thuộc địa bàn của phòng giao dịch: dòng này không được ghi.',
} as const satisfies Record<string, string>;

export type LoanFileCode = keyof typeof ownCodes | ImportCode;

const isOwn = (code: string): code is keyof typeof ownCodes => Object.hasOwn(ownCodes, code);

/** One sentence that says what to do. */
export function loanFileMessage(code: string): string {
  if (isOwn(code)) return ownCodes[code];
  return isImportCode(code) ? codeMessage(code) : code;
}

const verdictOfPrefix = [
  ['E_', 'error'],
  ['D_', 'duplicate'],
  ['W_', 'warning'],
] as const;

/** The worst of the codes; a row of another programme is not judged further. */
export function loanFileVerdict(codes: readonly LoanFileCode[]): LoanFileVerdict {
  if (codes.includes('I_OTHER_PROGRAMME')) return 'ignored';
  return verdictOfPrefix.find(([prefix]) => codes.some((code) => code.startsWith(prefix)))?.[1] ?? 'ok';
}

/** Why a whole file of the bank is not taken. */
const fileRefusals = {
  F_NOT_A_LOAN_FILE:
    'Tệp không phải Mẫu 31, Mẫu 10 hay danh sách Mẫu 01: xuất lại đúng mẫu, giữ nguyên dòng tiêu đề cột rồi tải lên lại.',
  F_NO_PROGRAMME_26:
    'Tệp không có món vay nào của chương trình 26 (cho vay người chấp hành xong án phạt tù): chọn lại chương trình khi xuất.',
  F_NO_DATA_DATE:
    'Không tìm thấy ngày số liệu của tệp: thêm cột Ngày số liệu hoặc dòng “Kỳ số liệu: ngày/tháng/năm” phía trên bảng.',
  F_DATA_DATE_FUTURE: 'Ngày số liệu của tệp sau hôm nay: kiểm tra lại ngày trong tệp.',
  F_NO_LIST_ROWS: 'Danh sách không có người nào: kiểm tra lại tệp.',
} as const satisfies Record<string, string>;
type FileRefusalCode = keyof typeof fileRefusals;

/** A file that is not taken, told as a value. */
export interface LoanFileRefusal {
  refused: true;
  code: string;
  message: string;
}

export const refuseLoanFile = (code: FileRefusalCode): LoanFileRefusal => ({
  refused: true,
  code,
  message: fileRefusals[code],
});
