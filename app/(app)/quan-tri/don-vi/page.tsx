import { NativeSelect, TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import { UnitTable } from '@/components/units/unit-table';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { unitKindLabels, unitKinds } from '@/lib/units/kinds';
import { listUnits } from '@/lib/units/queries';
import { paramsFromUnitFilter, unitFilterFromParams } from '@/lib/units/schema';

export const metadata: Metadata = { title: 'Đơn vị' };

const address = '/quan-tri/don-vi';

export default async function UnitsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = unitFilterFromParams(await searchParams);
  const result = await listUnits(actor, filter);
  if (!result.ok) notFound();
  const { rows, next, total } = result.value;
  const params = paramsFromUnitFilter(filter);
  const more = new URLSearchParams(params);
  if (next)
    for (const [name, value] of [
      ['sau', next[0]],
      ['sauid', String(next[1])],
    ] as const)
      more.set(name, value);
  const when = filter.on ? `có hiệu lực ngày ${formatDate(filter.on)}` : 'của mọi thời kỳ';
  return (
    <>
      <PageHeader
        title="Đơn vị"
        context={`${total} đơn vị ${when}, thuộc ${actor.unitForm} ${actor.unitName}`}
        action={
          <>
            <LinkButton href="/quan-tri/sap-xep" variant="quiet">
              Sắp xếp địa bàn
            </LinkButton>
            <LinkButton href={`${address}/nhap`} variant="quiet">
              Nhập từ CSV
            </LinkButton>
            <LinkButton href={`${address}/moi`}>Thêm đơn vị</LinkButton>
          </>
        }
      />
      <FilterForm action={address} label="Lọc đơn vị">
        <TextInput name="q" label="Tên hoặc mã" defaultValue={filter.q ?? ''} autoComplete="off" />
        <NativeSelect
          name="loai"
          label="Loại"
          defaultValue={filter.kind ?? ''}
          data={[
            { value: '', label: 'Mọi loại' },
            ...unitKinds.map((value) => ({ value, label: unitKindLabels[value] })),
          ]}
        />
        <TextInput
          name="ngay"
          label="Có hiệu lực ngày"
          placeholder="để trống: mọi thời kỳ"
          defaultValue={filter.on ? formatDate(filter.on) : ''}
          inputMode="numeric"
          autoComplete="off"
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title="Không có đơn vị nào khớp">
          Để trống ô ngày để tìm cả các đơn vị trước sáp nhập, hoặc bớt một điều kiện.
        </EmptyState>
      ) : (
        <UnitTable units={rows} today={todayInVietnam()} />
      )}
      <NextPage href={next && `${address}?${more}`} isFirst={!filter.after} firstHref={`${address}?${params}`} />
    </>
  );
}
