import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  dropReportAction,
  mergeReportsAction,
  receiveReportAction,
  refreshReportAction,
  returnReportAction,
  signReportAction,
  submitReportAction,
  writeReportAction,
} from '@/app/(app)/bao-cao/actions';
import { AdjustedFigures } from '@/components/reports/adjusted-figures';
import { Definitions } from '@/components/reports/definitions';
import { ReportBody } from '@/components/reports/report-body';
import { ReportFacts } from '@/components/reports/report-facts';
import { ReportWork } from '@/components/reports/report-work';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import type { PageProps } from '@/lib/page-props';
import { readableBody } from '@/lib/reports/board';
import { usedIn } from '@/lib/reports/definitions';
import { getReport } from '@/lib/reports/queries';
import { statusLabels } from '@/lib/reports/report';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Báo cáo' };

const actions = {
  write: writeReportAction,
  refresh: refreshReportAction,
  drop: dropReportAction,
  sign: signReportAction,
  submit: submitReportAction,
  receive: receiveReportAction,
  returned: returnReportAction,
  merge: mergeReportsAction,
};

export default async function ReportPage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getReport(actor, { reportId: (await params).id });
  if (!found.ok) notFound();
  const report = found.value;
  const body = await readableBody(actor, report);
  if (!body) notFound();
  const { viec } = await searchParams;
  return (
    <>
      <PageHeader
        title={report.subject}
        context={statusLabels[report.status]}
        back={{ href: '/bao-cao', label: 'Báo cáo' }}
      />
      <div className={stack.stack}>
        {report.returnReason && (
          <Notice tone="attention">Cấp trên trả lại: {report.returnReason}. Sửa rồi trình ký lại.</Notice>
        )}
        {report.share && !report.share.isOwnArea && (
          <Notice>
            Báo cáo của địa bàn khác: Ban chỉ đạo đọc lời văn, số liệu xem ở bảng điều hành của địa bàn mình.
          </Notice>
        )}
        <ReportWork report={report} texts={body.texts} asked={viec} actions={actions} />
        <AdjustedFigures adjusted={report.adjusted} />
        <ReportBody figures={body.figures} texts={body.texts} />
        <Card title="Về báo cáo này">
          <ReportFacts report={report} />
        </Card>
        <Definitions definitions={usedIn(body.figures, report.definitions)} isReader={report.share !== null} />
      </div>
    </>
  );
}
