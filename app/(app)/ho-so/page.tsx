import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFilters } from '@/components/cases/case-filters';
import { CaseTable } from '@/components/cases/case-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import { filterFromParams } from '@/lib/cases/filter';
import { describeFilter, paramsFromFilter } from '@/lib/cases/filter-address';
import { listCases, listHamlets } from '@/lib/cases/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Hồ sơ' };

export default async function CasesPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = filterFromParams(await searchParams);
  const list = await listCases(actor, filter);
  const hamlets = await listHamlets(actor, {});
  if (!list.ok || !hamlets.ok) notFound();
  const { rows, next, total } = list.value;
  const address = paramsFromFilter(filter);
  const isUnfiltered = address.size === 0;
  return (
    <>
      <PageHeader
        title="Hồ sơ"
        context={`${[`${total} hồ sơ`, describeFilter(filter)].filter(Boolean).join(': ')} · ${actor.unitForm} ${actor.unitName}`}
        action={isCommunePolice(actor.role) && <LinkButton href="/ho-so/moi">Lập hồ sơ sắp về</LinkButton>}
      />
      <CaseFilters filter={filter} hamlets={hamlets.value} exportHref={`/api/ho-so/xuat?${address}`} />
      {rows.length === 0 ? (
        <EmptyState
          title={isUnfiltered ? 'Chưa có hồ sơ nào' : 'Không có hồ sơ nào khớp'}
          action={
            isUnfiltered && isPolice(actor.role) ? (
              <LinkButton href="/nhap-danh-sach">Nhập danh sách Excel</LinkButton>
            ) : undefined
          }
        >
          {isUnfiltered
            ? 'Bắt đầu bằng danh sách Excel xã đang dùng: phần mềm đọc, kiểm tra từng dòng rồi mới nhập.'
            : 'Bớt một điều kiện, hoặc tìm bằng tên không dấu.'}
        </EmptyState>
      ) : (
        <CaseTable rows={rows} filter={filter} next={next} total={total} showCommune={!isCommunePolice(actor.role)} />
      )}
    </>
  );
}
