import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import { stageLabels } from '@/lib/jobs/placements/placement';
import type { DueCheck, WaitingReferral } from '@/lib/jobs/placements/queries';
import styles from './jobs.module.css';

/** Whom to ask how they get on, by when: late, this week, later. */
export function DueChecks({ checks, today }: { checks: readonly DueCheck[]; today: LegalDate }) {
  const week = addDays(today, 7);
  const groups = [
    { title: 'Quá hạn', rows: checks.filter((c) => c.dueOn < today), isLate: true },
    { title: 'Trong 7 ngày tới', rows: checks.filter((c) => c.dueOn >= today && c.dueOn <= week), isLate: false },
    { title: 'Sắp tới', rows: checks.filter((c) => c.dueOn > week), isLate: false },
  ];
  return groups.map(
    ({ title, rows, isLate }) =>
      rows.length > 0 && (
        <section key={title} aria-label={title}>
          <h3 className={styles.group}>
            {title} ({rows.length})
          </h3>
          <ul className={styles.list}>
            {rows.map((c) => (
              <li key={`${c.placementId} ${c.month}`} className={styles.item}>
                <div className={styles.head}>
                  <Link href={`/ho-so/${c.caseId}/viec-lam#${c.placementId}`} prefetch={false} className={styles.name}>
                    {c.fullName}
                  </Link>
                  <span className={isLate ? styles.late : styles.muted}>{formatDate(c.dueOn)}</span>
                </div>
                <span className={styles.muted}>
                  Hỏi sau {c.month} tháng · {c.occupation}, {c.employerName} ·{' '}
                  {[c.hamlet, c.communeName].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}

/** Referrals that wait for somebody's next word. */
export function WaitingReferrals({ waiting }: { waiting: readonly WaitingReferral[] }) {
  return (
    <ul className={styles.list}>
      {waiting.map((w) => (
        <li key={w.placementId} className={styles.item}>
          <div className={styles.head}>
            <Link href={`/ho-so/${w.caseId}/viec-lam#${w.placementId}`} prefetch={false} className={styles.name}>
              {w.fullName}
            </Link>
            <Chip tone={w.isPoliceAsked ? 'attention' : 'plain'}>
              {w.isPoliceAsked ? 'Chờ Công an xã trả lời' : stageLabels[w.stage]}
            </Chip>
          </div>
          <span className={styles.muted}>
            {w.occupation}, {w.employerName} · từ {formatDate(w.since)} · {w.communeName}
          </span>
        </li>
      ))}
    </ul>
  );
}
