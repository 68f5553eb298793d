import Link from 'next/link';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import { tradeLabel } from '@/lib/jobs/trades';
import type { VacancyRow } from '@/lib/jobs/vacancies/list';
import { contractLabels, payInWords } from '@/lib/jobs/vacancies/vacancy';

/** The vacancy board: what is looked for, where, for how much, until when. */
export function VacancyTable({ rows }: { rows: readonly VacancyRow[] }) {
  return (
    <RecordTable
      caption="Tin tuyển dụng"
      columns={['Công việc', 'Cơ sở', 'Nơi làm', 'Lương, hợp đồng', 'Còn cần', 'Tuyển đến']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="title">
            <Link href={`/viec-lam/${row.id}`} prefetch={false}>
              {row.title}
            </Link>{' '}
            · {tradeLabel(row.trade)}
          </span>,
          <Link key="employer" href={`/viec-lam/co-so/${row.employerId}`} prefetch={false}>
            {row.employerName}
          </Link>,
          row.communeName,
          [payInWords(row), contractLabels[row.contract]].filter(Boolean).join(' · '),
          row.status === 'OPEN' ? `${row.places - row.filled}/${row.places} người` : null,
          row.closesOn && formatDate(row.closesOn),
        ],
      }))}
    />
  );
}
