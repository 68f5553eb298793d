'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/access/outcome';
import { submissionKey } from '@/lib/submission-key';
import styles from './bulk.module.css';

interface Props {
  bulkId: string;
  /** Files that would be changed now. */
  total: number;
  isRunning: boolean;
  mayRun: boolean;
  run: (key: string) => Promise<Outcome<{ done: number; left: number }>>;
}

async function askProgress(bulkId: string): Promise<{ isRunning: boolean; done: number } | null> {
  const answer = await fetch(`/api/ho-so/hang-loat/${bulkId}/tien-do`).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

const shown = (n: number) => n.toLocaleString('vi-VN');

/** Does what is shown and says how far it is. The page can be left: the server goes on, and the result is here again. */
export function RunPanel({ bulkId, total, isRunning, mayRun, run }: Props) {
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
      const progress = await askProgress(bulkId);
      if (progress) setDone(progress.done);
      if (!progress || progress.isRunning || !isRunning) return;
      clearInterval(timer);
      router.refresh();
    }, 500);
    return () => clearInterval(timer);
  }, [waits, isRunning, bulkId, router]);

  async function go() {
    setBusy(true);
    setProblem('');
    const outcome = await run(key.current).catch(() => null);
    setBusy(false);
    if (outcome === null)
      return setProblem('Mất kết nối khi đang làm. Việc vẫn chạy trên máy chủ: tải lại trang để xem kết quả.');
    key.current = submissionKey();
    if (!outcome.ok) return setProblem(outcome.message);
    const { done: n, left } = outcome.value;
    say(`Đã làm ${shown(n)} hồ sơ${left > 0 ? `, ${shown(left)} hồ sơ để nguyên` : ''}.`);
    router.refresh();
  }

  if (!waits && !mayRun && !problem) return null;
  return (
    <section aria-label="Thực hiện">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {waits ? (
        <>
          <p aria-live="polite">
            Đang làm {shown(Math.min(done, total))}/{shown(total)} hồ sơ. Có thể rời trang này, việc vẫn tiếp tục.
          </p>
          <div
            className={styles.progress}
            role="progressbar"
            aria-label="Tiến độ"
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={Math.min(done, total)}
          >
            <span style={{ width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%` }} />
          </div>
        </>
      ) : (
        mayRun && (
          <div className={styles.buttons}>
            <Button onClick={go} disabled={total === 0}>
              Làm cho {shown(total)} hồ sơ
            </Button>
            <span className={styles.muted}>Chưa có gì thay đổi. Làm xong vẫn hoàn tác được cả lượt.</span>
          </div>
        )
      )}
    </section>
  );
}
