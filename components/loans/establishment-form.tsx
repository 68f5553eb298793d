'use client';

import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import { optionsOf } from '@/components/ui/options';
import type { Outcome } from '@/lib/access/outcome';
import { type DraftEstablishmentForm, draftEstablishmentSchema } from '@/lib/loans/lists/schema';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';

interface Props {
  defaults: Partial<DraftEstablishmentForm>;
  action: (values: unknown, key: string) => Promise<Outcome<{ listId: string }>>;
}

export function EstablishmentForm({ defaults, action }: Props) {
  return (
    <ActionForm
      schema={draftEstablishmentSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ listId }) => `/vay-von/danh-sach/${listId}`}
      doneMessage="Đã lập Mẫu 02. Thêm từng lao động là người chấp hành xong án phạt tù."
      submitLabel="Lập Mẫu 02"
    >
      <FieldColumns>
        <SelectField name="kind" label="Loại cơ sở" options={optionsOf(establishmentKindLabels)} required />
        <TextField name="registrationNumber" label="Số đăng ký (mã số)" />
      </FieldColumns>
      <TextField name="name" label="Tên cơ sở" required />
      <TextField name="address" label="Địa chỉ" />
      <FieldColumns>
        <TextField name="representativeName" label="Người đại diện" required />
        <TextField name="phone" label="Điện thoại" inputMode="tel" />
        <TextField name="workforce" label="Tổng số lao động" inputMode="numeric" required />
        <DateField name="workforceOn" label="Tính đến ngày" required />
      </FieldColumns>
      <NoteField name="plan" label="Phương án vay vốn" required />
      <TextField name="amount" label="Số tiền đề nghị vay" hint="Ví dụ 500 triệu" required />
    </ActionForm>
  );
}
