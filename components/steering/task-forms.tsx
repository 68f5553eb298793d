'use client';

import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChipsField, ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { assignTasksSchema, decideOnTaskSchema, workOnTaskSchema } from '@/lib/steering/tasks/schema';
import { deskLabels, type giverSteps, type ownerSteps, stepLabels } from '@/lib/steering/tasks/task';

const addressOf = (taskId: string) => `/nhiem-vu/${taskId}`;

interface AssignProps {
  units: readonly { id: number; name: string }[];
  directives: readonly { id: string; name: string }[];
  dueOn: string;
  action: FormAction;
}

export function AssignTasks({ units, directives, dueOn, action }: AssignProps) {
  return (
    <ActionForm
      schema={assignTasksSchema}
      defaultValues={{ content: '', ownerUnitIds: [], desk: 'POLICE', dueOn, directiveId: '' }}
      action={action}
      onDone={() => '/nhiem-vu?xem=given'}
      doneMessage="Đã giao. Đơn vị thực hiện thấy ngay."
      submitLabel="Giao nhiệm vụ"
    >
      <NoteField name="content" label="Nội dung nhiệm vụ" rows={2} required />
      <ChipsField
        name="ownerUnitIds"
        label="Đơn vị thực hiện"
        hint="Chọn nhiều đơn vị: mỗi đơn vị có nhiệm vụ riêng"
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <ChoiceField name="desk" label="Nơi thực hiện" options={optionsOf(deskLabels)} />
      <FieldColumns>
        <DateField name="dueOn" label="Hạn hoàn thành" required />
        <SelectField
          name="directiveId"
          label="Theo văn bản"
          options={directives.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Không theo văn bản nào"
        />
      </FieldColumns>
    </ActionForm>
  );
}

interface OfTask {
  taskId: string;
  version: number;
  action: FormAction;
}

const optionsFor = (steps: readonly (keyof typeof stepLabels)[]) =>
  steps.map((step) => ({ value: step, label: stepLabels[step] }));

export function WorkOnTask({
  taskId,
  version,
  steps,
  action,
}: OfTask & { steps: readonly (typeof ownerSteps)[number][] }) {
  return (
    <ActionForm
      schema={workOnTaskSchema}
      defaultValues={{ taskId, version, step: steps[0] ?? 'note', note: '', evidence: '' }}
      action={action}
      onDone={() => addressOf(taskId)}
      doneMessage="Đã ghi."
      submitLabel="Ghi"
    >
      <ChoiceField name="step" label="Việc của đơn vị thực hiện" options={optionsFor(steps)} look="big" />
      <WorkFields />
    </ActionForm>
  );
}

function WorkFields() {
  const step: unknown = useWatch({ name: 'step' });
  if (step === 'accept') return null;
  return (
    <>
      <NoteField name="note" label={step === 'report' ? 'Kết quả' : 'Tiến độ'} rows={2} required />
      {step === 'report' && (
        <NoteField
          name="evidence"
          label="Tài liệu chứng minh"
          hint="Số báo cáo, biên bản hoặc nơi xem được kết quả; không ghi tên người trong diện"
          rows={1}
          required
        />
      )}
    </>
  );
}

export function DecideOnTask({
  taskId,
  version,
  steps,
  action,
}: OfTask & { steps: readonly (typeof giverSteps)[number][] }) {
  return (
    <ActionForm
      schema={decideOnTaskSchema}
      defaultValues={{ taskId, version, step: steps[0] ?? 'confirm', note: '', dueOn: '' }}
      action={action}
      onDone={() => addressOf(taskId)}
      doneMessage="Đã ghi."
      submitLabel="Ghi quyết định"
    >
      <ChoiceField name="step" label="Việc của đơn vị giao" options={optionsFor(steps)} look="big" />
      <DecideFields />
    </ActionForm>
  );
}

function DecideFields() {
  const step: unknown = useWatch({ name: 'step' });
  return (
    <>
      {step === 'extend' && <DateField name="dueOn" label="Hạn mới" required />}
      {step !== 'confirm' && <NoteField name="note" label="Lý do" rows={2} required />}
    </>
  );
}
