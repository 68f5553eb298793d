'use client';

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { messageAt } from '@/components/form/message-at';
import styles from '@/components/units/unit-picker.module.css';
import { searchKey } from '@/lib/text';
import type { Place } from '@/lib/transfers/destinations';

/** One commune of many: a box to narrow the list by its present or former names, buttons large enough for a thumb. */
export function PlaceField({ name, label, places }: { name: string; label: string; places: readonly Place[] }) {
  const { register, control, formState } = useFormContext();
  const [q, setQ] = useState('');
  const chosen: unknown = useWatch({ control, name });
  const picked = places.find((p) => String(p.id) === String(chosen));
  const error = messageAt(formState.errors, name);
  const wanted = searchKey(q);
  return (
    <fieldset className={styles.set} id={name} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>
        {label}
        {picked && `: ${picked.label}`}
      </legend>
      <TextInput
        aria-label={`Thu hẹp danh sách: ${label}`}
        placeholder="Gõ tên xã, cả tên cũ, không cần dấu"
        value={q}
        onChange={(e) => setQ(e.currentTarget.value)}
      />
      <div className={styles.list}>
        {places.map((place) => (
          // Hidden, not left out: what was chosen stays chosen while the list is narrowed.
          <label key={place.id} className={styles.option} hidden={!searchKey(place.label).includes(wanted)}>
            <input type="radio" value={String(place.id)} {...register(name)} />
            {place.label}
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
