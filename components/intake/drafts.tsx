'use client';

import Link from 'next/link';
import { ActionButton } from '@/components/form/action-button';
import { Notice } from '@/components/ui/notice';
import type { Outcome } from '@/lib/access/outcome';
import { formatMoment } from '@/lib/moments';
import styles from './intake.module.css';

interface Props {
  drafts: readonly { id: string; label: string; updatedAt: Date }[];
  discard: (values: unknown, key: string) => Promise<Outcome<unknown>>;
}

/** What was begun and not finished. */
export function Drafts({ drafts, discard }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Notice>
      <strong>Bản nháp đang dở</strong>
      <ul className={styles.drafts}>
        {drafts.map((d) => (
          <li key={d.id}>
            <Link href={`/ho-so/moi?nhap=${d.id}`}>{d.label}</Link> · lưu {formatMoment(d.updatedAt)}{' '}
            <ActionButton
              variant="default"
              action={(key) => discard({ draftId: d.id }, key)}
              doneMessage="Đã bỏ bản nháp."
              confirm={`Bỏ bản nháp ${d.label}?`}
            >
              Bỏ
            </ActionButton>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
