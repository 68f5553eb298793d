import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { decideOnTaskAction, workOnTaskAction } from '@/app/(app)/nhiem-vu/actions';
import styles from '@/components/models/models.module.css';
import { DecideOnTask, WorkOnTask } from '@/components/steering/task-forms';
import { TaskChip } from '@/components/steering/task-list';
import { Card, Facts } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { formatMoment } from '@/lib/moments';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { getTask } from '@/lib/steering/tasks/queries';
import { deskLabels, stepLabel } from '@/lib/steering/tasks/task';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

export default async function TaskPage({ params }: PageProps<'id'>) {
  const found = await getTask(await requireActor(), { taskId: (await params).id });
  if (!found.ok) notFound();
  const task = found.value;
  const ofTask = { taskId: task.id, version: task.version };
  return (
    <>
      <PageHeader
        title={task.content}
        context={`${task.giver} giao ${task.owner}, ${deskLabels[task.desk]} · hạn ${formatDate(task.dueOn)}`}
        back={{ href: '/nhiem-vu', label: 'Nhiệm vụ' }}
        action={
          <span>
            <TaskChip {...task} />
          </span>
        }
      />
      <div className={stack.stack}>
        {task.work.length > 0 && (
          <Card title="Việc tiếp theo">
            <WorkOnTask key={task.version} {...ofTask} steps={task.work} action={workOnTaskAction} />
          </Card>
        )}
        {task.decide.length > 0 && (
          <Card title="Theo dõi việc đã giao">
            <DecideOnTask key={task.version} {...ofTask} steps={task.decide} action={decideOnTaskAction} />
          </Card>
        )}
        <Card title="Diễn biến">
          <ol className={styles.story}>
            <li className={styles.event}>
              <strong>{formatDate(task.assignedOn)}</strong> · Giao nhiệm vụ
            </li>
            {task.steps.map((step) => (
              <li key={step.id} className={styles.event}>
                <strong>{formatMoment(step.recordedAt)}</strong> · {stepLabel(step.step)}
                {step.dueOn && ` đến ${formatDate(step.dueOn)}`}
                {step.note && <div className={styles.pre}>{step.note}</div>}
                {step.evidence && <div className={styles.muted}>Tài liệu: {step.evidence}</div>}
              </li>
            ))}
          </ol>
        </Card>
        <Card title="Nhiệm vụ này">
          <Facts
            items={[
              [
                'Từ hội nghị',
                task.conference && (
                  <Link href={`/ban-chi-dao/hoi-nghi/${task.conference.id}`} prefetch={false}>
                    {task.conference.title}
                  </Link>
                ),
              ],
              ...(task.directive ? [['Theo văn bản', task.directive] as const] : []),
              ...(task.endedOn ? [['Kết thúc', formatDate(task.endedOn)] as const] : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
