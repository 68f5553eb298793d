import type { ReactNode } from 'react';
import styles from './entry.module.css';

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <main className={styles.sheet}>
        <p className={styles.brand}>An Cư</p>
        {children}
      </main>
    </div>
  );
}
