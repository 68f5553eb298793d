import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './link-button.module.css';

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  href,
  children,
  variant = 'primary',
}: {
  href: string;
  children: ReactNode;
  variant?: 'primary' | 'quiet';
}) {
  return (
    <Link className={styles.link} data-variant={variant} href={href}>
      {children}
    </Link>
  );
}
