import { formatDate } from '@/lib/dates';
import type { LineView } from '@/lib/loans/account/view';
import styles from './account.module.css';

/** The ledger, the newest first: what happened, when, and who wrote it down. Nothing is erased. */
export function Ledger({ lines }: { lines: readonly LineView[] }) {
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line} data-reversed={line.isReversed || undefined}>
          <span className={styles.head}>
            <strong>{line.label}</strong>
            <span>{formatDate(line.happenedOn)}</span>
          </span>
          {line.detail && <span>{line.detail}</span>}
          {line.isReversed && <span className={styles.muted}>Đã hủy</span>}
          {line.reason && <span className={styles.muted}>Lý do: {line.reason}</span>}
          <span className={styles.muted}>
            {line.isFromFile ? 'Từ tệp của ngân hàng · ' : ''}
            {line.recordedBy} ghi {formatDate(line.recordedOn)}
          </span>
        </li>
      ))}
    </ol>
  );
}
