'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import type { ViewActions } from '@/components/cases/view-forms';
import { Button } from '@/components/ui/button';
import type { ColumnKey } from '@/lib/cases/columns';
import type { CaseFilterInput } from '@/lib/cases/filter';
import { paramsFromFilter } from '@/lib/cases/filter-address';
import type { SavedView } from '@/lib/views/queries';
import styles from './list-tools.module.css';

// Opened now and then: they come when they are asked for.
const ColumnPicker = dynamic(() => import('@/components/cases/column-picker').then((m) => m.ColumnPicker), {
  ssr: false,
});
const SaveView = dynamic(() => import('@/components/cases/view-forms').then((m) => m.SaveView), { ssr: false });
const ChangeView = dynamic(() => import('@/components/cases/view-forms').then((m) => m.ChangeView), { ssr: false });

interface Props {
  filter: CaseFilterInput;
  /** What the filter says, in words. */
  words: string;
  columns: readonly ColumnKey[];
  views: readonly SavedView[];
  actions: ViewActions;
  mayBulk: boolean;
}

type Open = 'columns' | 'save' | 'change' | null;

/** One's own ways to read the register, and what can be taken away from it. */
export function ListTools({ filter, words, columns, views, actions, mayBulk }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const current = views.find((view) => view.id === filter.viewId);
  const address = paramsFromFilter(filter);
  const close = () => setOpen(null);
  const toggle = (what: Open) => setOpen(open === what ? null : what);
  return (
    <div className={styles.tools}>
      {views.length > 0 && (
        <nav className={styles.views} aria-label="Cách xem đã lưu">
          <Link href="/ho-so" aria-current={address.size === 0 ? 'page' : undefined}>
            Tất cả
          </Link>
          {views.map((view) => (
            <Link
              key={view.id}
              href={`/ho-so?${paramsFromFilter(view.filter)}`}
              aria-current={view.id === filter.viewId ? 'page' : undefined}
            >
              {view.name}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.buttons}>
        <Button variant="default" aria-expanded={open === 'columns'} onClick={() => toggle('columns')}>
          Chọn cột
        </Button>
        {current ? (
          <Button variant="default" aria-expanded={open === 'change'} onClick={() => toggle('change')}>
            Đổi tên, xóa cách xem
          </Button>
        ) : (
          <Button variant="default" aria-expanded={open === 'save'} onClick={() => toggle('save')}>
            Lưu cách xem này
          </Button>
        )}
        <a className={styles.link} href={`/api/ho-so/xuat?${address}`} download>
          Xuất Excel
        </a>
        <a className={styles.link} href={`/ho-so/in?${address}`} target="_blank" rel="noreferrer">
          In danh sách
        </a>
        {mayBulk && (
          <Link className={styles.link} href="/ho-so/hang-loat">
            Làm hàng loạt<span className={styles.atDesk}>, sửa bằng Excel</span>
          </Link>
        )}
      </div>
      {open === 'columns' && (
        <ColumnPicker columns={columns} filter={filter} keep={actions.keepColumns} onClose={close} />
      )}
      {open === 'save' && (
        <SaveView filter={filter} words={words} columns={columns} save={actions.save} onClose={close} />
      )}
      {open === 'change' && current && <ChangeView key={current.id} view={current} actions={actions} onClose={close} />}
    </div>
  );
}
