import Link from 'next/link';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { EmployerRow } from '@/lib/employers/list';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import { formatNumber } from '@/lib/money';

/** Firms with what they offer now. */
export function EmployerTable({ rows }: { rows: readonly EmployerRow[] }) {
  return (
    <RecordTable
      caption="Cơ sở tuyển dụng"
      columns={['Cơ sở', 'Loại', 'Nơi', 'Lao động', 'Đang tuyển', 'Đã giúp có việc']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="name">
            <Link href={`/viec-lam/co-so/${row.id}`} prefetch={false}>
              {row.name}
            </Link>
            {row.closedOn && ` · ngừng từ ${formatDate(row.closedOn)}`}
          </span>,
          establishmentKindLabels[row.kind],
          row.communeName,
          formatNumber(row.workforce),
          row.openPlaces > 0 ? `${row.openPlaces} chỗ` : null,
          row.atWork > 0 ? `${row.atWork} người đang làm` : null,
        ],
      }))}
    />
  );
}
