import styles from '@/components/models/models.module.css';
import steering from '@/components/steering/meeting.module.css';
import { TaskList } from '@/components/steering/task-list';
import type { ConferenceView } from '@/lib/steering/conferences/read';

/** What was concluded, each with who does it and how far it is. */
export function Conclusions({ conclusions }: Pick<ConferenceView, 'conclusions'>) {
  return (
    <ol className={styles.lines}>
      {conclusions.map((one, index) => (
        <li key={one.id} className={styles.line}>
          <div className={`${styles.name} ${steering.conclusion}`}>
            {index + 1}. {one.content}
          </div>
          <TaskList tasks={one.tasks} />
        </li>
      ))}
    </ol>
  );
}
