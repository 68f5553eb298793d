import { NativeSelect } from '@mantine/core';
import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { FilterForm } from '@/components/ui/filter-form';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import type { PeriodChoice } from '@/lib/reports/periods';
import { issuerLabels, type ReportIssuer } from '@/lib/reports/report';

interface Props {
  standing: {
    periods: readonly PeriodChoice[];
    chosen: PeriodChoice;
    issuer: ReportIssuer;
    period: { to: LegalDate };
    dueDays: number;
    today: LegalDate;
    units: readonly {
      id: number;
      name: string;
      state: 'IN' | 'WAITING' | 'MISSING';
      reportId: string | null;
      status: string | null;
      submittedOn: Date | null;
    }[];
  };
}

/** Every commune of the period with its report, those that have none first. */
export function Standing({ standing: { periods, chosen, issuer, period, dueDays, today, units } }: Props) {
  const dueOn = addDays(period.to, dueDays);
  const missing = units.filter(({ state }) => state === 'MISSING');
  const order = { MISSING: 0, WAITING: 1, IN: 2 } as const;
  return (
    <div className={stack.stack}>
      <FilterForm key={`${chosen.value} ${issuer}`} action="/bao-cao" label="Chọn kỳ báo cáo">
        <input type="hidden" name="muc" value="standing" />
        <NativeSelect name="ky" label="Kỳ báo cáo" defaultValue={chosen.value} data={[...periods]} />
        <NativeSelect
          name="ben"
          label="Cơ quan"
          defaultValue={issuer}
          data={Object.entries(issuerLabels).map(([value, label]) => ({ value, label }))}
        />
      </FilterForm>
      <p>
        <strong>
          {missing.length === 0
            ? `Cả ${units.length} xã đã báo cáo.`
            : `${missing.length}/${units.length} xã chưa báo cáo.`}
        </strong>{' '}
        Hạn gửi {formatDate(dueOn)}
        {dueOn < today && missing.length > 0 ? ', đã quá hạn' : ''}. “Chưa báo cáo” khác với số 0.
      </p>
      <RecordTable
        caption="Tình hình báo cáo của các xã"
        columns={['Xã', 'Tình trạng', 'Ngày gửi', 'Báo cáo']}
        rows={[...units]
          .sort((a, b) => order[a.state] - order[b.state])
          .map((unit) => ({
            key: unit.id,
            cells: [
              unit.name,
              <Chip
                key="state"
                tone={unit.state === 'IN' ? 'success' : unit.state === 'WAITING' ? 'attention' : 'danger'}
              >
                {unit.state === 'IN'
                  ? 'Đã nhận'
                  : unit.state === 'WAITING'
                    ? 'Đã gửi, chờ nhận'
                    : unit.status === 'RETURNED'
                      ? 'Đã trả lại, chờ gửi lại'
                      : 'Chưa báo cáo'}
              </Chip>,
              unit.submittedOn && formatDate(unit.submittedOn.toISOString().slice(0, 10)),
              unit.reportId && (
                <Link key="open" href={`/bao-cao/${unit.reportId}`} prefetch={false}>
                  Mở báo cáo
                </Link>
              ),
            ],
          }))}
      />
    </div>
  );
}
