'use client';

import { useFormContext } from 'react-hook-form';
import type { MergePreview } from '@/lib/merging/preview';
import styles from './merging.module.css';

/** Where the two differ: whose value stays. */
export function FieldChoices({
  preview: { kept, gone, rows },
}: {
  preview: Pick<MergePreview, 'kept' | 'gone' | 'rows'>;
}) {
  const { register } = useFormContext();
  const different = rows.filter((row) => row.differs);
  if (different.length === 0) return <p>Hai hồ sơ ghi giống nhau ở mọi mục.</p>;
  return (
    <div className={styles.choices}>
      {different.map((row) => (
        <fieldset key={row.key} className={styles.choice}>
          <legend>{row.label}</legend>
          <div className={styles.options}>
            {(['kept', 'gone'] as const).map((side) => (
              <label key={side} className={styles.option}>
                <input type="radio" value={side} {...register(`choices.${row.key}`)} />
                <span>
                  {row[side] ?? 'để trống'}
                  <span className={styles.muted}>{side === 'kept' ? `${kept.number}, giữ lại` : gone.number}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
