'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import type { LoanFileRowView } from '@/lib/loans/files/standing';
import { shownDong } from '@/lib/money';
import styles from './files.module.css';

interface Props {
  rows: readonly LoanFileRowView[];
  mayDecide: boolean;
  confirm: FormAction;
}

/** Rows whose contract number lost its last digits: a likely loan is offered, never taken. */
export function WaitingRows({ rows, mayDecide, confirm }: Props) {
  return (
    <section>
      <h2>Chờ quyết định</h2>
      <p className={styles.muted}>
        Số khế ước được lưu dạng số nên mất chữ số cuối. Muốn chắc chắn: định dạng cột khế ước là Văn bản, xuất lại tệp
        rồi tải lên.
      </p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <div className={styles.head}>
              <strong>{row.borrower}</strong>
              <span className={styles.muted}>
                khế ước {row.contract} · {row.amount !== null && shownDong(row.amount)}
              </span>
            </div>
            {row.loanId === null ? (
              <p>Chưa có khoản vay nào trong sổ giống số này: dòng không được ghi.</p>
            ) : (
              mayDecide && (
                <ActionButton
                  variant="default"
                  action={(key) => confirm({ rowId: row.id, isSame: true }, key)}
                  doneMessage="Đã nhận là khoản vay có trong sổ."
                >
                  Đúng khoản vay cùng khách hàng trong sổ
                </ActionButton>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
