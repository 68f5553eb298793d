import { TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortCard, CurveCard, RatioCard, ReportedRatios } from '@/components/evidence/reoffence-figures';
import { FilterForm } from '@/components/ui/filter-form';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { dayFromParam } from '@/lib/evidence/params';
import type { PageProps } from '@/lib/page-props';
import { getReOffenceFigures } from '@/lib/reoffending/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tái phạm' };

export default async function ReOffendingPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { ngay } = await searchParams;
  const found = await getReOffenceFigures(actor, { on: dayFromParam(ngay) });
  if (!found.ok) notFound();
  const figures = found.value;
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Tái phạm"
        context={`${actor.unitForm} ${actor.unitName} · số liệu ngày ${formatDate(figures.on)}. Tái phạm: có bản án mới đã có hiệu lực pháp luật, chưa được xóa án tích.`}
        back={{ href: '/ban-chi-dao', label: 'Bảng điều hành' }}
      />
      <FilterForm action="/ban-chi-dao/tai-pham" label="Ngày số liệu">
        <TextInput name="ngay" label="Số liệu ngày" defaultValue={formatDate(figures.on)} inputMode="numeric" />
      </FilterForm>
      <ReportedRatios figures={figures.reported} />
      <RatioCard figures={figures} />
      <CurveCard curve={figures.curve} isProtected={figures.isProtected} day={figures.day} />
      <CohortCard cohorts={figures.cohorts} />
    </div>
  );
}
