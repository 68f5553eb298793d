import Link from 'next/link';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate, type LegalDate } from '@/lib/dates';
import { type Period, reportName } from '@/lib/reports/periods';
import {
  issuerLabels,
  type ReportIssuer,
  type ReportKind,
  type ReportStatus,
  reportNumber,
  statusLabels,
} from '@/lib/reports/report';

interface Row {
  id: string;
  unitName: string;
  issuer: ReportIssuer;
  kind: ReportKind;
  title: string | null;
  period: Period;
  status: ReportStatus;
  number: number | null;
  year: number | null;
  signedOn: LegalDate | null;
  returnReason: string | null;
}

export const statusTones = {
  DRAFT: 'plain',
  SIGNED: 'attention',
  SUBMITTED: 'attention',
  RETURNED: 'danger',
  RECEIVED: 'success',
  DROPPED: 'plain',
} as const satisfies Record<ReportStatus, ChipTone>;

/** One report a row: which, of whom, how far it is. */
export function ReportList({ rows, isReader }: { rows: readonly Row[]; isReader: boolean }) {
  const columns = ['Báo cáo', 'Đơn vị', 'Cơ quan', 'Số, ngày ký', 'Tình trạng'];
  return (
    <RecordTable
      caption="Báo cáo"
      columns={isReader ? columns.slice(0, -1) : columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Link key="title" href={`/bao-cao/${row.id}`} prefetch={false}>
            {row.title ?? reportName(row.kind, row.period)}
          </Link>,
          row.unitName,
          issuerLabels[row.issuer],
          row.signedOn && `${reportNumber(row) ?? ''} · ${formatDate(row.signedOn)}`,
          ...(isReader
            ? []
            : [
                <Chip key="status" tone={statusTones[row.status]}>
                  {statusLabels[row.status]}
                </Chip>,
              ]),
        ],
      }))}
    />
  );
}
