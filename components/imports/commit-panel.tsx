'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/access/outcome';
import type { CommitResult } from '@/lib/imports/commit';
import { submissionKey } from '@/lib/submission-key';
import styles from './imports.module.css';

interface Props {
  batchId: string;
  /** Rows that would go in now. */
  total: number;
  isRunning: boolean;
  mayCommit: boolean;
  commit: (batchId: string, key: string) => Promise<Outcome<CommitResult>>;
}

interface Progress {
  isRunning: boolean;
  done: number;
}

async function askProgress(batchId: string): Promise<Progress | null> {
  const answer = await fetch(`/api/nhap-danh-sach/${batchId}/tien-do`).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

/** Takes the list in and shows how far it is. The page can be left: the server goes on, and the bar is here again. */
export function CommitPanel({ batchId, total, isRunning, mayCommit, commit }: Props) {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [problem, setProblem] = useState('');
  const key = useRef(submissionKey());
  const router = useRouter();
  const say = useToast();
  const waits = busy || isRunning;

  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(async () => {
      const progress = await askProgress(batchId);
      if (progress) setDone(progress.done);
      // Begun by someone else or before this page was opened: what it came to is on the page itself.
      if (!progress || progress.isRunning || !isRunning) return;
      clearInterval(timer);
      router.refresh();
    }, 1_000);
    return () => clearInterval(timer);
  }, [waits, isRunning, batchId, router]);

  async function run() {
    setBusy(true);
    setProblem('');
    setDone(0);
    const outcome = await commit(batchId, key.current).catch(() => null);
    setBusy(false);
    if (outcome === null)
      return setProblem('Mất kết nối khi đang nhập. Việc nhập vẫn chạy trên máy chủ: tải lại trang để xem kết quả.');
    key.current = submissionKey();
    if (!outcome.ok) return setProblem(outcome.message);
    const { imported, linked, heldBack } = outcome.value;
    say(
      `Đã nhập ${imported} người, gắn ${linked} người đã có hồ sơ${heldBack > 0 ? `, ${heldBack} dòng chờ quyết định` : ''}.`,
    );
    router.refresh();
  }

  if (!waits && !mayCommit && !problem) return null;
  return (
    <section aria-label="Nhập vào sổ">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {waits ? (
        <>
          <p aria-live="polite">
            Đang nhập {Math.min(done, total).toLocaleString('vi-VN')}/{total.toLocaleString('vi-VN')} dòng. Có thể rời
            trang này, việc nhập vẫn tiếp tục.
          </p>
          <div
            className={styles.bar}
            role="progressbar"
            aria-label="Tiến độ nhập"
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={Math.min(done, total)}
          >
            <span style={{ width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%` }} />
          </div>
        </>
      ) : (
        mayCommit && (
          <div className={styles.buttons}>
            <Button onClick={run}>Nhập {total.toLocaleString('vi-VN')} dòng vào sổ</Button>
            <span className={styles.muted}>Có thể hoàn tác cả lần nhập khi chưa ai làm việc với các hồ sơ mới.</span>
          </div>
        )
      )}
    </section>
  );
}
