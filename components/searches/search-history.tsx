import Link from 'next/link';
import styles from '@/components/cases/tabs.module.css';
import type { CaseFile } from '@/lib/cases/read';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { protocol, searchResultLabels, searchStatusLabels } from '@/lib/searches/protocol';

type Searches = NonNullable<CaseFile['police']>['searches'];

/** Each time somebody had to find out where the person lives. */
export function SearchHistory({ searches, caseId }: { searches: Searches; caseId: string }) {
  return (
    <ul className={styles.timeline}>
      {searches.map((search) => (
        <li key={search.id}>
          <strong>{formatDate(fromDbDate(search.openedOn))}</strong> · {searchStatusLabels[search.status]}
          <p className={styles.pre}>{search.known}</p>
          {search.steps.map(
            (s) =>
              s.result && (
                <span key={s.position} className={styles.muted}>
                  {protocol[s.position - 1]?.label}: {searchResultLabels[s.result]}
                  {s.note && `. ${s.note}`}
                </span>
              ),
          )}
          {search.conclusion && <p className={styles.pre}>Kết luận: {search.conclusion}</p>}
          {search.status === 'OPEN' && (
            <span className={styles.links}>
              <Link href={`/ho-so/${caseId}/mat-lien-lac`}>Mở việc tìm người</Link>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
