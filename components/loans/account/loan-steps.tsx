import {
  AdjustForm,
  ExtendForm,
  FreezeForm,
  ReverseForm,
  UnfreezeForm,
  WriteOffForm,
} from '@/components/loans/account/change-forms';
import type { LedgerAction } from '@/components/loans/account/ledger-form';
import { InterestForm, OverdueForm, RepayForm, SettleForm } from '@/components/loans/account/money-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/dates';
import type { LoanView } from '@/lib/loans/account/read';
import styles from './account.module.css';

export interface LoanActions {
  repay: LedgerAction;
  postInterest: LedgerAction;
  moveToOverdue: LedgerAction;
  extend: LedgerAction;
  freeze: LedgerAction;
  unfreeze: LedgerAction;
  settle: LedgerAction;
  writeOff: LedgerAction;
  adjust: LedgerAction;
  reverse: LedgerAction;
}

interface Props {
  loan: LoanView;
  /** Last day of an extension, as a date field shows it. */
  latestExtension: string;
  actions: LoanActions;
}

/** What may happen next to this loan, each folded away until it is asked for. */
export function LoanSteps({ loan, latestExtension, actions }: Props) {
  const { may, lines } = loan;
  const { state, toPost, today } = loan.account;
  const common = { loanId: loan.id, today: formatDate(today) };
  const reversible = lines
    .filter((line) => line.isReversible)
    .map((line) => ({
      value: line.id,
      label: [formatDate(line.happenedOn), line.label, line.detail].filter(Boolean).join(' · '),
    }));
  const steps = [
    may.repay && (
      <Disclosure key="repay" label="Thu nợ">
        <RepayForm {...common} owed={state.balance + state.interestDue} action={actions.repay} />
      </Disclosure>
    ),
    may.moveToOverdue && (
      <Disclosure key="overdue" label="Chuyển nợ quá hạn">
        <OverdueForm {...common} toPost={toPost.overdue} action={actions.moveToOverdue} />
      </Disclosure>
    ),
    may.postInterest && (
      <Disclosure key="interest" label="Ghi nhận lãi phải thu">
        <InterestForm {...common} toPost={toPost.interest} action={actions.postInterest} />
      </Disclosure>
    ),
    may.extend && (
      <Disclosure key="extend" label="Gia hạn nợ">
        <ExtendForm {...common} latest={latestExtension} action={actions.extend} />
      </Disclosure>
    ),
    may.freeze && (
      <Disclosure key="freeze" label="Khoanh nợ">
        <FreezeForm {...common} action={actions.freeze} />
      </Disclosure>
    ),
    may.unfreeze && (
      <Disclosure key="unfreeze" label="Ghi hết khoanh nợ">
        <UnfreezeForm {...common} frozen={state.frozen} action={actions.unfreeze} />
      </Disclosure>
    ),
    may.settle && (
      <Disclosure key="settle" label="Tất toán">
        <SettleForm {...common} principal={state.balance} interest={state.interestDue} action={actions.settle} />
      </Disclosure>
    ),
    may.writeOff && (
      <Disclosure key="write-off" label="Xóa nợ">
        <WriteOffForm {...common} action={actions.writeOff} />
      </Disclosure>
    ),
    may.adjust && (
      <Disclosure key="adjust" label="Điều chỉnh sổ">
        <AdjustForm {...common} action={actions.adjust} />
      </Disclosure>
    ),
    may.reverse && reversible.length > 0 && (
      <Disclosure key="reverse" label="Hủy một bút toán ghi sai">
        <ReverseForm {...common} lines={reversible} action={actions.reverse} />
      </Disclosure>
    ),
  ].filter(Boolean);
  if (steps.length === 0) return null;
  return (
    <Card title="Việc tiếp theo">
      <div className={styles.folds}>{steps}</div>
    </Card>
  );
}
