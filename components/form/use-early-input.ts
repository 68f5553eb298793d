'use client';

import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormRegister, UseFormReturn } from 'react-hook-form';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isChoice = (field: Field): field is HTMLInputElement => field.type === 'radio' || field.type === 'checkbox';

function isEntered(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0;
  return isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** The fields of one name that do not stand as the server drew them, each with how to enter that again. */
function enteredUnder({ form, name }: Field): (() => Field)[] {
  const fields = [...(form?.elements ?? [])].filter((one): one is Field => 'name' in one && one.name === name);
  return fields.filter(isEntered).map((field) => {
    const { value } = field;
    return () => Object.assign(field, isChoice(field) ? { checked: true } : { value });
  });
}

/**
 * A form's `register` that keeps what was entered before the page was awake: on a slow line an officer chooses and types in
 * what the server drew. The library takes up typed text, but writes its default over a choice, and tells nobody who watches.
 */
export function useEarlyInput<I extends FieldValues>({ register }: UseFormReturn<I>): UseFormRegister<I> {
  /** By name, as found when the first field of that name is taken hold of; null once the page is awake. */
  const early = useRef<Map<string, () => void> | null>(new Map());
  useEffect(() => {
    for (const takeOver of early.current?.values() ?? []) takeOver();
    early.current = null;
  }, []);
  return (name, options) => {
    const registration = register(name, options);
    const ref = (field: Field | null) => {
      if (field && early.current && !early.current.has(name)) {
        const entered = enteredUnder(field);
        early.current.set(name, () => {
          for (const enter of entered) registration.onChange({ type: 'change', target: enter() });
        });
      }
      registration.ref(field);
    };
    return { ...registration, ref };
  };
}
