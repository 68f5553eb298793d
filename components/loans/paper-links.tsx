import styles from './loans.module.css';

/** The same paper as Word and as PDF. */
export function PaperLinks({ href, what }: { href: string; what: string }) {
  return (
    <p className={styles.actions}>
      <a href={`${href}?dang=docx`}>Tải {what} (Word)</a>
      <a href={`${href}?dang=pdf`}>Tải {what} (PDF)</a>
    </p>
  );
}
