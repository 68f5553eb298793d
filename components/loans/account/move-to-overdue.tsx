'use client';

import { ActionButton } from '@/components/form/action-button';
import type { LedgerAction } from '@/components/loans/account/ledger-form';
import { shownDong } from '@/lib/money';

interface Props {
  loanId: string;
  /** Whole đồng that fell due and was not paid. */
  amount: number;
  /** As a date field shows it. */
  today: string;
  action: LedgerAction;
}

/** One loan of those that are due for it, as of today. */
export function MoveToOverdue({ loanId, amount, today, action }: Props) {
  return (
    <ActionButton
      action={(key) => action({ loanId, happenedOn: today, amount: '' }, key)}
      doneMessage={`Đã chuyển ${shownDong(amount)} sang nợ quá hạn.`}
      variant="default"
    >
      Chuyển quá hạn {shownDong(amount)}
    </ActionButton>
  );
}
