import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LoanFilters } from '@/components/loans/account/loan-filters';
import { LoanTable } from '@/components/loans/account/loan-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import { loanFilterFromParams, paramsFromLoanFilter } from '@/lib/loans/account/filter';
import { listLoans } from '@/lib/loans/account/queries';
import { shownDong } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Khoản vay' };

export default async function LoansPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = loanFilterFromParams(await searchParams);
  const list = await listLoans(actor, filter);
  if (!list.ok) notFound();
  const { rows, next, total, balance, communes, groups } = list.value;
  const params = paramsFromLoanFilter(filter);
  const firstHref = `/vay-von/khoan-vay?${params}`;
  return (
    <>
      <PageHeader
        title="Khoản vay"
        context={`${total} khoản vay, dư nợ ${shownDong(balance)} · ${actor.unitForm} ${actor.unitName}`}
      />
      <LoanFilters
        filter={filter}
        communes={communes.map((c) => ({ value: String(c.id), label: `${c.form} ${c.name}` }))}
        groups={groups.map((g) => ({ value: g.id, label: `${g.name}, ${g.commune.form} ${g.commune.name}` }))}
      />
      {rows.length > 0 ? (
        <LoanTable rows={rows} />
      ) : params.size > 0 ? (
        <EmptyState title="Không có khoản vay nào khớp">Bớt một điều kiện, hoặc tìm bằng tên không dấu.</EmptyState>
      ) : (
        <EmptyState title="Chưa có khoản vay nào">
          Khoản vay có khi một hồ sơ đã phê duyệt được giải ngân lần đầu (mục Hôm nay), hoặc khi nhập tệp Mẫu 31 của
          ngân hàng.
        </EmptyState>
      )}
      <NextPage
        href={next && `/vay-von/khoan-vay?${nextParams(params, next)}`}
        isFirst={!filter.after}
        firstHref={firstHref}
        summary={`${rows.length}/${total} khoản vay`}
      />
    </>
  );
}

function nextParams(params: URLSearchParams, [value, id]: [string, string]): URLSearchParams {
  const next = new URLSearchParams(params);
  next.set('sau', value);
  next.set('sauid', id);
  return next;
}
