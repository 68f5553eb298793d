import styles from '@/components/cases/tabs.module.css';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { formatDate, type LegalDate } from '@/lib/dates';
import { searchResultLabels, searchStatusLabels } from '@/lib/searches/protocol';
import type { SearchView } from '@/lib/searches/queries';

/** What was known, each step with its deadline, who did it and what came of it. */
export function SearchSteps({ search, today }: { search: SearchView; today: LegalDate }) {
  return (
    <Card title={`Các bước · ${searchStatusLabels[search.status]}`}>
      <p className={styles.pre}>{search.known}</p>
      <p className={styles.muted}>
        Bắt đầu ngày {formatDate(search.openedOn)}, {search.openedBy}
      </p>
      <ol className={`${styles.timeline} ${styles.gap}`}>
        {search.steps.map((s) => {
          const isLate = !s.doneOn && search.status === 'OPEN' && s.dueOn < today;
          return (
            <li key={s.position}>
              <strong>
                {s.position}. {s.label}
              </strong>{' '}
              {s.result && (
                <Chip tone={s.result === 'NO_NEWS' ? 'plain' : 'success'}>{searchResultLabels[s.result]}</Chip>
              )}
              {isLate && <Chip tone="danger">Quá hạn</Chip>}
              {s.note && <p className={styles.pre}>{s.note}</p>}
              <span className={styles.muted}>
                {s.doneOn ? `Làm ngày ${formatDate(s.doneOn)}, ${s.doneBy}` : `Hạn ${formatDate(s.dueOn)}`}
              </span>
            </li>
          );
        })}
      </ol>
      {search.closedOn && (
        <p className={styles.muted}>
          Kết luận ngày {formatDate(search.closedOn)}
          {search.closedBy && `, ${search.closedBy}`}
          {search.conclusion && `: ${search.conclusion}`}
        </p>
      )}
    </Card>
  );
}
