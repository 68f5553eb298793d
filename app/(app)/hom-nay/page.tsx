import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OfficerToday } from '@/app/(app)/hom-nay/officer-today';
import { TasksBanner } from '@/components/steering/tasks-banner';
import { IncomingBanner } from '@/components/transfers/incoming-banner';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Counters } from '@/components/worklist/counters';
import { MonthCalendar } from '@/components/worklist/month-calendar';
import { NeedHelp } from '@/components/worklist/need-help';
import { SnoozedList } from '@/components/worklist/snoozed-list';
import { WorkList } from '@/components/worklist/work-list';
import styles from '@/components/worklist/worklist.module.css';
import { isCommunePolice } from '@/lib/access/roles';
import { formatDate } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listTasks } from '@/lib/steering/tasks/queries';
import { incomingOf } from '@/lib/transfers/waiting.server';
import { bucketKeys } from '@/lib/worklist/obligations';
import { listToday, todaySidebar } from '@/lib/worklist/queries';

export const metadata: Metadata = { title: 'Hôm nay' };

export default async function TodayPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { muc, trang } = await searchParams;
  const asked = bucketKeys.find((b) => b === muc);
  const page = Math.max(1, Number(trang) || 1);
  if (actor.role === 'COMMUNE_OFFICER') return <OfficerToday actor={actor} asked={muc} page={page} />;
  const first = await listToday(actor, { bucket: asked ?? 'overdue', page });
  if (!first.ok) notFound();
  // Without a choice, open on what hurts most.
  const bucket = asked ?? bucketKeys.find((b) => first.value.counts[b] > 0) ?? 'all';
  const list = bucket === (asked ?? 'overdue') ? first : await listToday(actor, { bucket, page });
  const aside = await todaySidebar(actor, {});
  if (!list.ok || !aside.ok) notFound();
  const mayAct = isCommunePolice(actor.role);
  const tasks = await listTasks(actor, { view: 'mine' });
  const incoming = mayAct ? await incomingOf(actor) : null;
  return (
    <>
      <PageHeader
        title="Hôm nay"
        context={`${formatDate(list.value.today)} · ${actor.unitForm} ${actor.unitName}`}
        action={mayAct && <LinkButton href="/ho-so/moi">Lập hồ sơ sắp về</LinkButton>}
      />
      {incoming?.ok && <IncomingBanner {...incoming.value} />}
      {tasks.ok && <TasksBanner {...tasks.value.counts} />}
      <Counters counts={list.value.counts} current={bucket} />
      <div className={styles.columns}>
        <div>
          <WorkList rows={list.value.rows} bucket={bucket} mayAct={mayAct} showCommune={!mayAct} />
          <Pager
            page={page}
            pageSize={list.value.pageSize}
            total={list.value.counts[bucket]}
            href={(n) => `/hom-nay?muc=${bucket}&trang=${n}`}
          />
        </div>
        <aside className={styles.aside}>
          <Card title="Tháng này">
            <MonthCalendar today={aside.value.today} days={aside.value.days} />
          </Card>
          <Card title={`Chưa liên hệ quá ${aside.value.neglectDays} ngày`}>
            <p className={styles.big}>{aside.value.neglected} người</p>
            <a href="/ho-so?xep=lastContact&trangthai=RECEIVED,MANAGED">Xem theo lần liên hệ lâu nhất</a>
          </Card>
          {aside.value.needHelp && <NeedHelp {...aside.value.needHelp} />}
          <Card title="Đang hoãn">
            <SnoozedList snoozes={aside.value.snoozes} />
          </Card>
        </aside>
      </div>
    </>
  );
}
