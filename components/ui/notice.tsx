import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** One message with its weight: information, attention, danger or success. */
export function Notice({
  tone = 'info',
  children,
}: {
  tone?: 'info' | 'attention' | 'danger' | 'success';
  children: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
