import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface Props {
  label: string;
  /** Where it is what must be done next. */
  isOpen?: boolean;
  children: ReactNode;
}

/** Something done now and then, folded away until it is asked for. */
export function Disclosure({ label, isOpen = false, children }: Props) {
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>{label}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
