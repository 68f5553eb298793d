'use client';

import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { addCriterionSchema, addTypeSchema } from '@/lib/models/administration/schema';

interface Props {
  /** dd/MM/yyyy. */
  today: string;
  action: FormAction;
}

export function AddType({ today, action }: Props) {
  return (
    <ActionForm
      schema={addTypeSchema}
      adds
      defaultValues={{ name: '', description: '', isCounted: true, validFrom: today, source: '' }}
      action={action}
      doneMessage="Đã thêm loại mô hình."
      submitLabel="Thêm loại"
    >
      <FieldColumns>
        <TextField name="name" label="Tên loại mô hình" required />
        <TextField name="description" label="Mô tả" />
        <DateField name="validFrom" label="Áp dụng từ ngày" required />
        <TextField name="source" label="Nguồn" hint="Văn bản, hoặc cách gọi tại địa phương" required />
      </FieldColumns>
      <CheckField
        name="isCounted"
        label="Tính vào số mô hình tái hòa nhập cộng đồng"
        hint="Bỏ chọn với mô hình an ninh trật tự lồng ghép"
      />
    </ActionForm>
  );
}

export function AddCriterion({ today, action }: Props) {
  return (
    <ActionForm
      schema={addCriterionSchema}
      adds
      defaultValues={{ name: '', maxPoints: '', validFrom: today, reason: '' }}
      action={action}
      doneMessage="Đã thêm tiêu chí."
      submitLabel="Thêm tiêu chí"
    >
      <TextField name="name" label="Tiêu chí" required />
      <FieldColumns>
        <TextField name="maxPoints" label="Điểm tối đa" inputMode="numeric" required />
        <DateField name="validFrom" label="Áp dụng từ ngày" required />
      </FieldColumns>
      <NoteField name="reason" label="Lý do" rows={2} required />
    </ActionForm>
  );
}

/** Ends today; what was done with it stays. */
export function EndToday({ values, name, action }: { values: object; name: string; action: FormAction }) {
  return (
    <ActionButton
      action={(key) => action(values, key)}
      doneMessage={`Đã ngừng dùng “${name}” từ ngày mai.`}
      variant="default"
      confirm={`Ngừng dùng “${name}” sau hôm nay? Những gì đã ghi vẫn giữ nguyên.`}
    >
      Ngừng dùng
    </ActionButton>
  );
}
