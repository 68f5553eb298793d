import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import type { CaseFile } from '@/lib/cases/read';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { workLabels } from '@/lib/followups/vocabulary';
import styles from './tabs.module.css';

/** Work and needs over time: what the commune's staff and the police share. */
export function WorkTab({ file, children }: { file: CaseFile; children: ReactNode }) {
  return (
    <div className={styles.grid}>
      {children}
      <Card
        title="Việc làm qua thời gian"
        action={
          <LinkButton href={`/ho-so/${file.id}/viec-lam`} variant="quiet">
            Tìm việc, giới thiệu
          </LinkButton>
        }
      >
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
    </div>
  );
}
