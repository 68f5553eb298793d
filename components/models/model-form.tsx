'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { MoreFields } from '@/components/form/more-fields';
import { type ChangeModelForm, type CreateModelForm, changeModelSchema, createModelSchema } from '@/lib/models/schema';

export interface ModelChoices {
  types: readonly { code: string; name: string; isCounted: boolean }[];
  units: readonly { id: number; name: string }[];
  hosts: readonly { id: string; name: string }[];
}

interface CreateProps {
  choices: ModelChoices;
  defaults: DefaultValues<CreateModelForm>;
  action: FormAction<{ modelId: string }>;
}

export function CreateModel({ choices, defaults, action }: CreateProps) {
  return (
    <ActionForm
      schema={createModelSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ modelId }) => `/mo-hinh/${modelId}`}
      doneMessage="Đã lập hồ sơ mô hình."
      submitLabel="Lập hồ sơ mô hình"
    >
      <FieldColumns>
        <SelectField name="unitId" label="Đơn vị" options={choices.units.map(unitOption)} required />
        <DateField name="surveyedOn" label="Ngày khảo sát" required />
      </FieldColumns>
      <ModelFields choices={choices} />
    </ActionForm>
  );
}

interface ChangeProps {
  choices: ModelChoices;
  defaults: DefaultValues<ChangeModelForm>;
  modelId: string;
  action: FormAction;
}

export function ChangeModel({ choices, defaults, modelId, action }: ChangeProps) {
  return (
    <ActionForm
      schema={changeModelSchema}
      defaultValues={defaults}
      action={action}
      onDone={() => `/mo-hinh/${modelId}`}
      doneMessage="Đã sửa mô hình."
      submitLabel="Lưu mô hình"
    >
      <ModelFields choices={choices} />
    </ActionForm>
  );
}

const unitOption = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });

function ModelFields({ choices }: { choices: ModelChoices }) {
  return (
    <>
      <TextField name="name" label="Tên mô hình" required />
      <FieldColumns>
        <SelectField
          name="typeCode"
          label="Loại mô hình"
          options={choices.types.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
        <TextField name="place" label="Địa điểm" placeholder="thôn, khu phố" />
      </FieldColumns>
      <NoteField name="aims" label="Mục tiêu" rows={2} />
      <NoteField name="rules" label="Quy chế phối hợp" hint="Số, ngày và điều chính: ai làm gì, họp khi nào" rows={2} />
      <NoteField name="funding" label="Nguồn kinh phí" rows={1} />
      <MoreFields label="Quyết định thành lập, mô hình lồng ghép">
        <FieldColumns>
          <TextField name="decisionNumber" label="Số quyết định" />
          <DateField name="decisionOn" label="Ngày quyết định" />
          <TextField name="decidedBy" label="Cơ quan quyết định" />
        </FieldColumns>
        <SelectField
          name="integratedWith"
          label="Lồng ghép với mô hình"
          hint="Chỉ khi đây là mô hình an ninh trật tự đi cùng một mô hình tái hòa nhập: không tính vào số mô hình"
          options={choices.hosts.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Không lồng ghép"
        />
      </MoreFields>
    </>
  );
}
