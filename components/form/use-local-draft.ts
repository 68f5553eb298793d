'use client';

import { useContext, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { SubmissionKeyContext } from '@/components/form/submission-key-context';
import { submissionKey } from '@/lib/submission-key';

const prefix = 'ancu-draft:';

export const forgetDraft = (name: string) => window.localStorage.removeItem(prefix + name);

/** At sign-out nothing typed stays on the machine. */
export function forgetDrafts() {
  for (const key of Object.keys(window.localStorage)) if (key.startsWith(prefix)) window.localStorage.removeItem(key);
}

interface LocalDraft {
  /** What was typed here before and not saved stands in the form again. */
  isRestored: boolean;
  startOver: () => void;
}

interface Kept {
  key: string;
  values: object;
}

function keptUnder(name: string): Kept | null {
  const kept: unknown = JSON.parse(window.localStorage.getItem(prefix + name) ?? 'null');
  return isKept(kept) ? kept : null;
}

const isKept = (kept: unknown): kept is Kept =>
  typeof kept === 'object' && kept !== null && 'key' in kept && typeof kept.key === 'string' && 'values' in kept;

/**
 * Keeps what is typed in the surrounding form on this machine, so that a closed tab or a lost connection loses nothing.
 * Its key is kept too: when only the reply was lost, sending the restored text again gets the first answer and no second
 * record. Restored after the first render: the server does not know it, and both must agree on what they draw first.
 */
export function useLocalDraft(name: string): LocalDraft {
  const { subscribe, reset } = useFormContext();
  const key = useContext(SubmissionKeyContext);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const kept = keptUnder(name);
    if (kept) {
      key.current = kept.key;
      reset(kept.values, { keepDefaultValues: true });
      setRestored(true);
    }
    return subscribe({
      formState: { values: true },
      callback: ({ values }) =>
        window.localStorage.setItem(prefix + name, JSON.stringify({ key: key.current, values } satisfies Kept)),
    });
  }, [name, key, reset, subscribe]);
  const startOver = () => {
    key.current = submissionKey();
    reset();
    forgetDraft(name);
    setRestored(false);
  };
  return { isRestored, startOver };
}
