'use client';

import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { LegalBasisRow, SettingWithHistory } from '@/lib/settings/queries';
import { addHolidaySchema, changeLegalBasisSchema, changeSettingSchema } from '@/lib/settings/schema';

export function ChangeSettingForm({ setting, action }: { setting: SettingWithHistory; action: FormAction }) {
  const defaultValues = { key: setting.key, value: setting.value, validFrom: formatDate(todayInVietnam()), reason: '' };
  return (
    <ActionForm
      schema={changeSettingSchema}
      defaultValues={defaultValues}
      action={action}
      onDone={() => '/quan-tri/thiet-dat'}
      doneMessage="Đã đổi thiết đặt."
      submitLabel="Áp dụng"
    >
      <FieldColumns>
        <TextField name="value" label="Giá trị mới" inputMode="numeric" hint={`Từ ${setting.min} đến ${setting.max}`} />
        <DateField name="validFrom" label="Áp dụng từ ngày" hint="Từ hôm nay trở đi; số liệu trước đó giữ nguyên" />
      </FieldColumns>
      <NoteField name="reason" label="Lý do" rows={2} />
    </ActionForm>
  );
}

export function AddHolidayForm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      schema={addHolidaySchema}
      defaultValues={{ date: '', name: '', source: '' }}
      action={action}
      onDone={() => '/quan-tri/thiet-dat'}
      doneMessage="Đã thêm ngày nghỉ."
      submitLabel="Thêm ngày nghỉ"
    >
      <FieldColumns>
        <DateField name="date" label="Ngày nghỉ" />
        <TextField name="name" label="Tên ngày nghỉ" hint="Ví dụ Tết Nguyên đán" />
      </FieldColumns>
      <TextField name="source" label="Căn cứ" hint="Thông báo lịch nghỉ, số và ngày" />
    </ActionForm>
  );
}

export function ChangeLegalBasisForm({ basis, action }: { basis: LegalBasisRow; action: FormAction }) {
  const defaultValues = {
    key: basis.key,
    validTo: basis.validTo ? formatDate(basis.validTo) : '',
    replacedBy: basis.replacedBy ?? '',
    reason: '',
  };
  return (
    <ActionForm
      schema={changeLegalBasisSchema}
      defaultValues={defaultValues}
      action={action}
      onDone={() => '/quan-tri/thiet-dat'}
      doneMessage="Đã lưu hiệu lực của văn bản."
      submitLabel="Lưu hiệu lực"
    >
      <FieldColumns>
        <DateField name="validTo" label="Ngày cuối cùng còn hiệu lực" hint="Để trống khi còn hiệu lực" />
        <TextField name="replacedBy" label="Văn bản thay thế" />
      </FieldColumns>
      <NoteField name="reason" label="Căn cứ của thay đổi" rows={2} />
    </ActionForm>
  );
}
