import Link from 'next/link';
import styles from '@/components/cases/tabs.module.css';
import type { CaseFile } from '@/lib/cases/read';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { transferStatusLabels } from '@/lib/transfers/lifecycle';

type Transfers = NonNullable<CaseFile['police']>['transfers'];

/** From where to where, when, why, and what was answered. */
export function TransferHistory({ transfers }: { transfers: Transfers }) {
  return (
    <ul className={styles.timeline}>
      {transfers.map((t) => (
        <li key={t.id}>
          <Link href={`/chuyen-dia-ban/${t.id}`} prefetch={false}>
            {t.from.form} {t.from.name} → {t.to.form} {t.to.name}
          </Link>
          <span className={styles.muted}>
            {transferStatusLabels[t.status]}
            {t.sentOn && ` · gửi ${formatDate(fromDbDate(t.sentOn))}`}
            {t.arrivedOn && ` · đến ở từ ${formatDate(fromDbDate(t.arrivedOn))}`}
            {` · ${t.reason}`}
            {t.reply && ` · trả lời: ${t.reply}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
