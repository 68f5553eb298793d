'use client';

import { useEffect, useRef } from 'react';
import type { ChangeHandler, FieldValues, UseFormRegister, UseFormReturn } from 'react-hook-form';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether it does not stand as the server drew it. */
function isEntered(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0;
  if (field.type === 'radio' || field.type === 'checkbox') return 'checked' in field && field.checked;
  return field.value !== field.defaultValue;
}

/**
 * A form's `register` that tells of what was entered before the page was awake: on a slow line an officer chooses and types in
 * what the server drew. The library takes that up by itself, but whoever watches a field would not hear of it.
 */
export function useEarlyInput<I extends FieldValues>({ register }: UseFormReturn<I>): UseFormRegister<I> {
  const early = useRef<Map<Field, ChangeHandler> | null>(new Map());
  useEffect(() => {
    for (const [target, onChange] of early.current ?? []) onChange({ type: 'change', target });
    early.current = null;
  }, []);
  return (name, options) => {
    const registration = register(name, options);
    const ref = (field: Field | null) => {
      // Before the library writes into it.
      if (field && isEntered(field)) early.current?.set(field, registration.onChange);
      registration.ref(field);
    };
    return { ...registration, ref };
  };
}
