'use client';

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { messageAt } from '@/components/form/message-at';
import { searchKey } from '@/lib/text';
import styles from './unit-picker.module.css';

export interface PickableUnit {
  id: number;
  label: string;
}

interface Props {
  name: string;
  label: string;
  hint?: string;
  units: readonly PickableUnit[];
}

/** Several of many units: a box to narrow the list, check boxes that are large enough for a thumb, and the count. */
export function UnitPicker({ name, label, hint, units }: Props) {
  const { register, control, formState } = useFormContext();
  const [q, setQ] = useState('');
  const chosen: unknown = useWatch({ control, name });
  const picked = new Set([chosen].flat().filter(Boolean).map(String));
  const error = messageAt(formState.errors, name);
  const wanted = searchKey(q);
  return (
    <fieldset className={styles.set} id={name} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>
        {label} · đã chọn {picked.size}
      </legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <TextInput
        aria-label={`Thu hẹp danh sách: ${label}`}
        placeholder="Gõ để thu hẹp, không cần dấu"
        value={q}
        onChange={(e) => setQ(e.currentTarget.value)}
      />
      <div className={styles.list}>
        {units.map((unit) => (
          // Hidden, not left out: what was chosen stays chosen while the list is narrowed.
          <label key={unit.id} className={styles.option} hidden={!searchKey(unit.label).includes(wanted)}>
            <input type="checkbox" value={String(unit.id)} {...register(name)} />
            {unit.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
