import Link from 'next/link';
import styles from '@/components/models/models.module.css';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { formatDate, type LegalDate } from '@/lib/dates';
import { deskLabels, statusLabels, type TaskDesk, type TaskStatus } from '@/lib/steering/tasks/task';

export interface TaskLine {
  id: string;
  content: string;
  desk: TaskDesk;
  status: TaskStatus;
  dueOn: LegalDate;
  isOverdue: boolean;
  owner: string;
  giver?: string;
  source?: string | null;
}

const tones: Readonly<Record<TaskStatus, ChipTone>> = {
  ASSIGNED: 'attention',
  ACCEPTED: 'plain',
  REPORTED: 'attention',
  DONE: 'success',
  CANCELLED: 'plain',
};

/** How a task stands, in a word. */
export function TaskChip({ status, isOverdue }: Pick<TaskLine, 'status' | 'isOverdue'>) {
  return isOverdue ? <Chip tone="danger">Quá hạn</Chip> : <Chip tone={tones[status]}>{statusLabels[status]}</Chip>;
}

export function TaskList({ tasks }: { tasks: readonly TaskLine[] }) {
  return (
    <ul className={styles.lines}>
      {tasks.map((task) => (
        <li key={task.id} className={styles.line}>
          <div className={styles.lineHead}>
            <Link className={styles.name} href={`/nhiem-vu/${task.id}`} prefetch={false}>
              {task.content}
            </Link>
            <TaskChip {...task} />
          </div>
          <div className={styles.muted}>
            {[
              `${task.owner}, ${deskLabels[task.desk]}`,
              `hạn ${formatDate(task.dueOn)}`,
              task.giver && `${task.giver} giao`,
              task.source,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
