'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { MoreFields } from '@/components/form/more-fields';
import { optionsOf } from '@/components/ui/options';
import { directiveKinds } from '@/lib/steering/directives/directive';
import { endDirectiveSchema, type RecordDirectiveForm, recordDirectiveSchema } from '@/lib/steering/directives/schema';

interface RecordProps {
  defaults: DefaultValues<RecordDirectiveForm>;
  /** Documents in force that this one may take the place of. */
  inForce: readonly { id: string; name: string }[];
  action: FormAction;
}

const back = () => '/ban-chi-dao/van-ban';

export function RecordDirective({ defaults, inForce, action }: RecordProps) {
  return (
    <ActionForm
      schema={recordDirectiveSchema}
      defaultValues={defaults}
      action={action}
      onDone={back}
      doneMessage="Đã ghi văn bản."
      submitLabel="Ghi văn bản"
    >
      <FieldColumns>
        <SelectField name="kind" label="Loại văn bản" options={optionsOf(directiveKinds)} required />
        <TextField name="number" label="Số, ký hiệu" placeholder="12/KH-BCĐ" required />
        <TextField name="issuer" label="Cơ quan ban hành" required />
        <DateField name="issuedOn" label="Ngày ban hành" required />
        <DateField name="inForceFrom" label="Có hiệu lực từ" required />
      </FieldColumns>
      <TextField name="title" label="Trích yếu" placeholder="Về việc…" required />
      <MoreFields label="Nội dung, các bên ký, văn bản được thay thế">
        <NoteField name="summary" label="Nội dung chính" rows={2} />
        <NoteField name="parties" label="Các bên ký" hint="Với quy chế phối hợp: mỗi bên một dòng" rows={3} />
        <SelectField
          name="replaces"
          label="Thay thế văn bản"
          hint="Văn bản cũ hết hiệu lực vào ngày trước khi văn bản này có hiệu lực"
          options={inForce.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Không thay thế"
        />
      </MoreFields>
    </ActionForm>
  );
}

export function EndDirective({
  directiveId,
  version,
  today,
  action,
}: {
  directiveId: string;
  version: number;
  today: string;
  action: FormAction;
}) {
  return (
    <ActionForm
      schema={endDirectiveSchema}
      defaultValues={{ directiveId, version, endedOn: today, endReason: '' }}
      action={action}
      onDone={back}
      doneMessage="Đã ghi hết hiệu lực."
      submitLabel="Ghi hết hiệu lực"
      tone="danger"
    >
      <FieldColumns>
        <DateField name="endedOn" label="Ngày cuối còn hiệu lực" required />
        <TextField name="endReason" label="Lý do" required />
      </FieldColumns>
    </ActionForm>
  );
}
