import { Card } from '@/components/ui/card';
import type { CaseFile } from '@/lib/cases/read';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { needLabel, workLabels } from '@/lib/followups/vocabulary';
import styles from './tabs.module.css';

/** Work and needs over time: what the commune's staff and the police share. */
export function WorkTab({ file }: { file: CaseFile }) {
  return (
    <div className={styles.grid}>
      <Card title="Việc làm qua thời gian">
        {file.employments.length === 0 && <p className={styles.muted}>Chưa ghi nhận việc làm.</p>}
        <ul className={styles.timeline}>
          {file.employments.map((e) => (
            <li key={e.id}>
              {[workLabels[e.status], e.occupation].filter(Boolean).join(': ')}
              <span className={styles.muted}>
                từ {formatDate(fromDbDate(e.validFrom))}
                {e.source === 'IMPORT' && ' · từ danh sách'}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Nhu cầu">
        {file.needs.length === 0 && <p className={styles.muted}>Chưa ghi nhận nhu cầu.</p>}
        <ul className={styles.timeline}>
          {file.needs.map((n) => (
            <li key={n.id}>
              {needLabel(n.kind)}
              <span className={styles.muted}>
                ghi ngày {formatDate(fromDbDate(n.notedOn))}
                {n.metOn && ` · đáp ứng ngày ${formatDate(fromDbDate(n.metOn))}`}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
