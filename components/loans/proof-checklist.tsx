import type { Condition, ConditionState } from '@/lib/loans/eligibility';
import styles from './loans.module.css';

const words = {
  MET: { mark: '✓', text: 'Đạt' },
  NOT_MET: { mark: '✗', text: 'Chưa đạt' },
  UNKNOWN: { mark: '?', text: 'Chưa rõ' },
} as const satisfies Record<ConditionState, { mark: string; text: string }>;

/** Each condition of the law with the fact that was used, where it comes from, its clause, and what would cure it. */
export function ProofChecklist({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ul className={styles.checks}>
      {conditions.map((c) => (
        <li key={c.key} className={styles.check} data-state={c.state}>
          <span className={styles.mark} aria-hidden>
            {words[c.state].mark}
          </span>
          <span>
            <strong>
              {c.label}: {words[c.state].text.toLowerCase()}
            </strong>{' '}
            {c.fact}
            {c.cure && ` · ${c.cure}`}
            <span className={styles.why}>
              {c.clause} · {c.source}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
