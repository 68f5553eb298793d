import { TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FunnelChart } from '@/components/loans/applications/funnel-chart';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { getFunnel } from '@/lib/loans/applications/read-funnel';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Phễu hồ sơ vay' };

export default async function FunnelPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { tu, den } = await searchParams;
  const asked = { from: tu ? String(tu) : null, to: den ? String(den) : null };
  const found = await getFunnel(actor, asked);
  // A period that cannot be read is said, and the last year shown in its place.
  const problem = !found.ok && found.kind === 'invalid' ? Object.values(found.fields).join('. ') : null;
  const shown = problem ? await getFunnel(actor, {}) : found;
  if (!shown.ok) notFound();
  const { from, to, rows, reasons } = shown.value;
  return (
    <>
      <PageHeader
        title="Phễu hồ sơ vay"
        context={`Những người và cơ sở được xác nhận vào danh sách từ ${formatDate(from)} đến ${formatDate(to)}, và đã đi đến bước nào. Ai đủ điều kiện mà chưa vào danh sách là việc của xã.`}
        back={{ href: '/vay-von/ho-so', label: 'Hồ sơ vay' }}
      />
      <div className={stack.stack}>
        <FilterForm action="/vay-von/pheu" label="Chọn kỳ">
          <TextInput name="tu" label="Từ ngày" defaultValue={formatDate(from)} inputMode="numeric" />
          <TextInput name="den" label="Đến ngày" defaultValue={formatDate(to)} inputMode="numeric" />
        </FilterForm>
        {problem && <Notice tone="attention">{problem}.</Notice>}
        {rows.every(({ count }) => count === 0) ? (
          <EmptyState title="Không có ai được xác nhận trong kỳ này">
            Phễu bắt đầu từ các dòng đã được UBND xã xác nhận. Chọn kỳ dài hơn.
          </EmptyState>
        ) : (
          <FunnelChart rows={rows} reasons={reasons} />
        )}
      </div>
    </>
  );
}
