import { NativeSelect, TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MethodCard, ReOffendingCard, StableCard } from '@/components/evidence/effect-view';
import styles from '@/components/evidence/evidence.module.css';
import { FilterForm } from '@/components/ui/filter-form';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { tensWord } from '@/lib/committee/suppression';
import { formatDate } from '@/lib/dates';
import { dayFromParam } from '@/lib/evidence/params';
import { getModelEffect } from '@/lib/evidence/queries';
import { formatNumber } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Hiệu quả mô hình' };

export default async function ModelEffectPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { loai, ngay } = await searchParams;
  const typeCode = typeof loai === 'string' && loai.length <= 40 ? loai : null;
  const found = await getModelEffect(actor, { typeCode, on: dayFromParam(ngay) });
  if (!found.ok) notFound();
  const { on, types, chosen, members, matched, stable, reOffending, isProtected } = found.value;
  const told = (n: number | null) => `${isProtected ? tensWord(n) : formatNumber(n ?? 0)} người`;
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Hiệu quả mô hình"
        context={`${actor.unitForm} ${actor.unitName} · đến ngày ${formatDate(on)}. Thành viên mô hình so với người giống họ không tham gia: nói được gì, và chưa nói được gì.`}
        back={{ href: '/ban-chi-dao', label: 'Bảng điều hành' }}
      />
      <FilterForm action="/ban-chi-dao/hieu-qua-mo-hinh" label="Lọc">
        <NativeSelect
          name="loai"
          label="Loại mô hình"
          defaultValue={chosen?.code ?? ''}
          data={[{ value: '', label: 'Mọi loại mô hình' }, ...types.map((t) => ({ value: t.code, label: t.name }))]}
        />
        {!isProtected && (
          <TextInput name="ngay" label="Số liệu ngày" defaultValue={formatDate(on)} inputMode="numeric" />
        )}
      </FilterForm>
      <p className={styles.headline}>
        {members === 0
          ? 'Chưa có thành viên nào là người trong diện của địa bàn này.'
          : `Thành viên là người trong diện: ${told(members)}; tìm được người giống họ để so sánh: ${told(matched)}.`}
      </p>
      {stable.map((one) => (
        <StableCard key={one.months} one={one} />
      ))}
      <ReOffendingCard {...reOffending} />
      <MethodCard />
    </div>
  );
}
