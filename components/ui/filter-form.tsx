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
        <a href={action}>Bỏ lọc</a>
        {links}
      </div>
    </form>
  );
}
