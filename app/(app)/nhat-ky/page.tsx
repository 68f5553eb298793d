import { NativeSelect, TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Trail } from '@/components/audit/trail';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import { readTrail } from '@/lib/audit/queries';
import { paramsFromTrailFilter, trailFilterFromParams } from '@/lib/audit/schema';
import { outcomeLabels } from '@/lib/audit/sentence';
import { knownActions } from '@/lib/audit/words';
import { formatDate } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhật ký' };

const address = '/nhat-ky';
const choices = (pairs: readonly (readonly [string, string])[], any: string) => [
  { value: '', label: any },
  ...pairs.map(([value, label]) => ({ value, label })),
];

export default async function TrailPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = trailFilterFromParams(await searchParams);
  const result = await readTrail(actor, filter);
  if (!result.ok) notFound();
  const { lines, next } = result.value;
  const params = paramsFromTrailFilter(filter);
  return (
    <>
      <PageHeader
        title="Nhật ký"
        context={`${formatDate(filter.from)} – ${formatDate(filter.to)} · ${actor.unitForm} ${actor.unitName}. Nhật ký không chứa nội dung hồ sơ; lần xem này cũng được ghi lại.`}
      />
      <FilterForm
        action={address}
        label="Lọc nhật ký"
        links={
          <a href={`/api/nhat-ky/xuat?${params}`} download>
            Xuất Excel
          </a>
        }
      >
        <TextInput
          name="tu"
          label="Từ ngày"
          defaultValue={formatDate(filter.from)}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextInput
          name="den"
          label="Đến ngày"
          defaultValue={formatDate(filter.to)}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextInput
          name="nguoi"
          label="Người làm"
          placeholder="Tên, không cần dấu"
          defaultValue={filter.who ?? ''}
          autoComplete="off"
        />
        <NativeSelect
          name="viec"
          label="Việc"
          defaultValue={filter.action ?? ''}
          data={choices(knownActions, 'Mọi việc')}
        />
        <NativeSelect
          name="ketqua"
          label="Kết quả"
          defaultValue={filter.outcome ?? ''}
          data={choices(Object.entries(outcomeLabels), 'Mọi kết quả')}
        />
        <TextInput
          name="hs"
          label="Số hồ sơ"
          placeholder="HS-2026-000012"
          defaultValue={filter.caseNumber ?? ''}
          autoComplete="off"
        />
      </FilterForm>
      {lines.length === 0 ? (
        <EmptyState title="Không có dòng nào khớp">Mở rộng khoảng ngày, hoặc bớt một điều kiện.</EmptyState>
      ) : (
        <Trail lines={lines} />
      )}
      <NextPage
        href={next && `${address}?${params}&truoc=${next}`}
        isFirst={!filter.before}
        firstHref={`${address}?${params}`}
      />
    </>
  );
}
