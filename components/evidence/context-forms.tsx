'use client';

import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { formatContext, indicators, isIndicator, kindLabels } from '@/lib/crime/figure';
import type { ContextFigureView } from '@/lib/crime/read';
import { correctFigureSchema, enterFigureSchema, withdrawFigureSchema } from '@/lib/crime/schema';
import { formatDate } from '@/lib/dates';

const back = () => '/ban-chi-dao/toi-pham';

function FigureFields() {
  return (
    <>
      <FieldColumns>
        <SelectField name="indicator" label="Chỉ tiêu" options={optionsOf(indicators)} required />
        <SelectField name="kind" label="Cách tính" options={optionsOf(kindLabels)} required />
        <TextField name="value" label="Giá trị" hint="Ví dụ: −26 hoặc 0,5 hoặc 1.204" required />
        <TextField name="numerator" label="Tử số" hint="Chỉ khi báo cáo nêu" inputMode="numeric" />
        <TextField name="denominator" label="Mẫu số" hint="Chỉ khi báo cáo nêu" inputMode="numeric" />
        <DateField name="periodFrom" label="Kỳ từ ngày" required />
        <DateField name="periodTo" label="Kỳ đến ngày" required />
        <DateField name="sourceOn" label="Ngày của nguồn" required />
      </FieldColumns>
      <TextField name="source" label="Nguồn" hint="Văn bản nào, của ai, số mấy" required />
      <NoteField name="note" label="Ghi chú" rows={2} />
    </>
  );
}

export function EnterFigure({ action }: { action: FormAction }) {
  const empty = { value: '', numerator: '', denominator: '', periodFrom: '', periodTo: '', source: '', sourceOn: '' };
  return (
    <ActionForm
      schema={enterFigureSchema}
      defaultValues={{ ...empty, note: '' }}
      action={action}
      onDone={back}
      doneMessage="Đã ghi số liệu."
      submitLabel="Ghi số liệu"
    >
      <FigureFields />
    </ActionForm>
  );
}

interface Props {
  figure: ContextFigureView;
  action: FormAction;
}

const shownPart = (n: number | null) => (n === null ? '' : String(n));

export function CorrectFigure({ figure, action }: Props) {
  const { id, version, kind, value, indicator, numerator, denominator, source, note } = figure;
  const defaults = {
    ...{ figureId: id, version, kind, source, note: note ?? '', reason: '' },
    indicator: isIndicator(indicator) ? indicator : undefined,
    value: formatContext(kind, value),
    ...{ numerator: shownPart(numerator), denominator: shownPart(denominator) },
    ...{ periodFrom: formatDate(figure.periodFrom), periodTo: formatDate(figure.periodTo) },
    sourceOn: formatDate(figure.sourceOn),
  };
  return (
    <ActionForm
      schema={correctFigureSchema}
      defaultValues={defaults}
      action={action}
      onDone={back}
      doneMessage="Đã đính chính. Số cũ vẫn được giữ bên dưới."
      submitLabel="Đính chính"
    >
      <FigureFields />
      <TextField name="reason" label="Lý do đính chính" required />
    </ActionForm>
  );
}

export function WithdrawFigure({ figure, action }: Props) {
  return (
    <ActionForm
      schema={withdrawFigureSchema}
      defaultValues={{ figureId: figure.id, version: figure.version, reason: '' }}
      action={action}
      onDone={back}
      doneMessage="Đã rút số liệu."
      submitLabel="Rút số liệu này"
      tone="danger"
    >
      <TextField name="reason" label="Lý do rút" required />
    </ActionForm>
  );
}
