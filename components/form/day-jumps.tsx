'use client';

import { useFormContext } from 'react-hook-form';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import styles from './day-jumps.module.css';

/** The next visit in one tap: so many days from a day, written into the date field of that name. */
export function DayJumps({ name, from }: { name: string; from: LegalDate }) {
  const { setValue } = useFormContext();
  return (
    <div className={styles.jumps}>
      {[15, 30, 90].map((days) => (
        <button
          key={days}
          type="button"
          onClick={() => setValue(name, formatDate(addDays(from, days)), { shouldDirty: true, shouldValidate: true })}
        >
          +{days} ngày
        </button>
      ))}
    </div>
  );
}
