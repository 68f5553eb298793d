import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import { listNumber, listStatusLabels } from '@/lib/loans/lists/list';
import type { ListRow } from '@/lib/loans/lists/queries';

const nameOf = (row: ListRow) =>
  [
    row.kind === 'INDIVIDUAL' ? 'Mẫu 01' : `Mẫu 02 · ${row.employerName ?? ''}`,
    listNumber(row) && `số ${listNumber(row)}`,
    row.isFromPaper && 'từ bản giấy',
  ]
    .filter(Boolean)
    .join(' · ');

const peopleOf = (row: ListRow) =>
  row.status === 'CONFIRMED' && row.returned > 0
    ? `${row.confirmed} người xác nhận, ${row.returned} trả lại`
    : `${row.people} người`;

const lastDay = (row: ListRow) => row.decidedOn ?? row.signedOn ?? row.draftedOn;

/** Lists of the commune, or those that came to the bank: what waits first. */
export function LoanListTable({ rows, isBank }: { rows: readonly ListRow[]; isBank: boolean }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Chưa có danh sách nào">
        {isBank
          ? 'Ngân hàng chỉ thấy người có tên trong danh sách đã được Công an xã lập và UBND xã xác nhận, hoặc người đang có khoản vay. Danh sách đầu tiên được xác nhận sẽ hiện ở đây.'
          : 'Danh sách Mẫu 01 do Công an xã lập, Trưởng Công an xã ký, Chủ tịch UBND xã xác nhận từng dòng; xong thì ngân hàng nhận được.'}
      </EmptyState>
    );
  return (
    <RecordTable
      caption="Danh sách người vay vốn"
      columns={['Danh sách', 'Đơn vị', 'Tình trạng', 'Số người', 'Ngày']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Link key="list" href={`/vay-von/danh-sach/${row.id}`} prefetch={false}>
            {nameOf(row)}
          </Link>,
          row.communeName,
          listStatusLabels[row.status],
          peopleOf(row),
          formatDate(lastDay(row)),
        ],
      }))}
    />
  );
}
