import type { Milestone } from '@/lib/cases/ribbon';
import { daysBetween, formatDate, type LegalDate } from '@/lib/dates';
import styles from './ribbon.module.css';

/** The ribbon of time: every date that law or promise puts on a life, in one line. */
export function Ribbon({ milestones, today }: { milestones: readonly Milestone[]; today: LegalDate }) {
  if (milestones.length === 0) return null;
  const todayIndex = milestones.findIndex((m) => m.on >= today && m.kind !== 'past');
  const before = todayIndex === -1 ? milestones : milestones.slice(0, todayIndex);
  const after = todayIndex === -1 ? [] : milestones.slice(todayIndex);
  return (
    <ol className={styles.ribbon} aria-label="Mốc thời gian">
      {before.map((m) => (
        <Stop key={m.label} milestone={m} today={today} />
      ))}
      <li className={styles.stop} data-kind="today">
        <span className={styles.dot} aria-hidden="true" />
        <strong>Hôm nay</strong>
        <span>{formatDate(today)}</span>
      </li>
      {after.map((m) => (
        <Stop key={m.label} milestone={m} today={today} />
      ))}
    </ol>
  );
}

function Stop({ milestone, today }: { milestone: Milestone; today: LegalDate }) {
  const days = daysBetween(today, milestone.on);
  return (
    <li className={styles.stop} data-kind={milestone.kind}>
      <span className={styles.dot} aria-hidden="true" />
      <strong>{milestone.label}</strong>
      <span>{formatDate(milestone.on)}</span>
      {milestone.kind === 'due' && days < 0 && <span className={styles.late}>quá {-days} ngày</span>}
      {milestone.kind !== 'past' && days > 0 && <span>còn {days} ngày</span>}
      {milestone.clause && <span className={styles.clause}>{milestone.clause}</span>}
    </li>
  );
}
