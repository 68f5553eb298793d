'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import styles from './header-tools.module.css';
import type { NavItem } from './navigation';

export interface Found {
  href: string;
  title: string;
  hint: string;
}

interface Props {
  screens: readonly NavItem[];
  /** Absent for roles that find no people. */
  find?: (q: string) => Promise<Found[]>;
}

/** Long enough that a word is typed, short enough that the answer seems to come at once. */
const pauseMs = 250;

/** ⌘K / Ctrl K: finds a person (name with or without accents, CCCD, case number) or a screen. */
export function QuickSearch({ screens, find }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [q, setQ] = useState('');
  const [people, setPeople] = useState<Found[]>([]);
  const wanted = q.trim();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    if (!find || wanted.length < 2) return setPeople([]);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await find(wanted).catch(() => []);
      if (isCurrent) setPeople(found);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [find, wanted]);

  const close = () => dialog.current?.close();
  const matching = screens.filter((s) => s.label.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <>
      <button type="button" className={styles.searchButton} onClick={() => dialog.current?.showModal()}>
        Tìm <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-label="Tìm người, số hồ sơ, màn hình">
        <div className={styles.dialogHead}>
          <input
            type="search"
            aria-label="Từ cần tìm"
            placeholder={find ? 'Tên (có dấu hoặc không), CCCD, HS-…' : 'Tên màn hình'}
            value={q}
            onChange={(e) => setQ(e.currentTarget.value)}
          />
          <button type="button" onClick={close}>
            Đóng
          </button>
        </div>
        <div className={styles.results} aria-live="polite">
          {[...people, ...matching.map((s) => ({ href: s.href, title: s.label, hint: 'Màn hình' }))].map((r) => (
            <Link key={r.href} className={styles.result} href={r.href} onClick={close} prefetch={false}>
              {r.title}
              <span className={styles.resultHint}>{r.hint}</span>
            </Link>
          ))}
          {find && wanted.length >= 2 && people.length === 0 && matching.length === 0 && (
            <p>Không tìm thấy trong địa bàn của bạn.</p>
          )}
        </div>
      </dialog>
    </>
  );
}
