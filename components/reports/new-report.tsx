'use client';

import Link from 'next/link';
import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { drawingAt } from '@/components/reports/drawing-at';
import { Notice } from '@/components/ui/notice';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { PeriodChoice } from '@/lib/reports/periods';
import { issuerLabels, kindLabels, type ReportIssuer } from '@/lib/reports/report';
import { type DraftReportForm, draftReportSchema, freeKinds } from '@/lib/reports/schema';

interface Written {
  reportId: string;
  unitId: number;
  issuer: ReportIssuer;
  period: string;
}

interface Props {
  choices: {
    units: readonly { id: number; name: string; until: LegalDate | null }[];
    issuers: readonly ReportIssuer[];
    periods: readonly PeriodChoice[];
    /** What is written already: one report a unit, side and period. */
    written: readonly Written[];
  };
  unitId: number;
  action: FormAction<{ reportId: string }>;
}

/** What the report is of; its numbers are drawn at once. */
export function NewReport({ choices: { units, issuers, periods, written }, unitId, action }: Props) {
  const own = units.some(({ id }) => id === unitId) ? unitId : units[0]?.id;
  const issuer = issuers[0] ?? 'POLICE';
  const isWritten = (period: string) =>
    written.some((one) => one.unitId === own && one.issuer === issuer && one.period === period);
  const defaults: Partial<DraftReportForm> = {
    unitId: String(own ?? ''),
    issuer,
    period: (periods.find(({ value }) => !isWritten(value)) ?? periods[0])?.value ?? '',
    ...{ from: '', to: '', title: '' },
  };
  return (
    <ActionForm
      schema={draftReportSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ reportId }) => `/bao-cao/${reportId}`}
      doneMessage="Đã lập báo cáo. Xem câu viết sẵn, thêm nhận xét rồi trình ký."
      submitLabel="Lập báo cáo"
      progressAt={drawingAt}
    >
      <SelectField
        name="period"
        label="Kỳ báo cáo"
        options={[...periods, ...freeKinds.map((kind) => ({ value: kind, label: `${kindLabels[kind]} (nhập ngày)` }))]}
        required
      />
      <TypedPeriod />
      <FieldColumns>
        <SelectField
          name="unitId"
          label="Đơn vị"
          options={units.map(({ id, name, until }) => ({
            value: String(id),
            label: until ? `${name} (đến ${formatDate(until)})` : name,
          }))}
          required
        />
        <SelectField
          name="issuer"
          label="Cơ quan báo cáo"
          options={issuers.map((value) => ({ value, label: issuerLabels[value] }))}
          required
        />
      </FieldColumns>
      <AlreadyWritten written={written} />
      <TextField name="title" label="Tên báo cáo" hint="Để trống thì dùng tên theo kỳ" />
    </ActionForm>
  );
}

/** What is chosen has its report: that is where it goes on. */
function AlreadyWritten({ written }: { written: readonly Written[] }) {
  const [unitId, issuer, period] = useWatch({ name: ['unitId', 'issuer', 'period'] });
  const found = written.find((one) => String(one.unitId) === unitId && one.issuer === issuer && one.period === period);
  if (!found) return null;
  return (
    <Notice tone="attention">
      Kỳ này đã có báo cáo. <Link href={`/bao-cao/${found.reportId}`}>Mở báo cáo đó</Link>
    </Notice>
  );
}

/** The days of a review are typed; other kinds have theirs. */
function TypedPeriod() {
  const period: unknown = useWatch({ name: 'period' });
  if (!freeKinds.some((kind) => kind === period)) return null;
  return (
    <FieldColumns>
      <DateField name="from" label="Từ ngày" required />
      <DateField name="to" label="Đến ngày" required />
    </FieldColumns>
  );
}
