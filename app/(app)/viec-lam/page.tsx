import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JobTabs } from '@/components/jobs/job-tabs';
import { VacancyFilters } from '@/components/jobs/vacancy-filters';
import { VacancyTable } from '@/components/jobs/vacancy-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { paramsFromVacancyFilter, vacancyFilterFromParams } from '@/lib/jobs/vacancies/filter';
import { listVacancies } from '@/lib/jobs/vacancies/queries';
import { formatNumber } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Việc làm' };

export default async function VacanciesPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = vacancyFilterFromParams(await searchParams);
  const list = await listVacancies(actor, filter);
  if (!list.ok) notFound();
  const { rows, next, total, freePlaces } = list.value;
  const params = paramsFromVacancyFilter(filter);
  const mayPost = canRegisterEmployer(actor).allowed;
  return (
    <>
      <PageHeader
        title="Việc làm"
        context={`${formatNumber(total)} tin, còn cần ${formatNumber(freePlaces)} người`}
        action={
          mayPost && (
            <span className={stack.row}>
              <LinkButton href="/viec-lam/co-so">Chọn cơ sở để đăng tin</LinkButton>
              <LinkButton href="/viec-lam/nhap" variant="quiet">
                Nhập từ Excel
              </LinkButton>
            </span>
          )
        }
      />
      <JobTabs current="/viec-lam" />
      <VacancyFilters filter={filter} />
      {rows.length > 0 ? (
        <VacancyTable rows={rows} />
      ) : params.size > 0 ? (
        <EmptyState title="Không có tin nào khớp">Bớt một điều kiện, hoặc chọn “Mọi nơi”.</EmptyState>
      ) : (
        <EmptyState title="Chưa có tin tuyển nào trong tỉnh">
          Tin tuyển đăng ở trang của từng cơ sở. Ghi cơ sở đang cần người trong xã, đăng tin; phần mềm gợi ý ai làm được
          và vì sao.
        </EmptyState>
      )}
      <NextPage
        href={next && `/viec-lam?${nextParams(params, next)}`}
        isFirst={!filter.after}
        firstHref={`/viec-lam?${params}`}
        summary={total > 0 && `${rows.length}/${formatNumber(total)} tin`}
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
