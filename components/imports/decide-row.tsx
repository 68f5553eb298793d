'use client';

import { NativeSelect } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FormAction } from '@/components/form/form-action';
import type { RowView } from '@/lib/imports/row-view';
import { submissionKey } from '@/lib/submission-key';
import styles from './rows.module.css';

const words = { IMPORT: 'Nhập thành hồ sơ mới', LINK: 'Gắn vào hồ sơ đã có', SKIP: 'Bỏ qua' } as const;

/** What happens to the row; a choice is kept at once. */
export function DecideRow({ row, decide }: { row: RowView; decide: FormAction }) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  if (row.caseId)
    return <a href={`/ho-so/${row.caseId}`}>{row.decision === 'LINK' ? 'Đã gắn vào hồ sơ' : 'Đã nhập, mở hồ sơ'}</a>;
  if (row.choices.length === 0)
    return <span>{row.verdict === 'error' ? 'Sửa rồi mới nhập' : words[row.decision]}</span>;
  const choices = row.choices.includes(row.decision) ? row.choices : [row.decision, ...row.choices];

  async function choose(decision: string) {
    setBusy(true);
    const outcome = await decide({ rowId: row.id, decision }, submissionKey()).catch(() => null);
    setBusy(false);
    setProblem(outcome === null ? 'Mất kết nối, hãy chọn lại.' : outcome.ok ? '' : outcome.message);
    if (outcome?.ok) router.refresh();
  }

  return (
    <span className={styles.decide}>
      <NativeSelect
        aria-label={`Cách nhập dòng ${row.row}`}
        value={row.decision}
        disabled={busy}
        onChange={(event) => choose(event.currentTarget.value)}
        data={choices.map((value) => ({ value, label: words[value] }))}
        error={problem}
      />
    </span>
  );
}
