import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  bulkChoicesAction,
  keepColumnsAction,
  removeViewAction,
  renameViewAction,
  saveViewAction,
  startBulkAction,
} from '@/app/(app)/ho-so/actions';
import { CaseFilters } from '@/components/cases/case-filters';
import { CaseTable } from '@/components/cases/case-table';
import { ListTools } from '@/components/cases/list-tools';
import { DuplicatesLine } from '@/components/merging/duplicates-line';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import { exportLimit, filterFromParams } from '@/lib/cases/filter';
import { describeFilter, paramsFromFilter } from '@/lib/cases/filter-address';
import { listCases, listHamlets } from '@/lib/cases/queries';
import { cutNotice } from '@/lib/cases/sheet';
import { countOpenPairs } from '@/lib/merging/pair-queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listViews } from '@/lib/views/queries';

const viewActions = {
  keepColumns: keepColumnsAction,
  save: saveViewAction,
  rename: renameViewAction,
  remove: removeViewAction,
};

export const metadata: Metadata = { title: 'Hồ sơ' };

export default async function CasesPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = filterFromParams(await searchParams);
  const [list, hamlets, views, pairs] = await Promise.all([
    listCases(actor, filter),
    listHamlets(actor, {}),
    listViews(actor, {}),
    isPolice(actor.role) ? countOpenPairs(actor, {}) : null,
  ]);
  if (!list.ok || !hamlets.ok || !views.ok) notFound();
  const { rows, next, total, columns, names, namedAtMost } = list.value;
  const isUnfiltered = paramsFromFilter(filter).size === 0;
  const isPlaceGone = Boolean(filter.communeId) && !names.place;
  const words = describeFilter(filter, names);
  const mayBulk = isCommunePolice(actor.role);
  return (
    <>
      <PageHeader
        title="Hồ sơ"
        context={`${[`${total} hồ sơ`, words].filter(Boolean).join(': ')} · ${actor.unitForm} ${actor.unitName}`}
        action={isCommunePolice(actor.role) && <LinkButton href="/ho-so/moi">Lập hồ sơ sắp về</LinkButton>}
      />
      <CaseFilters filter={filter} hamlets={hamlets.value} />
      <ListTools
        filter={filter}
        words={words}
        columns={columns}
        views={views.value}
        actions={viewActions}
        mayBulk={mayBulk}
      />
      {pairs?.ok && <DuplicatesLine {...pairs.value} />}
      {namedAtMost && (
        <Notice>
          Tên này khớp với hơn {namedAtMost} người: danh sách chỉ xét {namedAtMost} người đầu theo tên. Gõ thêm họ, tên
          đệm hoặc số CCCD để thu hẹp.
        </Notice>
      )}
      {total > exportLimit && <Notice>{cutNotice(exportLimit, total)}</Notice>}
      {rows.length === 0 ? (
        <EmptyState
          title={isUnfiltered ? 'Chưa có hồ sơ nào' : 'Không có hồ sơ nào khớp'}
          action={
            isUnfiltered && isPolice(actor.role) ? (
              <LinkButton href="/nhap-danh-sach">Nhập danh sách Excel</LinkButton>
            ) : isPlaceGone ? (
              <LinkButton href={`/ho-so?${paramsFromFilter({ ...filter, communeId: null, viewId: null })}`}>
                Bỏ điều kiện về xã
              </LinkButton>
            ) : undefined
          }
        >
          {isPlaceGone
            ? 'Cách xem này lọc theo một xã không còn trong địa bàn của vai trò đang dùng, có thể vì đã sắp xếp đơn vị. Các điều kiện khác vẫn giữ.'
            : isUnfiltered
              ? 'Bắt đầu bằng danh sách Excel xã đang dùng: phần mềm đọc, kiểm tra từng dòng rồi mới nhập.'
              : 'Bớt một điều kiện, hoặc tìm bằng tên không dấu.'}
        </EmptyState>
      ) : (
        <CaseTable
          key={`${paramsFromFilter(filter)} ${filter.after?.[1] ?? ''}`}
          {...{ rows, filter, next, total, columns }}
          showCommune={!mayBulk}
          bulk={mayBulk ? { start: startBulkAction, choices: bulkChoicesAction } : undefined}
        />
      )}
    </>
  );
}
