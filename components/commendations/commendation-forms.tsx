'use client';

import { type DefaultValues, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { kindLabels } from '@/lib/commendations/commendation';
import { awardSchema, decideSchema, declineSchema, type ProposeForm, proposeSchema } from '@/lib/commendations/schema';

interface ProposeProps {
  defaults: DefaultValues<ProposeForm>;
  units: readonly { id: number; name: string }[];
  people: readonly { caseId: string; fullName: string; hamlet: string | null; communeName: string }[];
  action: FormAction;
}

const back = () => '/khen-thuong';

export function Propose({ defaults, units, people, action }: ProposeProps) {
  return (
    <ActionForm
      schema={proposeSchema}
      defaultValues={defaults}
      action={action}
      onDone={back}
      doneMessage="Đã ghi đề nghị. Người khác ghi quyết định."
      submitLabel="Đề nghị khen thưởng"
    >
      <ChoiceField name="kind" label="Đề nghị khen" options={optionsOf(kindLabels)} look="big" />
      <Who people={people} />
      <NoteField name="merit" label="Thành tích" rows={2} required />
      <FieldColumns>
        <TextField name="form" label="Hình thức khen thưởng" placeholder="Giấy khen, bằng khen…" required />
        <SelectField
          name="unitId"
          label="Đơn vị đề nghị"
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          required
        />
        <DateField name="proposedOn" label="Ngày đề nghị" required />
      </FieldColumns>
      <CheckField name="isExemplar" label="Điển hình tiên tiến" />
    </ActionForm>
  );
}

function Who({ people }: Pick<ProposeProps, 'people'>) {
  const kind: unknown = useWatch({ name: 'kind' });
  if (kind !== 'MEMBER_OF_PUBLIC')
    return (
      <TextField
        name="subject"
        label={kind === 'STAFF' ? 'Chức vụ' : 'Tập thể'}
        hint={kind === 'STAFF' ? 'Ghi chức vụ, không ghi tên riêng' : 'Tên tổ, đội, đơn vị'}
        required
      />
    );
  return (
    <>
      <TextField name="subject" label="Họ và tên" hint="Để trống khi chọn người trong sổ quản lý ở dưới" />
      <SelectField
        name="caseId"
        label="Người trong sổ quản lý"
        hint={people.length === 0 ? 'Tìm theo tên ở trên để chọn' : 'Chỉ người được xem hồ sơ này mới thấy khen thưởng'}
        options={people.map((p) => ({
          value: p.caseId,
          label: [p.fullName, p.hamlet, p.communeName].filter(Boolean).join(' · '),
        }))}
        placeholder="Không có trong sổ"
      />
      <FieldColumns>
        <DateField name="consentOn" label="Ngày đồng ý nêu tên" required />
        <TextField name="consentPaper" label="Giấy đồng ý" placeholder="số, nơi lưu" required />
      </FieldColumns>
    </>
  );
}

interface StepProps {
  commendationId: string;
  version: number;
  today: string;
  action: FormAction;
}

export function Decide({ commendationId, version, today, action }: StepProps) {
  return (
    <ActionForm
      schema={decideSchema}
      defaultValues={{ commendationId, version, decisionNumber: '', decisionOn: today, decidedBy: '' }}
      action={action}
      onDone={back}
      doneMessage="Đã ghi quyết định."
      submitLabel="Ghi quyết định"
    >
      <FieldColumns>
        <TextField name="decisionNumber" label="Số quyết định" required />
        <DateField name="decisionOn" label="Ngày quyết định" required />
        <TextField name="decidedBy" label="Cơ quan quyết định" required />
      </FieldColumns>
    </ActionForm>
  );
}

export function Award({ commendationId, version, today, action }: StepProps) {
  return (
    <ActionForm
      schema={awardSchema}
      defaultValues={{ commendationId, version, awardedOn: today }}
      action={action}
      onDone={back}
      doneMessage="Đã ghi ngày trao."
      submitLabel="Ghi đã trao"
    >
      <DateField name="awardedOn" label="Ngày trao" required />
    </ActionForm>
  );
}

export function Decline({ commendationId, version, action }: Omit<StepProps, 'today'>) {
  return (
    <ActionForm
      schema={declineSchema}
      defaultValues={{ commendationId, version, reason: '' }}
      action={action}
      onDone={back}
      doneMessage="Đã ghi không khen thưởng."
      submitLabel="Ghi không khen thưởng"
      tone="danger"
    >
      <NoteField name="reason" label="Lý do" rows={2} required />
    </ActionForm>
  );
}
