import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ModelFilters } from '@/components/models/model-filters';
import { ModelTable } from '@/components/models/model-table';
import styles from '@/components/models/models.module.css';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import { StatTile } from '@/components/ui/stat-tile';
import { modelFilterFromParams, paramsFromModelFilter } from '@/lib/models/filter';
import { type Health, healthLabels } from '@/lib/models/health';
import { listModels } from '@/lib/models/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Mô hình' };

const tiles: readonly Health[] = ['ALIVE', 'NEW', 'ON_PAPER', 'NO_MEMBERS', 'CONSOLIDATING', 'PREPARING'];

export default async function ModelsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = modelFilterFromParams(await searchParams);
  const list = await listModels(actor, filter);
  if (!list.ok) notFound();
  const { rows, next, total, units, types, tiles: counts, quietMonths, mayWrite } = list.value;
  const params = paramsFromModelFilter(filter);
  const links = (
    <>
      <a href={`/api/mo-hinh/xuat?${params}`}>Tải Excel</a>
      {mayWrite && <a href="/mo-hinh/nhap">Nhập từ Excel</a>}
    </>
  );
  return (
    <>
      <PageHeader
        title="Mô hình"
        context={`${total} mô hình · ${actor.unitForm} ${actor.unitName} và cấp trên · chỉ trên giấy: có thành viên nhưng quá ${quietMonths} tháng không hoạt động`}
        action={mayWrite && <LinkButton href="/mo-hinh/moi">Lập mô hình</LinkButton>}
      />
      <div className={styles.tiles}>
        {tiles
          .filter((health) => counts[health])
          .map((health) => (
            <StatTile
              key={health}
              label={healthLabels[health]}
              value={counts[health] ?? 0}
              href={`/mo-hinh?song=${health}`}
              tone={health === 'ON_PAPER' ? 'danger' : 'plain'}
            />
          ))}
      </div>
      <ModelFilters filter={filter} types={types} units={units} links={links} />
      {rows.length > 0 ? (
        <ModelTable rows={rows} />
      ) : params.size > 0 ? (
        <EmptyState title="Không có mô hình nào khớp">Bớt một điều kiện, hoặc tìm bằng tên không dấu.</EmptyState>
      ) : (
        <EmptyState title="Chưa có mô hình nào">
          Mô hình bắt đầu từ khảo sát: lập hồ sơ, ban hành kế hoạch, ra mắt, rồi ghi thành viên và từng buổi sinh hoạt.
        </EmptyState>
      )}
      <NextPage
        href={next && `/mo-hinh?${nextParams(params, next)}`}
        isFirst={!filter.after}
        firstHref={`/mo-hinh?${params}`}
        summary={`${rows.length}/${total} mô hình`}
      />
      {counts.COUNTED !== undefined && !filter.health && (
        <p className={styles.muted}>
          Ngoài ra có {counts.COUNTED} mô hình của tỉnh chỉ có số liệu thống kê (loại, nơi, ngày).{' '}
          <a href="/mo-hinh?song=COUNTED">Xem các dòng này</a>
        </p>
      )}
    </>
  );
}

function nextParams(params: URLSearchParams, [value, id]: [string, string]): URLSearchParams {
  const next = new URLSearchParams(params);
  next.set('sau', value);
  next.set('sauid', id);
  return next;
}
