import Link from 'next/link';
import { HealthChip } from '@/components/models/health-chip';
import styles from '@/components/models/models.module.css';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { ModelRow } from '@/lib/models/list';
import { memberWords } from '@/lib/models/member-count';
import { stageLabels } from '@/lib/models/model';

/** The registry; on a phone each model becomes a card. */
export function ModelTable({ rows }: { rows: readonly ModelRow[] }) {
  return (
    <RecordTable
      caption="Danh sách mô hình"
      columns={['Mô hình', 'Đơn vị', 'Tình trạng', 'Giai đoạn', 'Thành viên', 'Ra mắt', 'Hoạt động gần nhất']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="name">
            <Link href={`/mo-hinh/${row.id}`} prefetch={false}>
              {row.name}
            </Link>
            <span className={styles.muted}>
              <br />
              {row.typeName}
              {!row.isCounted && ' · không tính vào số mô hình'}
            </span>
          </span>,
          [row.unitName, row.place].filter(Boolean).join(' · '),
          <HealthChip key="health" health={row.health} />,
          stageLabels[row.stage],
          row.health === 'COUNTED' ? null : memberWords(row.memberCount),
          row.launchedOn && formatDate(row.launchedOn),
          row.lastActivityOn && formatDate(row.lastActivityOn),
        ],
      }))}
    />
  );
}
