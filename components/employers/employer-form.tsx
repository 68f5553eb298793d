'use client';

import { type DefaultValues, useFormContext, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { messageAt } from '@/components/form/message-at';
import { MoreFields } from '@/components/form/more-fields';
import { optionsOf } from '@/components/ui/options';
import {
  type ChangeEmployerForm,
  changeEmployerSchema,
  type RegisterEmployerForm,
  registerEmployerSchema,
} from '@/lib/employers/schema';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';

export function RegisterEmployer({
  defaults,
  action,
}: {
  defaults: DefaultValues<RegisterEmployerForm>;
  action: FormAction<{ employerId: string }>;
}) {
  return (
    <ActionForm
      schema={registerEmployerSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ employerId }) => `/viec-lam/co-so/${employerId}`}
      doneMessage="Đã ghi cơ sở. Đăng tin tuyển hoặc ghi người liên hệ."
      submitLabel="Ghi cơ sở"
    >
      <EmployerFields />
    </ActionForm>
  );
}

export function ChangeEmployer({
  defaults,
  action,
}: {
  defaults: DefaultValues<ChangeEmployerForm>;
  action: FormAction;
}) {
  return (
    <ActionForm
      schema={changeEmployerSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã sửa thông tin cơ sở."
      submitLabel="Lưu thông tin"
    >
      <EmployerFields />
    </ActionForm>
  );
}

function EmployerFields() {
  return (
    <>
      <TextField name="name" label="Tên cơ sở" placeholder="Viết đủ như trên giấy đăng ký" required />
      <FieldColumns>
        <SelectField name="kind" label="Loại cơ sở" options={optionsOf(establishmentKindLabels)} required />
        <TextField name="registrationNumber" label="Mã số thuế" hint="10 chữ số, chi nhánh 13" inputMode="numeric" />
      </FieldColumns>
      <Twins />
      <FieldColumns>
        <TextField name="workforce" label="Tổng số lao động" inputMode="numeric" required />
        <DateField name="workforceOn" label="Tính đến ngày" required />
        <TextField name="phone" label="Điện thoại" inputMode="tel" />
        <TextField name="representativeName" label="Người đại diện" />
      </FieldColumns>
      <MoreFields label="Địa chỉ, ngành nghề, thư điện tử">
        <TextField name="address" label="Địa chỉ" />
        <FieldColumns>
          <TextField name="sector" label="Ngành nghề" placeholder="may gia công, nuôi tôm…" />
          <TextField name="email" label="Thư điện tử" />
        </FieldColumns>
      </MoreFields>
    </>
  );
}

/** Asked only where a firm of the same name is known. */
function Twins() {
  const { formState } = useFormContext();
  const isSaid: unknown = useWatch({ name: 'isAnother' });
  if (!messageAt(formState.errors, 'isAnother') && isSaid !== true) return null;
  return <CheckField name="isAnother" label="Vẫn ghi: đây là một cơ sở khác" />;
}
