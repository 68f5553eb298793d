'use client';

import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { recordReOffenceSchema, withdrawReOffenceSchema } from '@/lib/reoffending/schema';

export function RecordReOffence({ caseId, action }: { caseId: string; action: FormAction }) {
  return (
    <ActionForm
      schema={recordReOffenceSchema}
      adds
      defaultValues={{ caseId, judgmentNumber: '', court: '', offenceOn: '', inForceOn: '', note: '' }}
      action={action}
      doneMessage="Đã ghi bản án mới."
      submitLabel="Ghi bản án mới"
    >
      <FieldColumns>
        <TextField name="judgmentNumber" label="Số bản án" hint="Ví dụ: 12/2026/HS-ST" required />
        <TextField name="court" label="Tòa án" required />
        <DateField name="offenceOn" label="Ngày phạm tội" required />
        <DateField name="inForceOn" label="Ngày bản án có hiệu lực" required />
      </FieldColumns>
      <NoteField name="note" label="Ghi chú" rows={2} />
    </ActionForm>
  );
}

export function WithdrawReOffence({
  judgment,
  action,
}: {
  judgment: { id: string; version: number };
  action: FormAction;
}) {
  return (
    <ActionForm
      schema={withdrawReOffenceSchema}
      defaultValues={{ reOffenceId: judgment.id, version: judgment.version, reason: '' }}
      action={action}
      doneMessage="Đã rút bản án đã ghi."
      submitLabel="Rút bản án này"
      tone="danger"
    >
      <TextField name="reason" label="Lý do rút" hint="Ví dụ: nhầm người, bản án bị hủy" required />
    </ActionForm>
  );
}
