'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChipsField, ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import type { OfModel } from '@/components/models/step-forms';
import { optionsOf } from '@/components/ui/options';
import { activityKinds, moneyLabels } from '@/lib/models/model';
import {
  evaluateSchema,
  holdActivitySchema,
  planActivitySchema,
  recordMoneySchema,
  reverseMoneySchema,
} from '@/lib/models/schema';

const backTo = (modelId: string) => () => `/mo-hinh/${modelId}`;

interface PlanProps extends Omit<OfModel, 'action'> {
  action: FormAction<{ activityId: string; isHeld: boolean }>;
}

export function PlanActivity({ modelId, version, today, action }: PlanProps) {
  return (
    <ActionForm
      schema={planActivitySchema}
      defaultValues={{ modelId, version, title: '', plannedOn: today, place: '' }}
      action={action}
      onDone={({ activityId, isHeld }) =>
        isHeld ? `/mo-hinh/${modelId}?viec=ket-qua&dong=${activityId}#viec` : `/mo-hinh/${modelId}`
      }
      doneMessage="Đã ghi hoạt động. Tổ chức xong thì ghi kết quả."
      submitLabel="Ghi hoạt động"
    >
      <TextField name="title" label="Nội dung" required />
      <FieldColumns>
        <SelectField name="kind" label="Loại hoạt động" options={optionsOf(activityKinds)} required />
        <DateField name="plannedOn" label="Ngày tổ chức (hoặc dự kiến)" required />
        <TextField name="place" label="Địa điểm" />
      </FieldColumns>
    </ActionForm>
  );
}

interface HoldProps {
  modelId: string;
  action: OfModel['action'];
  activity: {
    id: string;
    title: string;
    version: number;
    heldOn: string;
    place: string;
    result: string;
    attendance: string;
  };
  members: readonly { id: string; name: string }[];
  came: readonly string[];
}

export function HoldActivity({ modelId, action, activity, members, came }: HoldProps) {
  const { id: activityId, title, ...known } = activity;
  return (
    <ActionForm
      schema={holdActivitySchema}
      defaultValues={{ activityId, ...known, memberIds: [...came] }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã ghi kết quả."
      submitLabel="Lưu kết quả"
    >
      <h3>Ghi kết quả: {title}</h3>
      <FieldColumns>
        <DateField name="heldOn" label="Ngày tổ chức" required />
        <TextField name="attendance" label="Số người dự" inputMode="numeric" required />
        <TextField name="place" label="Địa điểm" />
      </FieldColumns>
      <NoteField name="result" label="Kết quả" rows={2} required />
      {members.length > 0 && (
        <ChipsField
          name="memberIds"
          label="Thành viên có mặt"
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </ActionForm>
  );
}

export function RecordMoney({ modelId, version, today, action }: OfModel) {
  return (
    <ActionForm
      schema={recordMoneySchema}
      defaultValues={{ modelId, version, amount: '', happenedOn: today, source: '', voucher: '' }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã ghi vào sổ thu chi."
      submitLabel="Ghi vào sổ"
    >
      <ChoiceField name="direction" label="Thu hay chi" options={optionsOf(moneyLabels)} look="big" />
      <FieldColumns>
        <TextField name="amount" label="Số tiền" hint="Ví dụ 500.000 hoặc 5 triệu" required />
        <DateField name="happenedOn" label="Ngày" required />
        <TextField name="source" label="Nguồn thu, nội dung chi" required />
        <TextField name="voucher" label="Số chứng từ" />
      </FieldColumns>
    </ActionForm>
  );
}

export function ReverseMoney({
  modelId,
  moneyId,
  label,
  today,
  action,
}: Omit<OfModel, 'version'> & { moneyId: string; label: string }) {
  return (
    <ActionForm
      schema={reverseMoneySchema}
      defaultValues={{ modelId, moneyId, happenedOn: today, reason: '' }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã hủy bằng một dòng ngược lại."
      submitLabel="Hủy dòng này"
      tone="danger"
    >
      <p>{label}</p>
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày hủy" required />
        <TextField name="reason" label="Lý do hủy" required />
      </FieldColumns>
    </ActionForm>
  );
}

interface Criterion {
  id: number;
  name: string;
  maxPoints: number;
}

export function Evaluate({ modelId, version, today, action, criteria }: OfModel & { criteria: readonly Criterion[] }) {
  return (
    <ActionForm
      schema={evaluateSchema}
      defaultValues={{
        ...{ modelId, version, periodFrom: '', periodTo: today, evaluatedOn: today, conclusion: '' },
        scores: criteria.map(({ id }) => ({ criterionId: id, points: '' })),
      }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã ghi đánh giá."
      submitLabel="Ghi đánh giá"
    >
      <FieldColumns>
        <DateField name="periodFrom" label="Kỳ đánh giá từ ngày" required />
        <DateField name="periodTo" label="Đến ngày" required />
        <DateField name="evaluatedOn" label="Ngày đánh giá" required />
      </FieldColumns>
      {criteria.map((criterion, n) => (
        <TextField
          key={criterion.id}
          name={`scores.${n}.points`}
          label={criterion.name}
          hint={`Từ 0 đến ${criterion.maxPoints} điểm`}
          inputMode="numeric"
          required
        />
      ))}
      <NoteField name="conclusion" label="Kết luận" rows={2} required />
    </ActionForm>
  );
}
