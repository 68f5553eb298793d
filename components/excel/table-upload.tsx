'use client';

import { FileInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/access/outcome';
import type { TableRow } from '@/lib/excel/read-table';
import { type RowVerdict, verdictLabels } from '@/lib/excel/verdict';
import { submissionKey } from '@/lib/submission-key';
import styles from './table-upload.module.css';

interface Previewed {
  rows: TableRow[];
  verdicts: RowVerdict[];
}

interface Props {
  what: string;
  /** A file with the right labels. */
  sampleHref: string;
  backHref: string;
  preview: (form: FormData) => Promise<Outcome<Previewed>>;
  enter: (values: unknown, key: string) => Promise<Outcome<{ entered: number; left: number }>>;
}

const tones = { new: 'success', known: 'plain', bad: 'attention' } as const;

/** A small sheet: chosen, judged row by row, then entered. Nothing is written before the second button. */
export function TableUpload({ what, sampleHref, backHref, preview, enter }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Previewed | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = useRef(submissionKey());
  const router = useRouter();
  const say = useToast();

  async function attempt<R>(work: () => Promise<Outcome<R>>): Promise<R | null> {
    setBusy(true);
    setProblem('');
    const outcome = await work().catch(() => null);
    setBusy(false);
    if (outcome === null) setProblem('Chưa gửi được: mất kết nối. Tệp vẫn đang chọn, hãy thử lại.');
    else if (!outcome.ok) setProblem(outcome.message);
    return outcome?.ok ? outcome.value : null;
  }

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!file) return setProblem('Chưa chọn tệp: chọn tệp .xlsx hoặc .csv.');
    const form = new FormData();
    form.set('file', file);
    setFound(await attempt(() => preview(form)));
  }

  async function take({ rows }: Previewed) {
    const entered = await attempt(() => enter({ rows }, key.current));
    if (!entered) return;
    key.current = submissionKey();
    say(`Đã nhập ${entered.entered} dòng; ${entered.left} dòng không nhập.`);
    router.push(backHref);
    router.refresh();
  }

  const fresh = found?.verdicts.filter((v) => v.verdict === 'new').length ?? 0;
  return (
    <div className={styles.upload}>
      <form onSubmit={check} noValidate className={styles.upload} aria-label={`Nhập ${what} từ Excel`}>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <FileInput
          label="Tệp Excel"
          description="Tải danh sách về, điền thêm dòng dưới các tiêu đề có sẵn, rồi chọn ở đây. Nhiều nhất 500 dòng."
          placeholder="Chọn tệp trên máy"
          accept=".xlsx,.csv"
          size="md"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setFound(null);
          }}
          withAsterisk
        />
        <div className={styles.buttons}>
          <Button type="submit" loading={busy} variant={fresh > 0 ? 'default' : 'filled'}>
            Xem từng dòng
          </Button>
          <a href={sampleHref}>Tải danh sách về để điền</a>
          <span className={styles.muted} aria-live="polite">
            {busy ? 'Đang đọc…' : 'Chưa ghi gì ở bước này.'}
          </span>
        </div>
      </form>
      {found && (
        <>
          <RecordTable
            caption="Kết quả từng dòng"
            columns={['Dòng', 'Nội dung', 'Kết quả', 'Ghi chú']}
            rows={found.verdicts.map((v) => ({
              key: v.row,
              cells: [
                v.row,
                v.label,
                <Chip key="verdict" tone={tones[v.verdict]}>
                  {verdictLabels[v.verdict]}
                </Chip>,
                v.problems.join('. '),
              ],
            }))}
          />
          <div className={styles.buttons}>
            {fresh > 0 ? (
              <Button loading={busy} onClick={() => take(found)}>
                Nhập {fresh} dòng
              </Button>
            ) : (
              <span className={styles.muted}>Không có dòng nào để nhập: sửa tệp rồi xem lại.</span>
            )}
          </div>
        </>
      )}
    </div>
  );
}
