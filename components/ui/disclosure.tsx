import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Something done now and then, folded away until it is asked for. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{label}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
