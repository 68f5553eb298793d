'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { DateField, NoteField, SelectField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { endReasonLabels } from '@/lib/loans/applications/application';
import { paperDayLabels, type RecordedPaper } from '@/lib/loans/applications/days';
import { type EndForm, endSchema, type RecordPaperForm, recordPaperSchema } from '@/lib/loans/applications/schema';

interface RecordProps {
  defaults: DefaultValues<RecordPaperForm>;
  papers: readonly RecordedPaper[];
  action: FormAction;
}

export function RecordPaper({ defaults, papers, action }: RecordProps) {
  return (
    <ActionForm
      schema={recordPaperSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã ghi ngày của giấy tờ."
      submitLabel="Ghi ngày"
    >
      <SelectField
        name="paper"
        label="Giấy tờ"
        options={papers.map((paper) => ({ value: paper, label: paperDayLabels[paper] }))}
        required
      />
      <DateField name="on" label="Ngày" required />
    </ActionForm>
  );
}

export function EndApplication({ defaults, action }: { defaults: DefaultValues<EndForm>; action: FormAction }) {
  return (
    <ActionForm
      schema={endSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã dừng hồ sơ vay."
      submitLabel="Dừng hồ sơ vay"
      tone="danger"
    >
      <SelectField name="reason" label="Lý do" options={optionsOf(endReasonLabels)} required />
      <DateField name="endedOn" label="Ngày dừng" required />
      <NoteField name="note" label="Ghi rõ" rows={2} />
    </ActionForm>
  );
}
