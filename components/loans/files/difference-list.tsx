'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import { Chip } from '@/components/ui/chip';
import type { LoanFileRowView } from '@/lib/loans/files/standing';
import styles from './files.module.css';

interface Props {
  importId: string;
  rows: readonly LoanFileRowView[];
  reasons: readonly { reason: string; label: string; count: number }[];
  mayAccept: boolean;
  accept: FormAction;
}

/** Ours and the bank's figures side by side, each with the likely explanation; one click writes them as the bank has them. */
export function DifferenceList({ importId, rows, reasons, mayAccept, accept }: Props) {
  return (
    <>
      {mayAccept && reasons.length > 0 && (
        <div className={styles.buttons}>
          {reasons.map(({ reason, label, count }) => (
            <ActionButton
              key={reason}
              variant="default"
              action={(key) => accept({ importId, reason }, key)}
              doneMessage={`Đã ghi các khoản “${label}” theo sao kê.`}
            >
              Ghi cả {count.toLocaleString('vi-VN')} khoản “{label}”
            </ActionButton>
          ))}
        </div>
      )}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item} aria-label={`Khế ước ${row.contract}`}>
            <div className={styles.head}>
              <span>
                <strong>{row.borrower}</strong> <span className={styles.muted}>khế ước {row.contract}</span>
              </span>
              <Chip tone={row.isWritten ? 'success' : 'attention'}>{row.isWritten ? 'Đã ghi' : row.reasonLabel}</Chip>
            </div>
            <dl className={styles.figures}>
              {row.differences.map(({ label, ours, theirs }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <span className={styles.muted}>Sổ</span> {ours} <span aria-hidden>→</span>{' '}
                    <span className={styles.muted}>Sao kê</span> <strong>{theirs}</strong>
                  </dd>
                </div>
              ))}
            </dl>
            <p>{row.differences[0]?.because}</p>
            {mayAccept && !row.isWritten && row.reason !== 'TERMS' && (
              <ActionButton
                variant="default"
                action={(key) => accept({ importId, rowId: row.id }, key)}
                doneMessage="Đã ghi theo sao kê."
              >
                Ghi theo sao kê
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
