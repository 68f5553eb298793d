import type { ReactNode } from 'react';
import models from '@/components/models/models.module.css';
import { Conclusions } from '@/components/steering/conclusions';
import { TaskList } from '@/components/steering/task-list';
import { Card } from '@/components/ui/card';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { UndoneTasks } from '@/lib/steering/conferences/queries';
import type { ConferenceView } from '@/lib/steering/conferences/read';
import styles from './meeting.module.css';

interface Props {
  previous: { title: string; heldOn: LegalDate; undone: UndoneTasks } | null;
  /** Open tasks of earlier conferences and those given outside one. */
  others: UndoneTasks;
  conclusions: ConferenceView['conclusions'];
  exceptions: ReactNode;
  figures: ReactNode;
  /** The form for what is being decided; null when the committee does not sit. */
  form: ReactNode | null;
}

/** One screen for the room: what was left undone, what stands out, the figures, and what is decided now. */
export function Meeting({ previous, others, conclusions, exceptions, form, figures }: Props) {
  return (
    <div className={styles.room}>
      <div className={styles.side}>
        <Card title={previous ? `Cuộc họp trước kết luận, chưa xong: ${previous.undone.count}` : 'Cuộc họp trước'}>
          <p className={styles.before}>
            {previous
              ? `${previous.title}, ${formatDate(previous.heldOn)}.`
              : 'Đây là cuộc họp đầu tiên được ghi ở đây.'}
          </p>
          {previous && <Undone {...previous.undone} />}
        </Card>
        {others.count > 0 && (
          <Card title={`Việc khác chưa xong: ${others.count}`}>
            <Undone {...others} />
          </Card>
        )}
        <Card title="Kết luận của cuộc họp này">
          {conclusions.length === 0 && <p className={models.muted}>Chưa có kết luận nào.</p>}
          {conclusions.length > 0 && <Conclusions conclusions={conclusions} />}
        </Card>
      </div>
      <div className={styles.side}>
        {form && <Card title="Ghi kết luận">{form}</Card>}
        <Card title="Số liệu">{figures}</Card>
        {exceptions}
      </div>
    </div>
  );
}

function Undone({ count, tasks }: UndoneTasks) {
  if (count === 0) return <p>Không còn việc nào chưa xong.</p>;
  return (
    <>
      <TaskList tasks={tasks} />
      {count > tasks.length && (
        <p className={models.muted}>Còn {count - tasks.length} việc nữa có hạn sau các việc trên.</p>
      )}
    </>
  );
}
