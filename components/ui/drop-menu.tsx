'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './drop-menu.module.css';

interface Props {
  label: string;
  /** What the button shows. */
  trigger: ReactNode;
  side?: 'start' | 'end';
  children: ReactNode;
}

/** A small menu on the browser's own disclosure: closes on Escape, on a choice and on a click elsewhere. */
export function DropMenu({ label, trigger, side = 'start', children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => box.current?.removeAttribute('open');
    const onClick = (event: MouseEvent) => {
      const inside = event.target instanceof Element && box.current?.contains(event.target);
      // The opening click is the summary's own; any other, a choice too, closes.
      if (!inside || !event.target.closest('summary')) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      close();
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <details ref={box} className={styles.menu}>
      <summary aria-label={label}>{trigger}</summary>
      <div className={styles.panel} data-side={side}>
        {children}
      </div>
    </details>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className={styles.heading}>{children}</p>;
}

interface ItemProps {
  onClick: (() => void) | undefined;
  isCurrent?: boolean;
  children: ReactNode;
}

export function MenuItem({ onClick, isCurrent = false, children }: ItemProps) {
  return (
    <button type="button" className={styles.item} onClick={onClick} aria-current={isCurrent || undefined}>
      {children}
      {isCurrent && <span aria-hidden="true">✓</span>}
    </button>
  );
}
