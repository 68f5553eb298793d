import type { LoanFileRowView } from '@/lib/loans/files/standing';
import styles from './files.module.css';

/** Rows that were not written, with what to do about each. */
export function WrongRows({ rows }: { rows: readonly LoanFileRowView[] }) {
  return (
    <section>
      <h2>Dòng có lỗi</h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <div className={styles.head}>
              <strong>Dòng {row.row}</strong>
              <span className={styles.muted}>
                {row.borrower} {row.contract && `· khế ước ${row.contract}`}
              </span>
            </div>
            <ul>
              {row.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
