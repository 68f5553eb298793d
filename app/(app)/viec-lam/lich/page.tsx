import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DueChecks, WaitingReferrals } from '@/components/jobs/calendar';
import { JobTabs } from '@/components/jobs/job-tabs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import { getPlacementCalendar } from '@/lib/jobs/placements/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Lịch theo dõi việc làm' };

export default async function CalendarPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const page = Math.max(1, Number((await searchParams).trang) || 1);
  const found = await getPlacementCalendar(actor, { page });
  if (!found.ok) notFound();
  const { today, checks, waiting, total, pageSize } = found.value;
  return (
    <>
      <PageHeader
        title="Lịch theo dõi việc làm"
        context="Người đã đi làm được hỏi lại sau 1, 3 và 6 tháng; làm tốt được 3 tháng là căn cứ đề xuất phân nhóm A."
      />
      <JobTabs current="/viec-lam/lich" />
      {checks.length === 0 && waiting.length === 0 ? (
        <EmptyState title="Chưa có gì phải theo dõi">
          Khi một người bắt đầu đi làm, các lần hỏi lại sau 1, 3, 6 tháng hiện ở đây. Lần giới thiệu đang chờ cơ sở trả
          lời cũng hiện ở đây.
        </EmptyState>
      ) : (
        <div className={stack.stack}>
          {waiting.length > 0 && (
            <Card title="Lần giới thiệu đang chờ">
              <WaitingReferrals waiting={waiting} />
            </Card>
          )}
          {checks.length > 0 && (
            <Card title="Hỏi lại người đã đi làm">
              <div className={stack.stack}>
                <DueChecks checks={checks} today={today} />
              </div>
            </Card>
          )}
          <Pager page={page} pageSize={pageSize} total={total} href={(n) => `/viec-lam/lich?trang=${n}`} />
        </div>
      )}
    </>
  );
}
