import type { ReactNode } from 'react';
import styles from './sideways.module.css';

/** What is wider than a small screen moves sideways inside its own frame; the page itself never does. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds no link must be reached by keys (WCAG 2.1.1)
    <section className={styles.sideways} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
