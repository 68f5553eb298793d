import { notFound } from 'next/navigation';
import { TasksBanner } from '@/components/steering/tasks-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Counters } from '@/components/worklist/counters';
import { SupportList } from '@/components/worklist/support-list';
import type { Actor } from '@/lib/access/actor';
import { formatDate } from '@/lib/dates';
import { listTasks } from '@/lib/steering/tasks/queries';
import { bucketKeys } from '@/lib/worklist/obligations';
import { listSupportToday } from '@/lib/worklist/support';

interface Props {
  actor: Actor;
  asked: string | string[] | undefined;
  page: number;
}

/** "Hôm nay" of the commune's officer. */
export async function OfficerToday({ actor, asked, page }: Props) {
  const found = await listSupportToday(actor, { bucket: bucketKeys.find((b) => b === asked), page });
  const tasks = await listTasks(actor, { view: 'mine' });
  if (!found.ok) notFound();
  const { today, counts, bucket, rows, pageSize } = found.value;
  return (
    <>
      <PageHeader title="Hôm nay" context={`${formatDate(today)} · ${actor.unitForm} ${actor.unitName}`} />
      {tasks.ok && <TasksBanner {...tasks.value.counts} />}
      <Counters counts={counts} current={bucket} />
      <SupportList rows={rows} today={today} />
      <Pager page={page} pageSize={pageSize} total={counts[bucket]} href={(n) => `/hom-nay?muc=${bucket}&trang=${n}`} />
    </>
  );
}
