/** Words of the Social Policy Bank's books. Codes are those of its exports; labels are shown as they stand. */

/** Programme 26 — Cho vay người chấp hành xong án phạt tù (NCHXAPT). Any other code is another programme's file. */
export const programmeCode = '26';

/** Quyết định 22/2023/QĐ-TTg, Điều 5. */
export const loanPurposeLabels = {
  TRAINING: 'Đào tạo nghề',
  BUSINESS: 'Sản xuất, kinh doanh, tạo việc làm',
} as const satisfies Record<string, string>;
export type LoanPurpose = keyof typeof loanPurposeLabels;
export const isLoanPurpose = (text: string): text is LoanPurpose => Object.hasOwn(loanPurposeLabels, text);
/** A purpose as it is stored, in words; what is not known stays as it is written. */
export const purposeInWords = (stored: string): string => (isLoanPurpose(stored) ? loanPurposeLabels[stored] : stored);

/** Nguồn vốn: raised by the bank with the state's subsidy, or entrusted by a province or commune. */
export const fundLabels = {
  CENTRAL: 'Nguồn vốn trung ương',
  LOCAL: 'Nguồn vốn địa phương ủy thác',
} as const satisfies Record<string, string>;
export type Fund = keyof typeof fundLabels;
export const isFund = (text: string): text is Fund => Object.hasOwn(fundLabels, text);

/** Mass organisations entrusted with lending (đơn vị nhận ủy thác). */
export const organisationLabels = {
  '11': 'Hội Nông dân',
  '12': 'Hội Liên hiệp Phụ nữ',
  '13': 'Hội Cựu chiến binh',
  '14': 'Đoàn Thanh niên',
} as const satisfies Record<string, string>;
export type OrganisationCode = keyof typeof organisationLabels;
export const isOrganisation = (code: string): code is OrganisationCode => Object.hasOwn(organisationLabels, code);

/** What may be written in a loan's ledger. Nothing is ever changed there: a mistake is answered by a REVERSAL. */
export const loanEventLabels = {
  DISBURSEMENT: 'Giải ngân',
  REPAYMENT: 'Thu nợ',
  INTEREST: 'Ghi nhận lãi phải thu',
  ADJUSTMENT: 'Điều chỉnh',
  EXTENSION: 'Gia hạn nợ',
  FREEZE: 'Khoanh nợ',
  UNFREEZE: 'Hết khoanh nợ',
  OVERDUE: 'Chuyển nợ quá hạn',
  WRITE_OFF: 'Xóa nợ',
  SETTLEMENT: 'Tất toán',
  REVERSAL: 'Hủy bút toán',
} as const satisfies Record<string, string>;
export type LoanEventKind = keyof typeof loanEventLabels;

/** Where the principal that is still owed stands. Derived from the ledger, never typed. */
export const bucketLabels = {
  IN_TIME: 'Dư nợ trong hạn',
  OVERDUE: 'Dư nợ quá hạn',
  FROZEN: 'Dư nợ khoanh',
} as const satisfies Record<string, string>;
export type Bucket = keyof typeof bucketLabels;

export const savingsGroupGradeLabels = {
  GOOD: 'Tốt',
  FAIR: 'Khá',
  AVERAGE: 'Trung bình',
  WEAK: 'Yếu',
} as const satisfies Record<string, string>;
export type SavingsGroupGrade = keyof typeof savingsGroupGradeLabels;

/** Grade of a Tổ tiết kiệm và vay vốn from its points of 100: from 85, from 70, from 50, below. */
export function savingsGroupGrade(points: number): SavingsGroupGrade {
  if (points >= 85) return 'GOOD';
  if (points >= 70) return 'FAIR';
  return points >= 50 ? 'AVERAGE' : 'WEAK';
}

/** Cơ sở sản xuất kinh doanh; Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 1b. */
export const establishmentKindLabels = {
  SME: 'Doanh nghiệp nhỏ và vừa',
  COOPERATIVE: 'Hợp tác xã',
  COOPERATIVE_GROUP: 'Tổ hợp tác',
  BUSINESS_HOUSEHOLD: 'Hộ kinh doanh',
} as const satisfies Record<string, string>;
export type EstablishmentKind = keyof typeof establishmentKindLabels;
