'use client';

import { FileInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/access/outcome';
import { submissionKey } from '@/lib/submission-key';
import styles from './files.module.css';

interface Props {
  /** Largest file in bytes. */
  limit: number;
  upload: (form: FormData, key: string) => Promise<Outcome<{ importId: string | null }>>;
}

/** A file of the bank's system as it was exported; which of the three it is, the software sees. */
export function LoanFileUpload({ limit, upload }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = useRef(submissionKey());
  const router = useRouter();

  function fail(message: string) {
    setBusy(false);
    setProblem(message);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!file) return fail('Chưa chọn tệp: chọn tệp .xlsx hoặc .csv.');
    if (file.size > limit)
      return fail('Tệp lớn hơn 10 MB: chia theo xã hoặc nhờ quản trị nhập bằng dòng lệnh (npm run import:vbsp).');
    const form = new FormData();
    form.set('file', file);
    setBusy(true);
    setProblem('');
    const outcome = await upload(form, key.current).catch(() => null);
    if (outcome === null) return fail('Chưa gửi được: mất kết nối. Tệp vẫn đang chọn, hãy thử lại.');
    // An answer was given to this file; another try is another submission.
    key.current = submissionKey();
    if (!outcome.ok) return fail(outcome.message);
    router.push(`/vay-von/sao-ke/${outcome.value.importId}`);
  }

  return (
    <form onSubmit={submit} noValidate className={styles.upload} aria-label="Tải sao kê lên">
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <FileInput
        label="Tệp sao kê"
        description="Mẫu 31, Mẫu 10 hoặc danh sách Mẫu 01 đã xác nhận, .xlsx hoặc .csv, tối đa 10 MB. Giữ nguyên dòng tiêu đề cột."
        placeholder="Chọn tệp trên máy"
        accept=".xlsx,.csv"
        size="md"
        value={file}
        onChange={setFile}
        withAsterisk
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          Đối chiếu tệp
        </Button>
        <span className={styles.muted} aria-live="polite">
          {busy ? 'Đang đọc và đối chiếu từng dòng…' : 'Chưa ghi gì vào sổ ở bước này.'}
        </span>
      </div>
    </form>
  );
}
