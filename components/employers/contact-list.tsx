import { EndContact } from '@/components/employers/record-forms';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/jobs/jobs.module.css';
import type { EmployerView } from '@/lib/employers/queries';

interface Props extends Pick<EmployerView, 'contacts'> {
  /** Whoever may put a line off. */
  end: FormAction | null;
}

/** Whom to call. */
export function ContactList({ contacts, end }: Props) {
  if (contacts.length === 0) return <p className={styles.muted}>Chưa ghi người liên hệ.</p>;
  return (
    <ul className={styles.list}>
      {contacts.map((c) => (
        <li key={c.id} className={styles.item}>
          <div className={styles.head}>
            <span className={styles.name}>{c.fullName}</span>
            {end && <EndContact contactId={c.id} action={end} />}
          </div>
          <span className={styles.muted}>{[c.position, c.phone, c.email].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
