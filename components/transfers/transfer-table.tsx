import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import { transferStatusLabels } from '@/lib/transfers/lifecycle';
import type { TransferRow } from '@/lib/transfers/queries';
import styles from './transfers.module.css';

const dayOf = (day: string | null) => day && formatDate(day);

/** What waits comes first, by its deadline. */
export function TransferTable({ rows }: { rows: readonly TransferRow[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Chưa có lần chuyển nào">
        Muốn chuyển một người sang xã, phường khác: mở hồ sơ của người đó rồi bấm “Chuyển địa bàn”.
      </EmptyState>
    );
  return (
    <RecordTable
      caption="Các lần chuyển địa bàn"
      columns={['Họ và tên', 'Từ', 'Đến', 'Tình trạng', 'Hạn trả lời']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Link key="who" href={`/chuyen-dia-ban/${row.id}`} prefetch={false}>
            {row.fullName}
          </Link>,
          row.fromName,
          row.toName,
          transferStatusLabels[row.status] + (row.answeredOn ? `, ngày ${formatDate(row.answeredOn)}` : ''),
          row.isLate ? (
            <span key="due" className={styles.late}>
              Quá hạn từ {dayOf(row.dueOn)}
            </span>
          ) : (
            row.isOpen && dayOf(row.dueOn)
          ),
        ],
      }))}
    />
  );
}
