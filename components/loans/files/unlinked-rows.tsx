'use client';

import { NativeSelect } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FormAction } from '@/components/form/form-action';
import { useToast } from '@/components/ui/toast';
import type { LoanFileRowView } from '@/lib/loans/files/standing';
import { shownDong } from '@/lib/money';
import { submissionKey } from '@/lib/submission-key';
import styles from './files.module.css';

interface Props {
  rows: readonly LoanFileRowView[];
  /** Confirmed lines without a loan. */
  choices: readonly { value: string; label: string }[];
  mayLink: boolean;
  link: FormAction;
}

/** Loans of which nobody on a confirmed list is known to be the beneficiary: a person says who it is, or leaves it. */
export function UnlinkedRows({ rows, choices, mayLink, link }: Props) {
  return (
    <section>
      <h2>Chưa rõ người thụ hưởng</h2>
      <p className={styles.muted}>
        Không ai trong danh sách đã xác nhận khớp với khoản vay. Chọn đúng người, hoặc để trống khi chưa có danh sách:
        khoản vay vẫn được ghi.
      </p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <div className={styles.head}>
              <strong>{row.borrower}</strong>
              <span className={styles.muted}>
                khế ước {row.contract} · {row.amount !== null && shownDong(row.amount)}
              </span>
            </div>
            {mayLink && <Choose row={row} choices={choices} link={link} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choose({ row, choices, link }: { row: LoanFileRowView } & Pick<Props, 'choices' | 'link'>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const router = useRouter();
  const say = useToast();

  async function choose(listRowId: string) {
    setBusy(true);
    const outcome = await link({ rowId: row.id, listRowId }, submissionKey()).catch(() => null);
    setBusy(false);
    setProblem(outcome === null ? 'Mất kết nối, hãy chọn lại.' : outcome.ok ? '' : outcome.message);
    if (!outcome?.ok) return;
    say(listRowId ? 'Đã gắn người thụ hưởng.' : 'Đã để trống người thụ hưởng.');
    router.refresh();
  }

  const isKnown = row.listRowId === null || choices.some(({ value }) => value === row.listRowId);
  return (
    <NativeSelect
      label="Người thụ hưởng"
      value={row.listRowId ?? ''}
      disabled={busy}
      error={problem}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: 'Chưa gắn' },
        ...(isKnown ? [] : [{ value: row.listRowId ?? '', label: 'Người đã chọn' }]),
        ...choices,
      ]}
    />
  );
}
