import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface Props {
  title: string;
  /** One sentence: the scope, the day, what the page is for. */
  context?: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  back?: { href: string; label: string } | undefined;
}

export function PageHeader({ title, context, action, back }: Props) {
  return (
    <header className={styles.header}>
      <div>
        {back && (
          <a className={styles.back} href={back.href}>
            ‹ {back.label}
          </a>
        )}
        <h1 className={styles.title}>{title}</h1>
        {context && <p className={styles.context}>{context}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </header>
  );
}
