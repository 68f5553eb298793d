import type { Reason } from '@/lib/jobs/matching/match';
import styles from './jobs.module.css';

/** Why something is suggested, and what to talk about first. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className={styles.reasons} aria-label="Lý do gợi ý">
      {reasons.map((reason) => (
        <li key={reason.text} data-kind={reason.kind}>
          {reason.text}
        </li>
      ))}
    </ul>
  );
}
