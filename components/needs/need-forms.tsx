'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, shownDate, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { needs } from '@/lib/followups/vocabulary';
import { helperOrganisations, outcomeLabels, stepKinds } from '@/lib/needs/need';
import {
  addNeedSchema,
  assignHelperSchema,
  closeNeedSchema,
  endHelperSchema,
  planNeedSchema,
  takeNeedStepSchema,
} from '@/lib/needs/schema';

export interface StaffChoice {
  id: string;
  displayName: string;
}

const staffOptions = (staff: readonly StaffChoice[]) => staff.map((s) => ({ value: s.id, label: s.displayName }));

function PlanFields({ staff }: { staff: readonly StaffChoice[] }) {
  return (
    <FieldColumns>
      <SelectField name="ownerId" label="Người lo" placeholder="Chưa ai" options={staffOptions(staff)} />
      <DateField name="dueOn" label="Hạn" />
      <TextField name="detail" label="Nội dung" hint="Ví dụ: việc may gần nhà, làm lại CCCD" />
    </FieldColumns>
  );
}

interface AddProps {
  caseId: string;
  staff: readonly StaffChoice[];
  action: FormAction;
}

export function AddNeed({ caseId, staff, action }: AddProps) {
  return (
    <ActionForm
      schema={addNeedSchema}
      adds
      defaultValues={{ caseId, ownerId: '', dueOn: '', detail: '' }}
      action={action}
      doneMessage="Đã ghi nhu cầu."
      submitLabel="Ghi nhu cầu"
    >
      <ChoiceField name="kind" label="Cần gì" options={optionsOf(needs)} />
      <PlanFields staff={staff} />
    </ActionForm>
  );
}

export interface NeedState {
  id: string;
  version: number;
  ownerId: string | null;
  dueOn: string | null;
  detail: string | null;
}

interface NeedFormProps {
  need: NeedState;
  action: FormAction;
}

export function PlanNeed({ need, staff, action }: NeedFormProps & { staff: readonly StaffChoice[] }) {
  const defaults = {
    needId: need.id,
    version: need.version,
    ownerId: need.ownerId ?? '',
    dueOn: shownDate(need.dueOn),
    detail: need.detail ?? '',
  };
  return (
    <ActionForm
      schema={planNeedSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã giao việc."
      submitLabel="Giao và hẹn"
    >
      <PlanFields staff={staff} />
    </ActionForm>
  );
}

export function TakeStep({ need, today, action }: NeedFormProps & { today: string }) {
  return (
    <ActionForm
      schema={takeNeedStepSchema}
      adds
      defaultValues={{ needId: need.id, takenOn: shownDate(today), note: '' }}
      action={action}
      doneMessage="Đã ghi việc làm."
      submitLabel="Ghi việc đã làm"
    >
      <FieldColumns>
        <SelectField name="kind" label="Đã làm gì" options={optionsOf(stepKinds)} required />
        <DateField name="takenOn" label="Ngày làm" required />
      </FieldColumns>
      <NoteField name="note" label="Ghi chú" rows={2} />
    </ActionForm>
  );
}

export function CloseNeed({ need, today, action }: NeedFormProps & { today: string }) {
  return (
    <ActionForm
      schema={closeNeedSchema}
      defaultValues={{ needId: need.id, version: need.version, closedOn: shownDate(today), outcomeNote: '' }}
      action={action}
      doneMessage="Đã ghi kết quả."
      submitLabel="Ghi kết quả"
    >
      <ChoiceField name="outcome" label="Kết quả" options={optionsOf(outcomeLabels)} />
      <DateField name="closedOn" label="Ngày kết thúc" required />
      <NoteField name="outcomeNote" label="Ghi chú" hint="Bắt buộc khi chưa đáp ứng được" rows={2} />
    </ActionForm>
  );
}

export function AssignHelper({ caseId, today, action }: { caseId: string; today: string; action: FormAction }) {
  const defaults = { caseId, fullName: '', position: '', phone: '', validFrom: shownDate(today) };
  return (
    <ActionForm
      schema={assignHelperSchema}
      adds
      defaultValues={defaults}
      action={action}
      doneMessage="Đã phân công người giúp đỡ."
      submitLabel="Phân công"
    >
      <FieldColumns>
        <TextField name="fullName" label="Họ tên người giúp đỡ" required />
        <SelectField name="organisation" label="Tổ chức" options={optionsOf(helperOrganisations)} required />
        <TextField name="position" label="Chức vụ" />
        <TextField name="phone" label="Số điện thoại" inputMode="tel" />
        <DateField name="validFrom" label="Từ ngày" required />
      </FieldColumns>
    </ActionForm>
  );
}

interface EndProps {
  helper: { id: string; version: number };
  today: string;
  action: FormAction;
}

export function EndHelper({ helper, today, action }: EndProps) {
  return (
    <ActionForm
      schema={endHelperSchema}
      defaultValues={{ helperId: helper.id, version: helper.version, validTo: shownDate(today), endReason: '' }}
      action={action}
      doneMessage="Đã ghi."
      submitLabel="Thôi phân công"
    >
      <FieldColumns>
        <DateField name="validTo" label="Đến ngày" required />
        <TextField name="endReason" label="Lý do" required />
      </FieldColumns>
    </ActionForm>
  );
}
