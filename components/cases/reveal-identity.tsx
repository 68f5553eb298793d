'use client';

import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '@/lib/access/outcome';
import styles from './reveal-identity.module.css';

interface Identity {
  cccd: string | null;
  oldId: string | null;
}

/** Shows the whole number on request; each look is written in the trail. */
export function RevealIdentity({
  caseId,
  action,
}: {
  caseId: string;
  action: (caseId: string) => Promise<Outcome<Identity>>;
}) {
  const [shown, setShown] = useState<Identity | null>(null);
  const [problem, setProblem] = useState('');
  if (shown) return <strong>{[shown.cccd, shown.oldId && `CMND ${shown.oldId}`].filter(Boolean).join(' · ')}</strong>;
  async function reveal() {
    const outcome = await action(caseId).catch(() => null);
    if (outcome?.ok) setShown(outcome.value);
    else setProblem(outcome?.message ?? 'Mất kết nối, hãy thử lại.');
  }
  return (
    <>
      <UnstyledButton className={styles.button} onClick={reveal}>
        Xem đủ số
      </UnstyledButton>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
