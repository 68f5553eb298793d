'use client';

import { useFormContext } from 'react-hook-form';
import { messageAt } from '@/components/form/message-at';
import styles from './choices.module.css';

interface Props {
  name: string;
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  /** big: two or four large buttons for a thumb; chips: many small ones. */
  look?: 'big' | 'chips';
}

/** One of a few: radio buttons that look like buttons. */
export function ChoiceField(props: Props) {
  return <Choices {...props} type="radio" />;
}

/** Any of several: check boxes that look like chips. */
export function ChipsField(props: Props) {
  return <Choices {...props} type="checkbox" />;
}

function Choices({ name, label, hint, options, look = 'chips', type }: Props & { type: 'radio' | 'checkbox' }) {
  const { register, formState } = useFormContext();
  const error = messageAt(formState.errors, name);
  const errorId = `${name}-error`;
  return (
    <fieldset className={styles.set} aria-describedby={error ? errorId : undefined} id={name}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={look === 'big' ? styles.big : styles.chips}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input type={type} value={option.value} {...register(name)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
