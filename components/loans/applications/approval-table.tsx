import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { ApprovalRow } from '@/lib/loans/applications/approvals';
import { shownDong } from '@/lib/money';

/** What waits for the second person, the oldest first. */
export function ApprovalTable({ rows }: { rows: readonly ApprovalRow[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Không có hồ sơ nào chờ phê duyệt">
        Cán bộ thẩm định xong thì hồ sơ hiện ở đây. Người thẩm định không tự phê duyệt.
      </EmptyState>
    );
  return (
    <RecordTable
      caption="Hồ sơ chờ phê duyệt"
      columns={['Người vay', 'Xã, phường', 'Thẩm định', 'Người thẩm định', 'Việc của tôi']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="who">
            <Link href={`/vay-von/ho-so/${row.id}`} prefetch={false}>
              {row.borrowerName}
            </Link>
            {row.beneficiaryName !== row.borrowerName && <> vay cho {row.beneficiaryName}</>}
          </span>,
          row.communeName,
          `${shownDong(row.appraisedAmount)}, ${row.appraisedTermMonths} tháng`,
          `${row.appraisedBy}, ${formatDate(row.appraisedOn)}`,
          row.isMine ? 'Xem rồi phê duyệt' : row.isAboveLimit ? 'Cần người phê duyệt' : 'Cần người khác',
        ],
      }))}
    />
  );
}
