'use client';

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import styles from './files.module.css';

interface Props {
  importId: string;
  isList: boolean;
  /** A portion of a long file is in, the rest is not. */
  isRunning: boolean;
  /** Loans that differ and would be written only when asked for. */
  open: number;
  takeOver: FormAction;
}

/** Takes the file over, once. What differs stays for the reconciliation unless it is to be written at once. */
export function TakeOver({ importId, isList, isRunning, open, takeOver }: Props) {
  const [withDifferences, setWithDifferences] = useState(false);
  return (
    <section className={styles.buttons} aria-label="Ghi vào sổ">
      {open > 0 && (
        <Checkbox
          label={`Ghi luôn ${open.toLocaleString('vi-VN')} khoản khác sổ theo sao kê`}
          checked={withDifferences}
          onChange={(event) => setWithDifferences(event.currentTarget.checked)}
          size="md"
        />
      )}
      <ActionButton
        action={(key) => takeOver({ importId, withDifferences }, key)}
        doneMessage={isList ? 'Đã ghi danh sách đã xác nhận.' : 'Đã ghi sao kê vào sổ vay.'}
      >
        {isList ? 'Ghi danh sách' : isRunning ? 'Ghi tiếp' : 'Ghi vào sổ vay'}
      </ActionButton>
      <span className={styles.muted}>
        {isList
          ? 'Người đã có trong danh sách xác nhận không bị ghi lần nữa.'
          : 'Khoản mới được ghi với các bút toán theo sao kê; khoản đã có chỉ được đối chiếu.'}
      </span>
    </section>
  );
}
