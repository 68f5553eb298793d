import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportList } from '@/components/reports/report-list';
import { Standing } from '@/components/reports/standing';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import type { PageProps } from '@/lib/page-props';
import { getStanding, listReports } from '@/lib/reports/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Báo cáo' };

export default async function ReportsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { muc, trang, ky, ben } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const list = await listReports(actor, { tab: muc === 'received' ? 'received' : 'own', page });
  if (!list.ok) notFound();
  const { rows, total, pageSize, waiting, isReader, mayDraft, mayReceive } = list.value;
  const issuer = ben === 'COMMITTEE' ? 'COMMITTEE' : 'POLICE';
  const standing =
    mayReceive && muc === 'standing' ? await getStanding(actor, { period: String(ky ?? ''), issuer }) : null;
  const current = mayReceive && (muc === 'received' || muc === 'standing') ? muc : 'own';
  return (
    <>
      <PageHeader
        title="Báo cáo"
        context={`${actor.unitForm} ${actor.unitName} · ${isReader ? 'báo cáo đã ký, chia sẻ với Ban chỉ đạo' : 'số liệu tự lấy từ sổ theo dõi, đóng lại khi ký'}`}
        action={mayDraft && <LinkButton href="/bao-cao/moi">Lập báo cáo</LinkButton>}
      />
      {mayReceive && (
        <Tabs
          tabs={[
            { key: 'own', label: 'Của đơn vị' },
            { key: 'received', label: waiting > 0 ? `Nhận được (${waiting} chờ nhận)` : 'Nhận được' },
            { key: 'standing', label: 'Ai chưa báo cáo' },
          ]}
          current={current}
          base="/bao-cao"
          label="Báo cáo"
        />
      )}
      {standing?.ok ? (
        <Standing standing={standing.value} />
      ) : rows.length === 0 ? (
        <EmptyState title={current === 'received' ? 'Chưa có xã nào gửi báo cáo' : 'Chưa có báo cáo nào'}>
          {isReader
            ? 'Báo cáo hiện ở đây khi người ký cho Ban chỉ đạo đọc.'
            : current === 'received'
              ? 'Xã lập báo cáo, ký rồi gửi; báo cáo hiện ở đây để nhận hoặc trả lại.'
              : 'Chọn kỳ báo cáo: số liệu và câu văn được viết sẵn từ sổ theo dõi, bạn thêm nhận xét rồi trình ký.'}
        </EmptyState>
      ) : (
        <>
          <ReportList rows={rows} isReader={isReader} />
          <Pager page={page} pageSize={pageSize} total={total} href={(n) => `/bao-cao?muc=${current}&trang=${n}`} />
        </>
      )}
    </>
  );
}
