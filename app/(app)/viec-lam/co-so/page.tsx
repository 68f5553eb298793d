import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmployerFilters } from '@/components/employers/employer-filters';
import { EmployerTable } from '@/components/employers/employer-table';
import { JobTabs } from '@/components/jobs/job-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import { employerFilterFromParams, paramsFromEmployerFilter } from '@/lib/employers/filter';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { listEmployers } from '@/lib/employers/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Cơ sở tuyển dụng' };

export default async function EmployersPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = employerFilterFromParams(await searchParams);
  const list = await listEmployers(actor, filter);
  if (!list.ok) notFound();
  const { rows, next, total } = list.value;
  const params = paramsFromEmployerFilter(filter);
  const mayRegister = canRegisterEmployer(actor).allowed;
  return (
    <>
      <PageHeader
        title="Cơ sở tuyển dụng"
        context="Doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh nhận người vào làm. Mỗi cơ sở ghi một lần, xã nào cũng tra được."
        action={
          mayRegister && (
            <span className={stack.row}>
              <LinkButton href="/viec-lam/co-so/moi">Ghi cơ sở mới</LinkButton>
              <LinkButton href="/viec-lam/co-so/nhap" variant="quiet">
                Nhập từ Excel
              </LinkButton>
            </span>
          )
        }
      />
      <JobTabs current="/viec-lam/co-so" />
      <EmployerFilters filter={filter} />
      {rows.length > 0 ? (
        <EmployerTable rows={rows} />
      ) : params.size > 0 ? (
        <EmptyState title="Không có cơ sở nào khớp">
          Bớt một điều kiện, tìm bằng tên không dấu, hoặc chọn “Mọi nơi”.
        </EmptyState>
      ) : (
        <EmptyState title="Chưa ghi cơ sở nào trong địa bàn">
          Bắt đầu từ những nơi đang tuyển gần nhà: xưởng may, hợp tác xã, nhà hàng, hộ nuôi trồng. Ghi cơ sở rồi đăng
          tin tuyển; phần mềm gợi ý ai trong xã làm được.
        </EmptyState>
      )}
      <NextPage
        href={next && `/viec-lam/co-so?${nextParams(params, next)}`}
        isFirst={!filter.after}
        firstHref={`/viec-lam/co-so?${params}`}
        summary={total > 0 && `${rows.length}/${total} cơ sở`}
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
