import { TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  CensoringNote,
  CohortCard,
  CurveCard,
  RatioCard,
  ReportedRatios,
} from '@/components/evidence/reoffence-figures';
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
  const { ngay, quy } = await searchParams;
  const found = await getReOffenceFigures(actor, { on: dayFromParam(ngay) });
  if (!found.ok) notFound();
  const figures = found.value;
  const { isProtected, day, on, today, cohorts } = figures;
  const chosen = cohorts.find((c) => c.label === quy && c.isWatchedFromStart);
  const asked = on < today ? `&ngay=${on}` : '';
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
      <CurveCard title="Thời gian đến khi có bản án mới" curve={figures.curve} isProtected={isProtected} day={day} />
      {chosen && (
        <CurveCard
          title={`Người về trong ${chosen.label.toLowerCase()}`}
          curve={chosen.curve}
          isProtected={isProtected}
          day={day}
        />
      )}
      <CensoringNote isProtected={isProtected} />
      <CohortCard
        cohorts={cohorts}
        hrefOf={(label) => `/ban-chi-dao/tai-pham?quy=${encodeURIComponent(label)}${asked}`}
      />
    </div>
  );
}
