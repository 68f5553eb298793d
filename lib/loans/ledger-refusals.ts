import { formatDate } from '@/lib/dates';
import { fillInstalments, firstUnpaid } from '@/lib/loans/instalments';
import type { LedgerEvent } from '@/lib/loans/ledger-types';
import { accrueTo, balanceOf, interestAccruedOf, interestDueOf, type Walk } from '@/lib/loans/ledger-walk';
import type { LoanRules } from '@/lib/loans/rules';
import { checkExtension } from '@/lib/loans/terms';
import type { LoanEventKind } from '@/lib/loans/vocabulary';
import { formatDong } from '@/lib/money';

/** Null, or why a line cannot follow what came before it. `walk` is counted up to the day of the line. */
type Refusal = (walk: Walk, event: LedgerEvent, rules: LoanRules) => string | null;

const moreThan = (what: string, amount: number, of: string, most: number): string | null =>
  amount > most ? `${what} ${formatDong(amount)} nhiều hơn ${of} ${formatDong(most)}.` : null;

const noAmount = ({ principal, interest }: LedgerEvent): string | null =>
  principal + interest === 0 ? 'Nhập số tiền gốc hoặc lãi.' : null;

/** Only principal is moved: an amount is needed and interest has no place. */
const onlyPrincipal = ({ principal, interest }: LedgerEvent): string | null => {
  if (interest !== 0) return 'Bút toán này chỉ có tiền gốc, không có tiền lãi.';
  return principal === 0 ? 'Nhập số tiền gốc.' : null;
};

const noMoney = ({ principal, interest }: LedgerEvent): string | null =>
  principal !== 0 || interest !== 0 ? 'Gia hạn chỉ đổi ngày đến hạn, không có số tiền.' : null;

const disburse: Refusal = ({ terms, disbursed, dueOn }, event) => {
  if (event.happenedOn < terms.signedOn) return `Giải ngân trước ngày ký ${formatDate(terms.signedOn)}.`;
  if (event.happenedOn > dueOn) return `Giải ngân sau ngày đến hạn ${formatDate(dueOn)}.`;
  const left = terms.approvedAmount - disbursed;
  return onlyPrincipal(event) ?? moreThan('Giải ngân', event.principal, 'mức phê duyệt còn lại', left);
};

const repay: Refusal = (walk, event) =>
  noAmount(event) ??
  moreThan('Thu gốc', event.principal, 'dư nợ', balanceOf(walk)) ??
  moreThan('Thu lãi', event.interest, 'lãi còn phải thu', interestDueOf(walk));

const postInterest: Refusal = (walk, event) => {
  if (event.principal !== 0) return 'Ghi nhận lãi không có tiền gốc.';
  if (event.interest === 0) return 'Nhập số tiền lãi.';
  return moreThan(
    'Ghi nhận lãi',
    event.interest,
    'lãi đã phát sinh chưa ghi',
    interestAccruedOf(walk) - walk.interestPosted,
  );
};

const balances = { IN_TIME: 'inTime', OVERDUE: 'overdue', FROZEN: 'frozen' } as const;

const adjust: Refusal = (walk, event) => {
  const { principal, interest, bucket, untilOn } = event;
  if (untilOn !== null) return moveInstalment(walk, event);
  if (principal === 0 && interest === 0) return 'Nhập số tiền điều chỉnh.';
  if (principal !== 0 && bucket === null) return 'Chọn điều chỉnh dư nợ trong hạn, quá hạn hay khoanh.';
  if (bucket !== null && walk[balances[bucket]] + principal < 0) return 'Điều chỉnh làm cho dư nợ âm.';
  if (interestDueOf(walk) + interest < 0) return 'Điều chỉnh làm cho lãi còn phải thu âm.';
  const lent = walk.disbursed + walk.adjusted + principal;
  return principal > 0
    ? moreThan('Tổng tiền vay sau điều chỉnh', lent, 'mức phê duyệt', walk.terms.approvedAmount)
    : null;
};

const moveInstalment = (walk: Walk, { principal, interest, untilOn }: LedgerEvent): string | null => {
  if (principal !== 0 || interest !== 0) return 'Điều chỉnh kỳ hạn chỉ đổi ngày trả, không có số tiền.';
  const first = firstUnpaid(fillInstalments(walk));
  if (first === null) return 'Không còn kỳ trả gốc nào để điều chỉnh.';
  if (untilOn === null || untilOn <= first.dueOn) return `Ngày trả mới phải sau ${formatDate(first.dueOn)}.`;
  return untilOn > walk.dueOn
    ? `Điều chỉnh kỳ hạn không quá ngày đến hạn ${formatDate(walk.dueOn)}; muốn lâu hơn thì gia hạn nợ.`
    : null;
};

const extend: Refusal = (walk, event, rules) => {
  const { terms, dueOn: currentDueOn } = walk;
  if (event.untilOn === null) return 'Nhập ngày đến hạn mới.';
  if (balanceOf(walk) === 0) return 'Không còn dư nợ để gia hạn.';
  const { dueOn, termMonths } = terms;
  return noMoney(event) ?? checkExtension({ dueOn, currentDueOn, termMonths, untilOn: event.untilOn }, rules);
};

const freeze: Refusal = (walk, event) => {
  if (event.untilOn === null || event.untilOn <= event.happenedOn) return 'Ngày hết khoanh phải sau ngày khoanh nợ.';
  return (
    onlyPrincipal(event) ?? moreThan('Khoanh', event.principal, 'dư nợ chưa khoanh', balanceOf(walk) - walk.frozen)
  );
};

const settle: Refusal = (walk, { principal, interest }) => {
  const owed = balanceOf(walk);
  const due = interestDueOf(walk);
  if (principal > owed || interest > due) {
    return `Thu khi tất toán nhiều hơn nợ gốc ${formatDong(owed)} và lãi ${formatDong(due)}.`;
  }
  if (principal === owed && interest === due) return null;
  return `Còn nợ gốc ${formatDong(owed - principal)} và lãi ${formatDong(due - interest)}; thu hết rồi mới tất toán.`;
};

const refusals = {
  DISBURSEMENT: disburse,
  REPAYMENT: repay,
  INTEREST: postInterest,
  ADJUSTMENT: adjust,
  EXTENSION: extend,
  FREEZE: freeze,
  UNFREEZE: (walk, event) =>
    onlyPrincipal(event) ?? moreThan('Hết khoanh', event.principal, 'dư nợ khoanh', walk.frozen),
  OVERDUE: (walk, event) =>
    onlyPrincipal(event) ?? moreThan('Chuyển quá hạn', event.principal, 'dư nợ trong hạn', walk.inTime),
  WRITE_OFF: (walk, event) =>
    noAmount(event) ??
    moreThan('Xóa nợ gốc', event.principal, 'dư nợ', balanceOf(walk)) ??
    moreThan('Xóa nợ lãi', event.interest, 'lãi còn phải thu', interestDueOf(walk)),
  SETTLEMENT: settle,
  REVERSAL: () => null,
} as const satisfies Record<LoanEventKind, Refusal>;

/** Why `event` cannot be the next line of the loan, or null. */
export function refuseStep(before: Walk, event: LedgerEvent, rules: LoanRules): string | null {
  if (before.settledOn) return `Món vay đã tất toán ngày ${formatDate(before.settledOn)}; không ghi thêm được.`;
  if (event.kind !== 'DISBURSEMENT' && before.disbursed === 0) {
    return `Ngày ${formatDate(event.happenedOn)} món vay chưa giải ngân.`;
  }
  return refusals[event.kind](accrueTo(before, event.happenedOn), event, rules);
}
