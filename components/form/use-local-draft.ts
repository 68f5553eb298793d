'use client';

import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';

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

/**
 * Keeps what is typed in the surrounding form on this machine, so that a closed tab or a lost connection loses nothing.
 * Restored after the first render: the server does not know it, and both must agree on what they draw first.
 */
export function useLocalDraft(name: string): LocalDraft {
  const { subscribe, reset } = useFormContext();
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const kept = window.localStorage.getItem(prefix + name);
    if (kept) {
      reset(JSON.parse(kept), { keepDefaultValues: true });
      setRestored(true);
    }
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => window.localStorage.setItem(prefix + name, JSON.stringify(values)),
    });
  }, [name, reset, subscribe]);
  const startOver = () => {
    reset();
    forgetDraft(name);
    setRestored(false);
  };
  return { isRestored, startOver };
}
