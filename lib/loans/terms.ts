import { addMonths, addYears, formatDate, type LegalDate } from '@/lib/dates';
import type { LoanRuleKey, LoanRules } from '@/lib/loans/rules';
import type { LoanPurpose } from '@/lib/loans/vocabulary';
import { formatDong, formatNumber } from '@/lib/money';

/** Months of a training course: how long it is, and over how many months the loan is paid out. */
export interface Training {
  courseMonths: number;
  disbursementMonths: number;
}

/** '(Quyết định 22/2023/QĐ-TTg, Điều 6)', as every refusal ends. */
export const cite = (rules: LoanRules, key: LoanRuleKey): string => `(${rules[key].clause})`;

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** The most a person may owe for a purpose, in đồng; for training a sum over the months of the course. */
export function capOf(purpose: LoanPurpose, training: Training | null, rules: LoanRules): number | null {
  if (purpose === 'BUSINESS') return rules['cap.business'].value;
  return training && isWhole(training.courseMonths)
    ? training.courseMonths * rules['cap.trainingPerMonth'].value
    : null;
}

/** Điều 8: business up to 120 months; training as long as it is paid out, and 2 × (a short course) or 1 × that to repay. */
export function longestTerm(purpose: LoanPurpose, training: Training | null, rules: LoanRules): number | null {
  if (purpose === 'BUSINESS') return rules['term.businessMonths'].value;
  if (!training || !isWhole(training.courseMonths) || !isWhole(training.disbursementMonths)) return null;
  const isShort = training.courseMonths <= rules['term.trainingShortMonths'].value;
  const factor = rules[isShort ? 'term.trainingShortFactor' : 'term.trainingLongFactor'].value;
  return training.disbursementMonths * (1 + factor);
}

/** Null, or why this amount may not be lent. `outstanding` is still owed under the programme for the same purpose. */
export function checkAmount(
  loan: { purpose: LoanPurpose; amount: number; training: Training | null; outstanding: number },
  rules: LoanRules,
): string | null {
  if (!isWhole(loan.amount)) return 'Số tiền vay phải là số đồng nguyên, lớn hơn 0.';
  const cap = capOf(loan.purpose, loan.training, rules);
  if (cap === null) return `Nhập số tháng của khóa học để tính mức vay tối đa ${cite(rules, 'cap.trainingPerMonth')}.`;
  if (loan.outstanding + loan.amount <= cap) return null;
  const key = loan.purpose === 'BUSINESS' ? 'cap.business' : 'cap.trainingPerMonth';
  const owed = loan.outstanding > 0 ? ` cộng dư nợ ${formatDong(loan.outstanding)}` : '';
  const over = formatDong(loan.outstanding + loan.amount - cap);
  return `Vay ${formatDong(loan.amount)}${owed} vượt mức tối đa ${formatDong(cap)} là ${over} ${cite(rules, key)}.`;
}

/** Null, or why an establishment may not borrow this amount: both caps hold at once. */
export function checkEstablishmentAmount(
  loan: { amount: number; workers: number; outstanding: number },
  rules: LoanRules,
): string | null {
  if (!isWhole(loan.amount)) return 'Số tiền vay phải là số đồng nguyên, lớn hơn 0.';
  const total = loan.amount + loan.outstanding;
  const project = rules['cap.project'].value;
  if (total > project) {
    return `Vay ${formatDong(total)} vượt mức tối đa ${formatDong(project)} một dự án ${cite(rules, 'cap.project')}.`;
  }
  const byWorkers = rules['cap.perWorker'].value * loan.workers;
  if (total <= byWorkers) return null;
  const workers = formatNumber(loan.workers);
  return `Vay ${formatDong(total)} vượt mức tối đa ${formatDong(byWorkers)} của ${workers} lao động ${cite(rules, 'cap.perWorker')}.`;
}

/** Null, or why this term may not be agreed. */
export function checkTerm(
  loan: { purpose: LoanPurpose; termMonths: number; training: Training | null },
  rules: LoanRules,
): string | null {
  if (!isWhole(loan.termMonths)) return 'Thời hạn vay phải là số tháng nguyên, lớn hơn 0.';
  const longest = longestTerm(loan.purpose, loan.training, rules);
  const clause = cite(rules, loan.purpose === 'BUSINESS' ? 'term.businessMonths' : 'term.trainingShortFactor');
  if (longest === null) return `Nhập số tháng của khóa học và số tháng phát tiền vay để tính thời hạn ${clause}.`;
  return loan.termMonths <= longest
    ? null
    : `Thời hạn ${loan.termMonths} tháng dài hơn tối đa ${longest} tháng ${clause}.`;
}

/** The final due day of a loan whose money first went out on a day. */
export const dueOnOf = (disbursedOn: LegalDate, termMonths: number): LegalDate => addMonths(disbursedOn, termMonths);

/** Last day to which a loan may be extended, all extensions together: half the term, whole months, from the agreed due day. */
export function latestExtension(loan: { dueOn: LegalDate; termMonths: number }, rules: LoanRules): LegalDate {
  return addMonths(loan.dueOn, Math.floor((loan.termMonths * rules['extension.maxPercent'].value) / 100));
}

/** Null, or why the due day may not become `untilOn`. */
export function checkExtension(
  loan: { dueOn: LegalDate; currentDueOn: LegalDate; termMonths: number; untilOn: LegalDate },
  rules: LoanRules,
): string | null {
  if (loan.untilOn <= loan.currentDueOn) {
    return `Ngày đến hạn mới phải sau ngày đến hạn hiện nay ${formatDate(loan.currentDueOn)}.`;
  }
  const latest = latestExtension(loan, rules);
  if (loan.untilOn <= latest) return null;
  const percent = rules['extension.maxPercent'].value;
  return `Gia hạn đến ${formatDate(loan.untilOn)} quá ${percent} % thời hạn vay; muộn nhất ${formatDate(latest)} ${cite(rules, 'extension.maxPercent')}.`;
}

/**
 * Last day on which somebody released on a day may still borrow. Exactly five years to the day are within the limit; for
 * 29/02 the last day is 28/02, a decision of the product where the law is silent.
 */
export const lastDayToBorrow = (releasedOn: LegalDate, rules: LoanRules): LegalDate =>
  addYears(releasedOn, rules['window.years'].value);
