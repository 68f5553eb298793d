'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { WorkProgress } from '@/components/form/work-progress';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/access/outcome';
import { submissionKey } from '@/lib/submission-key';
import styles from './action-button.module.css';

interface Props<R> {
  action: (key: string) => Promise<Outcome<R>>;
  doneMessage: string;
  onDone?: (value: R) => string | undefined;
  variant?: 'filled' | 'default';
  /** Where to ask how far the work is, for what takes seconds. */
  progressAt?: string;
  /** Asked before doing what is hard to take back. */
  confirm?: string;
  children: ReactNode;
}

/** A button that does one thing with no form: same key, same messages as ActionForm. */
export function ActionButton<R>({
  action,
  doneMessage,
  onDone,
  variant = 'filled',
  progressAt,
  confirm,
  children,
}: Props<R>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = useRef(submissionKey());
  const router = useRouter();
  const say = useToast();

  async function run() {
    if (confirm && !window.confirm(confirm)) return;
    setBusy(true);
    const outcome = await action(key.current).catch(() => null);
    setBusy(false);
    if (outcome === null) return setProblem('Chưa gửi được: mất kết nối. Hãy thử lại.');
    if (!outcome.ok) return setProblem(outcome.message);
    key.current = submissionKey();
    setProblem('');
    say(doneMessage);
    const href = onDone?.(outcome.value);
    if (href) router.push(href);
    router.refresh();
  }

  return (
    <span className={styles.wrap}>
      <Button variant={variant} loading={busy} onClick={run}>
        {children}
      </Button>
      {progressAt && busy && <WorkProgress address={progressAt} submission={key.current} />}
      {problem && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}
