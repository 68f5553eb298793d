import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { InstalmentState } from '@/lib/loans/ledger';
import { formatNumber } from '@/lib/money';
import styles from './account.module.css';

const stateWords = {
  PAID: 'Đã trả',
  PARTLY_PAID: 'Trả một phần',
  NOT_PAID: 'Chưa đến hạn',
  MISSED: 'Quá ngày, chưa trả đủ',
} as const satisfies Record<InstalmentState['state'], string>;

/** When the principal comes back, with what was paid of each part. */
export function Schedule({ instalments }: { instalments: readonly InstalmentState[] }) {
  if (instalments.length === 0) return <p className={styles.muted}>Kỳ trả gốc có khi giải ngân lần đầu.</p>;
  return (
    <RecordTable
      caption="Kỳ trả gốc"
      columns={['Ngày', 'Gốc phải trả (đ)', 'Đã trả (đ)', 'Còn lại (đ)', 'Tình trạng']}
      rows={instalments.map((one, index) => ({
        key: `${one.dueOn} ${index}`,
        cells: [
          formatDate(one.dueOn),
          formatNumber(one.principal),
          formatNumber(one.paid),
          formatNumber(one.remaining),
          <span key="state" className={one.state === 'MISSED' ? styles.late : undefined}>
            {stateWords[one.state]}
          </span>,
        ],
      }))}
    />
  );
}
