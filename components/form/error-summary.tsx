'use client';

import { useEffect, useRef } from 'react';
import { type FieldErrors, useFormContext } from 'react-hook-form';
import styles from './form.module.css';

function flatten(errors: FieldErrors, path: string[] = []): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object' || key === 'ref') return [];
    if (typeof error.message === 'string') return [{ name: [...path, key].join('.'), message: error.message }];
    return flatten(error as FieldErrors, [...path, key]);
  });
}

/** What went wrong, at the top and in focus, each line leading to its field. */
export function ErrorSummary({ message }: { message: string }) {
  const { formState } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const errors = flatten(formState.errors);
  useEffect(() => {
    if (message) box.current?.focus();
  }, [message]);
  if (!message) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <p>{message}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((e) => (
            <li key={e.name}>
              <a href={`#${e.name}`}>{e.message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
