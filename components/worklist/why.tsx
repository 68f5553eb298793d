import { formatDate } from '@/lib/dates';
import { obligations } from '@/lib/worklist/obligations';
import type { WorkItem } from '@/lib/worklist/queries';
import styles from './worklist.module.css';

type Item = Pick<WorkItem, 'obligation' | 'dueOn' | 'daysLate' | 'snoozed' | 'lastContactOn'>;

/** Why a person is on the list, since when, and when they were last met. */
export function Why({ item }: { item: Item }) {
  const duty = item.obligation && obligations[item.obligation];
  return (
    <div className={styles.why}>
      {duty ? (
        <>
          <span data-late={lateness(item)}>{dueWords(item)}</span> · {duty.label}
          {duty.clause && <span className={styles.clause}>{duty.clause}</span>}
        </>
      ) : (
        <span className={styles.clause}>{item.snoozed > 0 ? 'Việc đang được hoãn' : 'Chưa có việc đến hạn'}</span>
      )}
      <span className={styles.clause}>
        Liên hệ gần nhất: {item.lastContactOn ? formatDate(item.lastContactOn) : 'chưa có'}
      </span>
    </div>
  );
}

const lateness = ({ daysLate }: Item) =>
  daysLate === null || daysLate < 0 ? undefined : daysLate > 0 ? 'late' : 'today';

function dueWords({ daysLate, dueOn }: Item): string {
  if (daysLate === null || !dueOn) return '';
  if (daysLate > 0) return `Quá hạn ${daysLate} ngày`;
  return daysLate === 0 ? 'Hôm nay' : `Hạn ${formatDate(dueOn)}`;
}
