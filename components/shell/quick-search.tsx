'use client';

import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import Link from 'next/link';
import { useState } from 'react';
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

/** ⌘K / Ctrl K: finds a person (name with or without accents, CCCD, case number) or a screen. */
export function QuickSearch({ screens, find }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [q, setQ] = useState('');
  const [people, setPeople] = useState<Found[]>([]);
  useHotkeys([['mod+K', () => setOpen(true)]], []);
  const look = useDebouncedCallback(async (text: string) => {
    if (find) setPeople(text.trim().length >= 2 ? await find(text).catch(() => []) : []);
  }, 250);
  const type = (text: string) => {
    setQ(text);
    look(text);
  };
  const close = () => setOpen(false);
  const matching = screens.filter((s) => s.label.toLowerCase().includes(q.trim().toLowerCase()));
  return (
    <>
      <UnstyledButton className={styles.searchButton} onClick={() => setOpen(true)}>
        Tìm <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <Modal
        opened={isOpen}
        onClose={close}
        title="Tìm người, số hồ sơ, màn hình"
        size="lg"
        yOffset="10vh"
        centered={false}
      >
        <TextInput
          data-autofocus
          aria-label="Từ cần tìm"
          placeholder={find ? 'Tên (có dấu hoặc không), CCCD, HS-…' : 'Tên màn hình'}
          value={q}
          onChange={(e) => type(e.currentTarget.value)}
        />
        <div className={styles.results} aria-live="polite">
          {people.map((p) => (
            <Link key={p.href} className={styles.result} href={p.href} onClick={close}>
              {p.title}
              <span className={styles.resultHint}>{p.hint}</span>
            </Link>
          ))}
          {matching.map((s) => (
            <Link key={s.href} className={styles.result} href={s.href} onClick={close}>
              {s.label}
              <span className={styles.resultHint}>Màn hình</span>
            </Link>
          ))}
          {find && q.trim().length >= 2 && people.length === 0 && matching.length === 0 && (
            <p>Không tìm thấy trong địa bàn của bạn.</p>
          )}
        </div>
      </Modal>
    </>
  );
}
