import { NativeSelect } from '@mantine/core';
import Link from 'next/link';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { FilterForm } from '@/components/ui/filter-form';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { PeriodChoice } from '@/lib/reports/periods';
import { issuerLabels, type ReportIssuer } from '@/lib/reports/report';
import { type PartState, standingWords } from '@/lib/reports/standing';

interface Props {
  standing: {
    periods: readonly PeriodChoice[];
    chosen: PeriodChoice;
    issuer: ReportIssuer;
    dueOn: LegalDate;
    today: LegalDate;
    units: readonly {
      id: number;
      name: string;
      state: PartState;
      reportId: string | null;
      submittedOn: Date | null;
    }[];
  };
}

const labels = {
  MISSING: 'Chưa báo cáo',
  RETURNED: 'Đã trả lại, chờ gửi lại',
  WAITING: 'Đã gửi, chờ nhận',
  IN: 'Đã nhận',
} as const satisfies Record<PartState, string>;
const tones = {
  MISSING: 'danger',
  RETURNED: 'danger',
  WAITING: 'attention',
  IN: 'success',
} as const satisfies Record<PartState, ChipTone>;
const order: readonly PartState[] = ['MISSING', 'RETURNED', 'WAITING', 'IN'];

/** Every commune of the period with its report, those that have none first. */
export function Standing({ standing: { periods, chosen, issuer, dueOn, today, units } }: Props) {
  const isLate = dueOn < today && units.some(({ state }) => state === 'MISSING' || state === 'RETURNED');
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
        <strong>{standingWords(units.map(({ state }) => state))}</strong> Hạn gửi {formatDate(dueOn)}
        {isLate && ', đã quá hạn'}. “Chưa báo cáo” khác với số 0.
      </p>
      <RecordTable
        caption="Tình hình báo cáo của các xã"
        columns={['Xã', 'Tình trạng', 'Ngày gửi', 'Báo cáo']}
        rows={[...units]
          .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
          .map((unit) => ({
            key: unit.id,
            cells: [
              unit.name,
              <Chip key="state" tone={tones[unit.state]}>
                {labels[unit.state]}
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
