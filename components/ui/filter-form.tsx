import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './filter-form.module.css';

/** A filter that lives in the address: it works before any script has loaded, can be sent to a colleague and kept. */
export function FilterForm({
  action,
  label,
  children,
  links,
}: {
  action: string;
  label: string;
  children: ReactNode;
  links?: ReactNode;
}) {
  return (
    <form method="get" action={action} className={styles.form} aria-label={label}>
      {children}
      <div className={styles.buttons}>
        <Button type="submit" variant="default">
          Lọc
        </Button>
        <a className={styles.link} href={action}>
          Bỏ lọc
        </a>
        {links}
      </div>
    </form>
  );
}

/** Where the list goes on: by position, never by counting pages. */
export function NextPage({ href, isFirst, firstHref }: { href: string | null; isFirst: boolean; firstHref: string }) {
  if (!href && isFirst) return null;
  return (
    <nav className={styles.pager} aria-label="Trang">
      {!isFirst && (
        <a className={styles.link} href={firstHref}>
          ‹ Về đầu danh sách
        </a>
      )}
      {href && (
        <a className={styles.link} href={href}>
          Trang sau ›
        </a>
      )}
    </nav>
  );
}
