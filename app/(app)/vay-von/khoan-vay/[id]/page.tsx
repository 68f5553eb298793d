import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  adjustLoanAction,
  extendLoanAction,
  freezeLoanAction,
  moveToOverdueAction,
  recordInterestAction,
  recordRepaymentAction,
  recordUseCheckAction,
  reverseEventAction,
  settleLoanAction,
  unfreezeLoanAction,
  writeOffLoanAction,
} from '@/app/(app)/vay-von/khoan-vay/actions';
import styles from '@/components/loans/account/account.module.css';
import { BalanceBar } from '@/components/loans/account/balance-bar';
import { Ledger } from '@/components/loans/account/ledger';
import { LoanFacts } from '@/components/loans/account/loan-facts';
import { LoanSteps } from '@/components/loans/account/loan-steps';
import { Schedule } from '@/components/loans/account/schedule';
import { StandingNotice } from '@/components/loans/account/standing-notice';
import { UseChecks } from '@/components/loans/account/use-checks';
import { PaperLinks } from '@/components/loans/paper-links';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { getLoan } from '@/lib/loans/account/queries';
import { shownDong } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Khoản vay' };

const actions = {
  repay: recordRepaymentAction,
  postInterest: recordInterestAction,
  moveToOverdue: moveToOverdueAction,
  extend: extendLoanAction,
  freeze: freezeLoanAction,
  unfreeze: unfreezeLoanAction,
  settle: settleLoanAction,
  writeOff: writeOffLoanAction,
  adjust: adjustLoanAction,
  reverse: reverseEventAction,
};

export default async function LoanPage({ params, searchParams }: PageProps<'id'>) {
  const found = await getLoan(await requireActor(), { loanId: (await params).id });
  if (!found.ok) notFound();
  const loan = found.value;
  const { state, next, left, today } = loan.account;
  return (
    <>
      <PageHeader
        title={loan.borrowerName}
        context={[loan.subject, loan.communeName, loan.beneficiaryName && `thụ hưởng: ${loan.beneficiaryName}`]
          .filter(Boolean)
          .join(' · ')}
        back={{ href: '/vay-von/khoan-vay', label: 'Khoản vay' }}
        action={
          loan.may.disburse &&
          loan.application && (
            <LinkButton href={`/vay-von/khoan-vay/giai-ngan/${loan.application.id}`}>
              Giải ngân tiếp (còn {shownDong(left)})
            </LinkButton>
          )
        }
      />
      <div className={stack.stack}>
        <StandingNotice standing={loan.standing} />
        <Card title={`Dư nợ ngày ${formatDate(today)}: ${shownDong(state.balance)}`}>
          <BalanceBar inTime={state.inTime} overdue={state.overdue} frozen={state.frozen} />
          <p className={styles.sentence}>{next}</p>
          <p className={styles.muted}>
            Lãi còn phải thu {shownDong(state.interestDue)}; đã thu gốc {shownDong(state.repaid)}, lãi{' '}
            {shownDong(state.interestPaid)}.
          </p>
        </Card>
        <LoanSteps loan={loan} asked={(await searchParams).viec} actions={actions} />
        <div className={styles.columns}>
          <Card title="Kỳ trả gốc">
            <Schedule instalments={state.instalments} />
          </Card>
          <Card title="Sổ khoản vay">
            <Ledger lines={loan.lines} />
          </Card>
        </div>
        <UseChecks loanId={loan.id} checks={loan.checks} today={today} action={recordUseCheckAction} />
        <LoanFacts loan={loan} />
        <PaperLinks href={`/api/vay-von/khoan-vay/${loan.id}/sao-ke`} what="sao kê" />
      </div>
    </>
  );
}
