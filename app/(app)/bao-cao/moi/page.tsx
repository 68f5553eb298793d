import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { draftReportAction } from '@/app/(app)/bao-cao/actions';
import { NewReport } from '@/components/reports/new-report';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { getReportChoices } from '@/lib/reports/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Lập báo cáo' };

export default async function NewReportPage() {
  const actor = await requireActor();
  const found = await getReportChoices(actor, {});
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader
        title="Lập báo cáo"
        context="Chọn kỳ: số liệu được lấy ngay, từng phần I–V có câu viết sẵn để bạn sửa và thêm."
        back={{ href: '/bao-cao', label: 'Báo cáo' }}
      />
      <Card>
        <NewReport choices={found.value} unitId={actor.unitId} action={draftReportAction} />
      </Card>
    </>
  );
}
