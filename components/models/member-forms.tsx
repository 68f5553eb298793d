'use client';

import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, SelectField, TextField } from '@/components/form/fields';
import { MoreFields } from '@/components/form/more-fields';
import type { OfModel } from '@/components/models/step-forms';
import { optionsOf } from '@/components/ui/options';
import { memberKindLabels } from '@/lib/models/model';
import { addBoardMemberSchema, addMemberSchema, endBoardMemberSchema, endMemberSchema } from '@/lib/models/schema';

interface Candidates {
  people: readonly { caseId: string; fullName: string; hamlet: string | null; communeName: string }[];
  firms: readonly { employerId: string; name: string; communeName: string }[];
}

const backTo = (modelId: string) => () => `/mo-hinh/${modelId}`;

/** Whom the search found, and those who are in no register. */
export function AddMember({ modelId, version, today, action, people, firms }: OfModel & Candidates) {
  return (
    <ActionForm
      schema={addMemberSchema}
      defaultValues={{
        ...{ modelId, version, kind: 'PERSON', caseId: '', employerId: '', name: '', role: '' },
        ...{ joinedOn: today, leftOn: '', leaveReason: '' },
      }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã thêm thành viên."
      submitLabel="Thêm thành viên"
    >
      <ChoiceField name="kind" label="Thành viên là" options={optionsOf(memberKindLabels)} />
      <Who people={people} firms={firms} />
      <FieldColumns>
        <TextField name="role" label="Vai trò" placeholder="người được giúp đỡ, người giúp đỡ, góp vốn…" />
        <DateField name="joinedOn" label="Ngày tham gia" required />
      </FieldColumns>
      <MoreFields label="Đã thôi tham gia">
        <FieldColumns>
          <DateField name="leftOn" label="Ngày thôi tham gia" />
          <TextField name="leaveReason" label="Lý do thôi" />
        </FieldColumns>
      </MoreFields>
    </ActionForm>
  );
}

function Who({ people, firms }: Candidates) {
  const kind: unknown = useWatch({ name: 'kind' });
  if (kind === 'PERSON')
    return (
      <SelectField
        name="caseId"
        label="Người"
        options={people.map((p) => ({
          value: p.caseId,
          label: [p.fullName, p.hamlet, p.communeName].filter(Boolean).join(' · '),
        }))}
        required
      />
    );
  if (kind === 'EMPLOYER')
    return (
      <SelectField
        name="employerId"
        label="Doanh nghiệp, cơ sở"
        options={firms.map((f) => ({ value: f.employerId, label: `${f.name} · ${f.communeName}` }))}
        required
      />
    );
  return <TextField name="name" label={kind === 'VOLUNTEER' ? 'Họ và tên' : 'Tên tổ chức, đoàn thể'} required />;
}

interface OfMember {
  modelId: string;
  memberId: string;
  version: number;
  name: string;
  today: string;
  action: OfModel['action'];
}

export function EndMember({ modelId, memberId, version, name, today, action }: OfMember) {
  return (
    <ActionForm
      schema={endMemberSchema}
      defaultValues={{ memberId, version, leftOn: today, leaveReason: '' }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã ghi thôi tham gia."
      submitLabel="Ghi thôi tham gia"
    >
      <p>{name}</p>
      <FieldColumns>
        <DateField name="leftOn" label="Ngày thôi tham gia" required />
        <TextField name="leaveReason" label="Lý do" placeholder="đã ổn định, chuyển đi, đã xóa án tích…" required />
      </FieldColumns>
    </ActionForm>
  );
}

export function AddBoardMember({ modelId, version, today, action }: OfModel) {
  return (
    <ActionForm
      schema={addBoardMemberSchema}
      defaultValues={{ modelId, version, fullName: '', position: '', boardRole: '', validFrom: today }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã thêm vào ban điều hành."
      submitLabel="Thêm vào ban điều hành"
    >
      <FieldColumns>
        <TextField name="fullName" label="Họ và tên" required />
        <TextField name="position" label="Chức vụ" />
        <TextField name="boardRole" label="Vai trò trong ban" placeholder="Trưởng ban, Phó ban, Ủy viên" required />
        <DateField name="validFrom" label="Từ ngày" required />
      </FieldColumns>
    </ActionForm>
  );
}

export function EndBoardMember({
  modelId,
  version,
  today,
  action,
  boardMemberId,
  name,
}: OfModel & { boardMemberId: string; name: string }) {
  return (
    <ActionForm
      schema={endBoardMemberSchema}
      defaultValues={{ modelId, version, boardMemberId, validTo: today }}
      action={action}
      onDone={backTo(modelId)}
      doneMessage="Đã ghi thôi ban điều hành."
      submitLabel="Ghi thôi ban điều hành"
    >
      <p>{name}</p>
      <DateField name="validTo" label="Đến ngày" required />
    </ActionForm>
  );
}
