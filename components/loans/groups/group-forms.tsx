'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import {
  type ChangeGroupForm,
  type CreateGroupForm,
  changeGroupSchema,
  createGroupSchema,
} from '@/lib/loans/groups/schema';
import { organisationLabels } from '@/lib/loans/vocabulary';

interface CreateProps {
  communes: readonly { id: number; name: string }[];
  action: FormAction;
}

export function CreateGroup({ communes, action }: CreateProps) {
  const defaults: DefaultValues<CreateGroupForm> = { communeId: '', code: '', name: '', transactionDay: '' };
  return (
    <ActionForm
      schema={createGroupSchema}
      adds
      defaultValues={defaults}
      action={action}
      doneMessage="Đã thêm tổ."
      submitLabel="Thêm tổ"
    >
      <SelectField
        name="communeId"
        label="Xã, phường"
        options={communes.map(({ id, name }) => ({ value: String(id), label: name }))}
        required
      />
      <TextField name="code" label="Mã tổ" hint="7 chữ số" inputMode="numeric" required />
      <GroupFields />
    </ActionForm>
  );
}

export function ChangeGroup({ defaults, action }: { defaults: DefaultValues<ChangeGroupForm>; action: FormAction }) {
  return (
    <ActionForm
      schema={changeGroupSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã sửa tổ."
      submitLabel="Lưu tổ này"
    >
      <GroupFields />
    </ActionForm>
  );
}

function GroupFields() {
  return (
    <FieldColumns>
      <TextField name="name" label="Tên tổ" required />
      <TextField name="leaderName" label="Tổ trưởng" />
      <SelectField name="organisation" label="Đơn vị nhận ủy thác" options={optionsOf(organisationLabels)} required />
      <TextField
        name="transactionDay"
        label="Ngày giao dịch xã"
        hint="Ngày trong tháng, 1 đến 31"
        inputMode="numeric"
      />
    </FieldColumns>
  );
}
