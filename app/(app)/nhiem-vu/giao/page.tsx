import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { assignTasksAction } from '@/app/(app)/nhiem-vu/actions';
import { AssignTasks } from '@/components/steering/task-forms';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { requireActor } from '@/lib/session';
import { getTaskChoices } from '@/lib/steering/tasks/queries';

export const metadata: Metadata = { title: 'Giao nhiệm vụ' };

export default async function AssignTasksPage() {
  const found = await getTaskChoices(await requireActor(), {});
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader
        title="Giao nhiệm vụ"
        context="Ghi việc, đơn vị, hạn. Không ghi tên người trong diện: nhiệm vụ được nhiều nơi đọc."
        back={{ href: '/nhiem-vu', label: 'Nhiệm vụ' }}
      />
      <Card>
        <AssignTasks {...found.value} dueOn={formatDate(addDays(todayInVietnam(), 30))} action={assignTasksAction} />
      </Card>
    </>
  );
}
