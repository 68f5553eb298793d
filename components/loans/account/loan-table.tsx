import Link from 'next/link';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { LoanRow } from '@/lib/loans/account/list';
import { shownDong } from '@/lib/money';
import styles from './account.module.css';

const balanceOf = (row: LoanRow) => row.inTime + row.overdue + row.frozen;

const nextOf = (row: LoanRow) =>
  row.settledOn
    ? `tất toán ${formatDate(row.settledOn)}`
    : row.nextDueOn && row.nextAmount !== null
      ? `${shownDong(row.nextAmount)} ngày ${formatDate(row.nextDueOn)}`
      : null;

/** Loans of the office, one a row; on a phone one a card. */
export function LoanTable({ rows }: { rows: readonly LoanRow[] }) {
  return (
    <RecordTable
      caption="Khoản vay"
      columns={['Người vay', 'Xã, tổ', 'Dư nợ', 'Quá hạn', 'Kỳ tới']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="who">
            <Link href={`/vay-von/khoan-vay/${row.id}`} prefetch={false}>
              {row.borrowerName}
            </Link>
            <br />
            <span className={styles.muted}>
              {[row.contractNumber ?? row.applicationNumber, row.beneficiaryName && `cho ${row.beneficiaryName}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>,
          [row.communeName, row.groupName].filter(Boolean).join(', '),
          <span key="balance" className={styles.numbers}>
            {shownDong(balanceOf(row))}
            {row.frozen > 0 && <span className={styles.muted}> (khoanh {shownDong(row.frozen)})</span>}
          </span>,
          row.daysLate !== null && (
            <span key="late" className={styles.late}>
              {row.daysLate} ngày
            </span>
          ),
          nextOf(row),
        ],
      }))}
    />
  );
}
