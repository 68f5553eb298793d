'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './tabs.module.css';

interface Props {
  label: string;
  /** Changes with the tab that is shown. */
  current: string;
  children: ReactNode;
}

/** A row of tabs that moves sideways on a phone, with the one that is shown on the screen. */
export function TabStrip({ label, current, children }: Props) {
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that is shown is found by its mark, anew when it changes
  useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    // The row alone moves; the page stays where it is.
    if (strip.current && tab)
      strip.current.scrollLeft = tab.offsetLeft - (strip.current.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return (
    <nav ref={strip} id="muc" className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
