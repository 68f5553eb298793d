import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { moveToOverdueAction } from '@/app/(app)/vay-von/khoan-vay/actions';
import { BankCounters, BankWork } from '@/components/loans/account/bank-work';
import { WaitingApplications } from '@/components/loans/account/waiting-applications';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import styles from '@/components/worklist/worklist.module.css';
import { formatDate } from '@/lib/dates';
import { listBankWork } from '@/lib/loans/account/queries';
import { bankDutyKeys } from '@/lib/loans/account/work';
import { canReadLists } from '@/lib/loans/lists/policy';
import { canOpenLoans } from '@/lib/loans/policy';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Vay vốn' };

export default async function BankTodayPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  if (!canOpenLoans(actor).allowed) {
    if (canReadLists(actor).allowed) redirect('/vay-von/danh-sach');
    notFound();
  }
  const { muc, trang } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const work = await listBankWork(actor, { duty: bankDutyKeys.find((key) => key === muc) ?? null, page });
  if (!work.ok) notFound();
  const { today, counts, duty, rows, pageSize, waiting } = work.value;
  return (
    <>
      <PageHeader title="Hôm nay" context={`${formatDate(today)} · ${actor.unitForm} ${actor.unitName}`} />
      <BankCounters counts={counts} current={duty} />
      <div className={styles.columns}>
        <div>
          <BankWork duty={duty} rows={rows} today={today} moveToOverdue={moveToOverdueAction} />
          <Pager page={page} pageSize={pageSize} total={counts[duty]} href={(n) => `/vay-von?muc=${duty}&trang=${n}`} />
        </div>
        <aside className={styles.aside}>
          <WaitingApplications {...waiting} />
        </aside>
      </div>
    </>
  );
}
