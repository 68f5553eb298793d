import { formatDate, type LegalDate } from '@/lib/dates';
import { type BankFigures, balanceOfFigures } from '@/lib/loans/files/reach';
import { formatDong } from '@/lib/money';

/** What our own ledger says of the loan on the day of the file. */
export interface OwnFigures {
  amount: number;
  signedOn: LegalDate;
  disbursed: number;
  inTime: number;
  overdue: number;
  frozen: number;
  dueOn: LegalDate;
  isOpen: boolean;
}

export const differenceLabels = {
  amount: 'Mức vay',
  loanDate: 'Ngày vay',
  disbursed: 'Đã giải ngân',
  inTime: 'Dư nợ trong hạn',
  overdue: 'Dư nợ quá hạn',
  frozen: 'Dư nợ khoanh',
  dueOn: 'Ngày đến hạn',
  isOpen: 'Tình trạng',
} as const satisfies Record<string, string>;
export type DifferenceField = keyof typeof differenceLabels;

/** What most likely lies behind a row's differences; the first that holds names the row. */
export const reasonLabels = {
  TERMS: 'Khác hợp đồng',
  REVERSAL: 'Cần hủy bút toán thu nợ',
  TRANCHE: 'Giải ngân thêm',
  SETTLED: 'Đã tất toán',
  FROZEN: 'Khoanh nợ',
  THAWED: 'Hết khoanh nợ',
  OVERDUE: 'Chuyển nợ quá hạn',
  EXTENDED: 'Gia hạn nợ',
  REPAID: 'Đã thu nợ gốc',
  MOVED: 'Chuyển về trong hạn',
} as const satisfies Record<string, string>;
export type DifferenceReason = keyof typeof reasonLabels;

export interface Difference {
  field: DifferenceField;
  ours: number | string;
  theirs: number | string;
  /** The likely explanation, in words. */
  because: string;
}

export interface Comparison {
  reason: DifferenceReason;
  differences: Difference[];
}

const balance = (f: { inTime: number; overdue: number; frozen: number }) => f.inTime + f.overdue + f.frozen;

/** Null when the bank and our ledger agree. */
export function compareLoan(
  ours: OwnFigures,
  theirs: BankFigures & { amount: number; loanDate: LegalDate },
): Comparison | null {
  const values = {
    amount: [ours.amount, theirs.amount],
    loanDate: [ours.signedOn, theirs.loanDate],
    disbursed: [ours.disbursed, theirs.disbursed ?? ours.disbursed],
    inTime: [ours.inTime, theirs.inTime],
    overdue: [ours.overdue, theirs.overdue],
    frozen: [ours.frozen, theirs.frozen],
    dueOn: [ours.dueOn, theirs.dueOn],
    isOpen: [word(ours.isOpen), word(theirs.isOpen)],
  } as const satisfies Record<DifferenceField, readonly [number | string, number | string]>;
  const changed = fields.filter((field) => values[field][0] !== values[field][1]);
  const reasons = reasonsOf(ours, theirs);
  const [reason] = reasons;
  if (changed.length === 0 || reason === undefined) return null;
  const words = explain(ours, theirs);
  const because = reasons.map((one) => words[one]).join(' ');
  return {
    reason,
    differences: changed.map((field) => ({ field, ours: values[field][0], theirs: values[field][1], because })),
  };
}

const isDifferenceField = (key: string): key is DifferenceField => Object.hasOwn(differenceLabels, key);
const fields = Object.keys(differenceLabels).filter(isDifferenceField);
const isReason = (key: string): key is DifferenceReason => Object.hasOwn(reasonLabels, key);
const allReasons = Object.keys(reasonLabels).filter(isReason);
export const reasonOf = (key: string | null): DifferenceReason | null => (key !== null && isReason(key) ? key : null);

const word = (isOpen: boolean) => (isOpen ? 'Còn dư nợ' : 'Đã tất toán');

function reasonsOf(
  ours: OwnFigures,
  theirs: BankFigures & { amount: number; loanDate: LegalDate },
): DifferenceReason[] {
  const more = balanceOfFigures(theirs) - balance(ours);
  const tranche = Math.max(0, (theirs.disbursed ?? ours.disbursed) - ours.disbursed);
  const holds: Record<DifferenceReason, boolean> = {
    TERMS: ours.amount !== theirs.amount || ours.signedOn !== theirs.loanDate || theirs.dueOn < ours.dueOn,
    REVERSAL: more > tranche || (theirs.isOpen && !ours.isOpen),
    TRANCHE: tranche > 0,
    SETTLED: !theirs.isOpen && ours.isOpen,
    FROZEN: theirs.frozen > ours.frozen,
    THAWED: theirs.frozen < ours.frozen && theirs.isOpen,
    OVERDUE: theirs.overdue > ours.overdue,
    EXTENDED: theirs.dueOn > ours.dueOn,
    REPAID: more < 0 && theirs.isOpen,
    MOVED: theirs.overdue < ours.overdue && theirs.isOpen,
  };
  return allReasons.filter((reason) => holds[reason]);
}

function explain(ours: OwnFigures, theirs: BankFigures): Record<DifferenceReason, string> {
  const more = balanceOfFigures(theirs) - balance(ours);
  const on = formatDate(theirs.asOf);
  return {
    TERMS: 'Mức vay, ngày vay hoặc ngày đến hạn khác hợp đồng trong sổ: kiểm tra lại số khế ước.',
    REVERSAL: `Sổ ghi đã thu nhiều hơn sao kê ${formatDong(Math.max(0, more))}: bút toán thu nợ cần hủy.`,
    TRANCHE: `Sao kê đã giải ngân thêm ${formatDong((theirs.disbursed ?? 0) - ours.disbursed)}.`,
    SETTLED: `Khách hàng đã trả hết và tất toán, đến ${on}.`,
    FROZEN: `Đã khoanh nợ ${formatDong(theirs.frozen - ours.frozen)}${theirs.frozenUntil ? ` đến ${formatDate(theirs.frozenUntil)}` : ''}.`,
    THAWED: `Hết khoanh nợ ${formatDong(ours.frozen - theirs.frozen)}.`,
    OVERDUE: `Đã chuyển nợ quá hạn thêm ${formatDong(theirs.overdue - ours.overdue)}.`,
    EXTENDED: `Đã gia hạn nợ đến ${formatDate(theirs.dueOn)}.`,
    REPAID: `Đã thu nợ gốc ${formatDong(-more)} từ lần ghi trước.`,
    MOVED: `Nợ quá hạn giảm ${formatDong(ours.overdue - theirs.overdue)}: đã trả hoặc được đưa về trong hạn.`,
  };
}
