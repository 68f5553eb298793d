import Link from 'next/link';
import { formatDate } from '@/lib/dates';
import { isObligation, obligations } from '@/lib/worklist/obligations';
import styles from './worklist.module.css';

interface Props {
  snoozes: readonly { id: string; fullName: string; obligation: string; until: string; reason: string; by: string }[];
}

/** What was put off, by whom and why: nothing is hidden from the chief. */
export function SnoozedList({ snoozes }: Props) {
  if (snoozes.length === 0) return <p className={styles.clause}>Không có việc nào đang hoãn.</p>;
  return (
    <ul className={styles.snoozes}>
      {snoozes.map((s) => (
        <li key={`${s.id}${s.obligation}`}>
          <Link href={`/ho-so/${s.id}`}>{s.fullName}</Link> ·{' '}
          {isObligation(s.obligation) ? obligations[s.obligation].label : s.obligation} đến {formatDate(s.until)}
          <span className={styles.clause}>
            {s.by}: {s.reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
