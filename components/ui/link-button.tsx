import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './link-button.module.css';

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  href,
  children,
  variant = 'primary',
  isPlain = false,
}: {
  href: string;
  children: ReactNode;
  variant?: 'primary' | 'quiet';
  /** The browser's own link: where there may be no connection for the router to fetch with. */
  isPlain?: boolean;
}) {
  if (isPlain) {
    return (
      <a className={styles.link} data-variant={variant} href={href}>
        {children}
      </a>
    );
  }
  return (
    <Link className={styles.link} data-variant={variant} href={href}>
      {children}
    </Link>
  );
}
