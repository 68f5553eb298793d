'use client';

import { useEffect, useState } from 'react';
import type { Progress } from '@/lib/progress.server';
import styles from './work-progress.module.css';

/** How far the work of one submission is, asked while its action runs. */
export function WorkProgress({ address, submission }: { address: string; submission: string }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(`${address}?lan=${encodeURIComponent(submission)}`).catch(() => null);
      const told: Progress | null = answer?.ok ? await answer.json() : null;
      if (told) setProgress(told);
    }, 500);
    return () => clearInterval(timer);
  }, [address, submission]);
  if (!progress) return null;
  const { done, of, words } = progress;
  return (
    <div className={styles.progress}>
      <progress value={done} max={of} aria-label="Tiến độ" />
      <span aria-live="polite">
        {words} ({done}/{of})
      </span>
    </div>
  );
}
