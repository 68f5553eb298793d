import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { draftListAction } from '@/app/(app)/vay-von/danh-sach/actions';
import { StartList } from '@/components/loans/list-buttons';
import { LoanListTable } from '@/components/loans/list-table';
import styles from '@/components/loans/loans.module.css';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { canDraftList } from '@/lib/loans/lists/policy';
import { listLoanLists } from '@/lib/loans/lists/queries';
import { isBank } from '@/lib/loans/policy';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Danh sách vay vốn' };

const context = {
  bank: 'Những người đã được Công an xã lập danh sách và UBND xã xác nhận.',
  commune: 'Công an xã lập, Trưởng Công an xã ký, Chủ tịch UBND xã xác nhận từng dòng, ngân hàng nhận.',
} as const;

export default async function LoanListsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const page = Math.max(1, Number((await searchParams).trang) || 1);
  const list = await listLoanLists(actor, { page });
  if (!list.ok) notFound();
  const mayDraft = canDraftList(actor).allowed;
  return (
    <>
      <PageHeader
        title="Danh sách vay vốn"
        context={isBank(actor.role) ? context.bank : context.commune}
        action={
          mayDraft && (
            <span className={styles.actions}>
              <StartList action={draftListAction} />
              <LinkButton href="/vay-von/danh-sach/co-so" variant="quiet">
                Lập Mẫu 02 cho cơ sở
              </LinkButton>
            </span>
          )
        }
      />
      <LoanListTable rows={list.value.rows} isBank={isBank(actor.role)} />
      <Pager
        page={page}
        pageSize={list.value.pageSize}
        total={list.value.total}
        href={(n) => `/vay-von/danh-sach?trang=${n}`}
      />
    </>
  );
}
