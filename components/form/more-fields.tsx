import type { ReactNode } from 'react';
import styles from './form.module.css';

/** Fields that seldom change, folded away until asked for. */
export function MoreFields({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.more}>
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
