import type { ReactNode } from 'react';
import styles from './app-shell.module.css';
import { NavLinks } from './nav-links';
import type { NavItem } from './navigation';

interface Props {
  items: readonly NavItem[];
  /** Role and unit acted as; always visible. */
  switcher: ReactNode;
  search: ReactNode;
  account: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: where am I and as whom, then the page. */
export function AppShell({ items, switcher, search, account, children }: Props) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#noi-dung">
        Tới nội dung
      </a>
      <aside className={styles.side}>
        <a className={styles.brand} href="/">
          <svg viewBox="0 0 24 24" aria-hidden="true" width="26" height="26">
            <path d="M3 11.5 12 4l9 7.5V20a1 1 0 0 1-1 1h-5v-6H9v6H4a1 1 0 0 1-1-1z" fill="currentColor" />
          </svg>
          An Cư
        </a>
        <NavLinks items={items} place="side" />
        <p className={styles.limits}>Không lưu tài liệu “Mật”. Không thay cơ sở dữ liệu của Bộ Công an.</p>
      </aside>
      <header className={styles.top}>
        {switcher}
        <div className={styles.tools}>
          {search}
          {account}
        </div>
      </header>
      <main id="noi-dung" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <NavLinks items={items} place="bottom" />
    </div>
  );
}
