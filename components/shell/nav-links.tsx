'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { DropMenu } from '@/components/ui/drop-menu';
import styles from './app-shell.module.css';
import type { NavItem } from './navigation';

/** What fits beside each other on a phone. */
const fits = 4;

export function NavLinks({ items, place }: { items: readonly NavItem[]; place: 'side' | 'bottom' }) {
  const path = usePathname();
  const shown = place === 'side' || items.length <= fits ? items : items.slice(0, fits - 1);
  const rest = items.slice(shown.length);
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
        <Entry key={item.href} item={item} isCurrent={item.href === current} />
      ))}
      {rest.length > 0 && (
        <DropMenu
          label="Các mục khác"
          side="end"
          trigger={
            <span className={styles.more} data-current={rest.some(({ href }) => href === current) || undefined}>
              Thêm
            </span>
          }
        >
          {rest.map((item) => (
            <Entry key={item.href} item={item} isCurrent={item.href === current} />
          ))}
        </DropMenu>
      )}
    </nav>
  );
}

function Entry({ item, isCurrent }: { item: NavItem; isCurrent: boolean }) {
  return (
    <Link href={item.href} aria-current={isCurrent ? 'page' : undefined}>
      {item.label}
      {item.count !== undefined && (
        <span className={styles.count}>
          {item.count}
          <span className="visually-hidden"> người chờ tiếp nhận</span>
        </span>
      )}
    </Link>
  );
}
