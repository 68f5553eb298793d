'use client';

import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, useFormContext } from 'react-hook-form';

const prefix = 'ancu-draft:';

/** What was typed here and not yet saved, or null. */
export function localDraft<T extends FieldValues>(name: string): DefaultValues<T> | null {
  if (typeof window === 'undefined') return null;
  const kept = window.localStorage.getItem(prefix + name);
  return kept ? JSON.parse(kept) : null;
}

export const forgetDraft = (name: string) => window.localStorage.removeItem(prefix + name);

/** At sign-out nothing typed stays on the machine. */
export function forgetDrafts() {
  for (const key of Object.keys(window.localStorage)) if (key.startsWith(prefix)) window.localStorage.removeItem(key);
}

/** Keeps what is typed in the surrounding form on this machine, so that a closed tab or a lost connection loses nothing. */
export function useLocalDraft(name: string) {
  const { subscribe } = useFormContext();
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => window.localStorage.setItem(prefix + name, JSON.stringify(values)),
      }),
    [name, subscribe],
  );
}
