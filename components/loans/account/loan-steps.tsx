import Link from 'next/link';
import type { ReactNode } from 'react';
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
import { formatDate } from '@/lib/dates';
import type { LoanView } from '@/lib/loans/account/read';
import styles from './account.module.css';

/** What may be done to a loan; the key stands in the address, so that one form is open at a time and can be sent on. */
const steps = {
  'thu-no': { may: 'repay', label: 'Thu nợ' },
  'qua-han': { may: 'moveToOverdue', label: 'Chuyển nợ quá hạn' },
  lai: { may: 'postInterest', label: 'Ghi nhận lãi phải thu' },
  'gia-han': { may: 'extend', label: 'Gia hạn nợ' },
  khoanh: { may: 'freeze', label: 'Khoanh nợ' },
  'het-khoanh': { may: 'unfreeze', label: 'Ghi hết khoanh nợ' },
  'tat-toan': { may: 'settle', label: 'Tất toán' },
  'xoa-no': { may: 'writeOff', label: 'Xóa nợ' },
  'dieu-chinh': { may: 'adjust', label: 'Điều chỉnh sổ' },
  huy: { may: 'reverse', label: 'Hủy một bút toán ghi sai' },
} as const satisfies Record<string, { may: keyof LoanActions; label: string }>;
type StepKey = keyof typeof steps;
const stepKeys = Object.keys(steps) as StepKey[];

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
  /** As the address says. */
  asked: unknown;
  actions: LoanActions;
}

/** What may happen next to this loan: buttons, and the form of the one that was chosen. */
export function LoanSteps({ loan, asked, actions }: Props) {
  const offered = stepKeys.filter((key) => loan.may[steps[key].may]);
  if (offered.length === 0) return null;
  const current = offered.find((key) => key === asked) ?? null;
  return (
    <Card title="Việc tiếp theo">
      <nav className={styles.steps} aria-label="Việc tiếp theo">
        {offered.map((key) => (
          <Link
            key={key}
            href={key === current ? `/vay-von/khoan-vay/${loan.id}` : `/vay-von/khoan-vay/${loan.id}?viec=${key}`}
            aria-current={key === current ? 'true' : undefined}
            scroll={false}
            prefetch={false}
          >
            {steps[key].label}
          </Link>
        ))}
      </nav>
      {current && <div className={styles.step}>{formOf(current, loan, actions)}</div>}
    </Card>
  );
}

function formOf(key: StepKey, loan: LoanView, actions: LoanActions): ReactNode {
  const { state, toPost, today } = loan.account;
  const common = { loanId: loan.id, today: formatDate(today), action: actions[steps[key].may] };
  switch (key) {
    case 'thu-no':
      return <RepayForm key={key} {...common} owed={state.balance + state.interestDue} />;
    case 'qua-han':
      return <OverdueForm key={key} {...common} toPost={toPost.overdue} />;
    case 'lai':
      return <InterestForm key={key} {...common} toPost={toPost.interest} />;
    case 'gia-han':
      return <ExtendForm key={key} {...common} latest={formatDate(loan.latestExtension)} />;
    case 'khoanh':
      return <FreezeForm key={key} {...common} />;
    case 'het-khoanh':
      return <UnfreezeForm key={key} {...common} frozen={state.frozen} />;
    case 'tat-toan':
      return <SettleForm key={key} {...common} principal={state.balance} interest={state.interestDue} />;
    case 'xoa-no':
      return <WriteOffForm key={key} {...common} />;
    case 'dieu-chinh':
      return <AdjustForm key={key} {...common} />;
    case 'huy':
      return <ReverseForm key={key} {...common} lines={reversible(loan)} />;
  }
}

const reversible = ({ lines }: LoanView) =>
  lines
    .filter((line) => line.isReversible)
    .map((line) => ({
      value: line.id,
      label: [formatDate(line.happenedOn), line.label, line.detail].filter(Boolean).join(' · '),
    }));
