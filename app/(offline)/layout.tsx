import type { ReactNode } from 'react';
import styles from '@/components/offline/offline.module.css';

/** The frame of the page that works without a connection: it holds nothing of who is signed in. */
export default function OfflineLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        {/* A whole page: the router has nothing to fetch from without a connection. */}
        <a className={styles.brand} href="/">
          An Cư
        </a>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
