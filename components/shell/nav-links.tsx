'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './app-shell.module.css';
import type { NavItem } from './navigation';

export function NavLinks({ items, place }: { items: readonly NavItem[]; place: 'side' | 'bottom' }) {
  const path = usePathname();
  const shown = place === 'side' ? items : items.slice(0, 4);
  // The page that says most of where one is: a page may lie below another's address.
  const current = items
    .map((item) => item.href)
    .filter((href) => path.startsWith(href))
    .reduce((best, href) => (href.length > best.length ? href : best), '');
  if (place === 'bottom' && shown.length < 2) return null;
  return (
    <nav
      className={place === 'side' ? styles.nav : styles.bottom}
      aria-label={place === 'side' ? 'Mục chính' : 'Mục chính (điện thoại)'}
    >
      {shown.map((item) => (
        <Link key={item.href} href={item.href} aria-current={item.href === current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && (
            <span className={styles.count}>
              {item.count}
              <span className="visually-hidden"> người chờ tiếp nhận</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
