/** Mã số thuế of a firm: ten digits, the tenth a check digit; a branch has three more after a hyphen. */

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

export type TaxCode =
  | { kind: 'none' }
  | { kind: 'good'; code: string }
  /** `length`: neither 10 nor 13 digits. `check`: the digits do not belong together. */
  | { kind: 'wrong'; why: 'length' | 'check' };

function hasGoodCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}

/** '0300588569', '0300 588 569', '0300588569-001' → as it is stored; anything else says what is wrong. */
export function readTaxCode(text: string): TaxCode {
  const digits = text.replace(/[\s.\-–]/g, '');
  if (digits === '') return { kind: 'none' };
  if (!/^(\d{10}|\d{13})$/.test(digits)) return { kind: 'wrong', why: 'length' };
  const branch = digits.slice(10);
  if (!hasGoodCheckDigit(digits) || branch === '000') return { kind: 'wrong', why: 'check' };
  return { kind: 'good', code: branch ? `${digits.slice(0, 10)}-${branch}` : digits };
}

export const taxCodeProblems = {
  length:
    'Mã số thuế có 10 chữ số, chi nhánh có 13. Hộ kinh doanh dùng số định danh cá nhân làm mã số thuế thì để trống',
  check: 'Mã số thuế này không đúng số kiểm tra: xem lại từng chữ số trên giấy đăng ký, hoặc để trống',
} as const satisfies Record<'length' | 'check', string>;
