import { TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/evidence/evidence.module.css';
import { OutlierCard } from '@/components/evidence/outlier-list';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { dayFromParam } from '@/lib/evidence/params';
import { indicatorKeys, indicators } from '@/lib/outliers/indicators';
import { listOutliers } from '@/lib/outliers/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Khác thường' };

export default async function OutliersPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { ngay, chitieu } = await searchParams;
  const found = await listOutliers(actor, {
    on: dayFromParam(ngay),
    indicator: indicatorKeys.find((key) => key === chitieu) ?? 'OVERDUE',
  });
  if (!found.ok) notFound();
  const { on, today, funnels, indicator, isByProvince } = found.value;
  const funnel = funnels.find((f) => f.indicator === indicator);
  const day = on < today ? `&ngay=${on}` : '';
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Khác thường"
        context={`${actor.unitForm} ${actor.unitName} · ngày ${formatDate(on)}. Đơn vị nào thật sự khác các đơn vị cùng cỡ, và ai cần làm gì. Đơn vị ít người dao động nhiều là chuyện thường, không bị coi là kém.`}
        back={{ href: '/ban-chi-dao', label: 'Bảng điều hành' }}
      />
      <nav className={styles.choices} aria-label="Chỉ tiêu">
        {indicatorKeys.map((key) => (
          <Link
            key={key}
            href={`/ban-chi-dao/khac-thuong?chitieu=${key}${day}`}
            aria-current={key === indicator ? 'true' : undefined}
            prefetch={false}
          >
            {indicators[key].label}
          </Link>
        ))}
      </nav>
      <FilterForm action="/ban-chi-dao/khac-thuong" label="Ngày số liệu">
        <TextInput name="ngay" label="Số liệu ngày" defaultValue={formatDate(on)} inputMode="numeric" />
        <input type="hidden" name="chitieu" value={indicator} />
      </FilterForm>
      {funnel && funnel.units.length + funnel.hidden >= 2 ? (
        <OutlierCard funnel={funnel} isByProvince={isByProvince} hrefOf={(id) => `/ban-chi-dao?donvi=${id}${day}`} />
      ) : (
        <EmptyState title="Chưa có gì để so sánh">
          Cần ít nhất hai đơn vị có người trong diện. Một xã xem riêng thì so với chính mình theo thời gian ở bảng điều
          hành.
        </EmptyState>
      )}
      <p className={styles.note}>
        Giới hạn là giới hạn nhị thức chính xác quanh tỷ lệ chung (biểu đồ phễu): 95 % các đơn vị cùng cỡ nằm trong giới
        hạn trong, 99,8 % trong giới hạn ngoài, nếu chỉ có ngẫu nhiên. Khác thường là lời nhắc hỏi vì sao, không phải
        kết luận làm kém.
      </p>
    </div>
  );
}
