'use client';

import { FileInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/access/outcome';
import { submissionKey } from '@/lib/submission-key';
import styles from './bulk.module.css';

interface Props {
  /** Largest file in bytes. */
  limit: number;
  send: (form: FormData, key: string) => Promise<Outcome<{ bulkId: string }>>;
}

/** A sheet that left the register comes back corrected; what it changes is shown before anything is. */
export function ReturnForm({ limit, send }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = useRef(submissionKey());
  const router = useRouter();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!file) return setProblem('Chọn tệp Excel đã xuất từ sổ và đã sửa.');
    if (file.size > limit) return setProblem('Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp.');
    const form = new FormData();
    form.set('file', file);
    setBusy(true);
    setProblem('');
    const outcome = await send(form, key.current).catch(() => null);
    setBusy(false);
    if (outcome === null) return setProblem('Chưa gửi được: mất kết nối. Tệp vẫn đang chọn, hãy thử lại.');
    key.current = submissionKey();
    if (!outcome.ok)
      return setProblem(outcome.kind === 'invalid' ? (outcome.fields.file ?? outcome.message) : outcome.message);
    router.push(`/ho-so/hang-loat/${outcome.value.bulkId}`);
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form} aria-label="Đưa tệp đã sửa lên">
      <FileInput
        label="Tệp Excel đã sửa"
        description="Tệp đã tải bằng nút Xuất Excel, giữ nguyên cột “Số hồ sơ” và “Mã dòng”."
        placeholder="Chọn tệp trên máy"
        accept=".xlsx,.csv"
        size="md"
        value={file}
        onChange={setFile}
        error={problem}
        withAsterisk
      />
      <div className={styles.buttons} style={{ marginTop: 12 }}>
        <Button type="submit" loading={busy}>
          So với sổ
        </Button>
        <span className={styles.muted} aria-live="polite">
          {busy ? 'Đang đọc và so từng ô…' : 'Bước này chưa sửa gì.'}
        </span>
      </div>
    </form>
  );
}
