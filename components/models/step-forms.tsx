'use client';

import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { type PlainStep, stepLabels } from '@/lib/models/model';
import { mergeSchema, replicateSchema, takeStepSchema } from '@/lib/models/schema';

export interface OfModel {
  modelId: string;
  version: number;
  /** dd/MM/yyyy. */
  today: string;
  action: FormAction;
}

const backTo = (modelId: string) => () => `/mo-hinh/${modelId}`;

export function TakeStep({ modelId, version, today, action, steps }: OfModel & { steps: readonly PlainStep[] }) {
  return (
    <ActionForm
      schema={takeStepSchema}
      defaultValues={{ modelId, version, happenedOn: today, document: '', note: '' }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã ghi vào câu chuyện của mô hình."
      submitLabel="Ghi bước này"
    >
      <SelectField
        name="step"
        label="Bước"
        options={steps.map((step) => ({ value: step, label: stepLabels[step] }))}
        required
      />
      <StepFields />
    </ActionForm>
  );
}

function StepFields() {
  const step: unknown = useWatch({ name: 'step' });
  return (
    <>
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày thực hiện" required />
        <TextField name="document" label="Văn bản" placeholder="số, ngày, cơ quan" />
      </FieldColumns>
      <NoteField name="note" label={step === 'stop' ? 'Lý do dừng' : 'Ghi chú'} rows={2} required={step === 'stop'} />
    </>
  );
}

interface ReplicateProps extends OfModel {
  name: string;
  units: readonly { id: number; name: string }[];
}

export function Replicate({ modelId, version, today, action, name, units }: ReplicateProps) {
  return (
    <ActionForm
      schema={replicateSchema}
      defaultValues={{ modelId, version, unitId: '', name, place: '', happenedOn: today, document: '', note: '' }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã lập mô hình ở nơi mới, đang chờ ra mắt."
      submitLabel="Nhân rộng"
    >
      <SelectField
        name="unitId"
        label="Đơn vị nhận mô hình"
        options={units.map(({ id, name: label }) => ({ value: String(id), label }))}
        required
      />
      <TextField name="name" label="Tên mô hình mới" required />
      <TextField name="place" label="Địa điểm" placeholder="thôn, khu phố" />
      <StepFields />
    </ActionForm>
  );
}

export function Merge({
  modelId,
  version,
  today,
  action,
  others,
}: OfModel & { others: readonly { id: string; name: string }[] }) {
  return (
    <ActionForm
      schema={mergeSchema}
      defaultValues={{ modelId, version, intoId: '', happenedOn: today, document: '', note: '' }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã sáp nhập. Thành viên và hoạt động chưa tổ chức đã sang mô hình nhận."
      submitLabel="Sáp nhập"
      tone="danger"
    >
      <SelectField
        name="intoId"
        label="Sáp nhập vào mô hình"
        hint="Mô hình khác đang hoạt động của cùng đơn vị"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <StepFields />
    </ActionForm>
  );
}
