'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { sessionForms } from '@/lib/communication/campaign';
import {
  type ChangeCampaignForm,
  changeCampaignSchema,
  closeCampaignSchema,
  holdSessionSchema,
  type OpenCampaignForm,
  openCampaignSchema,
  planSessionSchema,
} from '@/lib/communication/schema';

interface OpenProps {
  defaults: DefaultValues<OpenCampaignForm>;
  units: readonly { id: number; name: string }[];
  action: FormAction<{ campaignId: string }>;
}

export function OpenCampaign({ defaults, units, action }: OpenProps) {
  return (
    <ActionForm
      schema={openCampaignSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ campaignId }) => `/tuyen-truyen/${campaignId}`}
      doneMessage="Đã lập đợt tuyên truyền. Thêm từng buổi vào."
      submitLabel="Lập đợt tuyên truyền"
    >
      <TextField name="title" label="Tên đợt" required />
      <FieldColumns>
        <SelectField
          name="unitId"
          label="Đơn vị"
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          required
        />
        <DateField name="startsOn" label="Từ ngày" required />
        <DateField name="endsOn" label="Đến ngày" required />
        <TextField name="document" label="Văn bản" placeholder="kế hoạch số, ngày" />
      </FieldColumns>
      <NoteField name="aims" label="Mục tiêu" rows={2} />
    </ActionForm>
  );
}

interface OfCampaign {
  campaignId: string;
  version: number;
  action: FormAction;
}
const backTo = (campaignId: string) => () => `/tuyen-truyen/${campaignId}`;

export function ChangeCampaign({
  campaignId,
  defaults,
  action,
}: Omit<OfCampaign, 'version'> & { defaults: DefaultValues<ChangeCampaignForm> }) {
  return (
    <ActionForm
      schema={changeCampaignSchema}
      defaultValues={defaults}
      action={action}
      onDone={backTo(campaignId)}
      doneMessage="Đã sửa đợt tuyên truyền."
      submitLabel="Lưu"
    >
      <TextField name="title" label="Tên đợt" required />
      <FieldColumns>
        <DateField name="startsOn" label="Từ ngày" required />
        <DateField name="endsOn" label="Đến ngày" required />
        <TextField name="document" label="Văn bản" />
      </FieldColumns>
      <NoteField name="aims" label="Mục tiêu" rows={2} />
    </ActionForm>
  );
}

export function CloseCampaign({ campaignId, version, today, action }: OfCampaign & { today: string }) {
  return (
    <ActionForm
      schema={closeCampaignSchema}
      defaultValues={{ campaignId, version, closedOn: today, closingNote: '' }}
      action={action}
      onDone={backTo(campaignId)}
      doneMessage="Đã kết thúc đợt tuyên truyền."
      submitLabel="Kết thúc đợt"
    >
      <DateField name="closedOn" label="Ngày kết thúc" required />
      <NoteField name="closingNote" label="Kết quả của đợt" rows={2} required />
    </ActionForm>
  );
}

export function PlanSession({ campaignId, version, plannedOn, action }: OfCampaign & { plannedOn: string }) {
  return (
    <ActionForm
      schema={planSessionSchema}
      defaultValues={{ campaignId, version, plannedOn, place: '', audience: '', materials: '' }}
      action={action}
      onDone={backTo(campaignId)}
      doneMessage="Đã thêm buổi tuyên truyền."
      submitLabel="Thêm buổi"
    >
      <FieldColumns>
        <SelectField name="form" label="Hình thức" options={optionsOf(sessionForms)} required />
        <DateField name="plannedOn" label="Ngày dự kiến" required />
        <TextField name="place" label="Địa điểm" required />
        <TextField name="audience" label="Người nghe" placeholder="nhân dân thôn, hội viên, học sinh…" required />
        <TextField name="materials" label="Tài liệu" />
      </FieldColumns>
    </ActionForm>
  );
}

interface HoldProps {
  campaignId: string;
  session: { sessionId: string; version: number; heldOn: string; attendance: string; note: string };
  label: string;
  action: FormAction;
}

export function HoldSession({ campaignId, session, label, action }: HoldProps) {
  return (
    <ActionForm
      schema={holdSessionSchema}
      defaultValues={session}
      action={action}
      onDone={backTo(campaignId)}
      doneMessage="Đã ghi kết quả."
      submitLabel="Lưu kết quả"
    >
      <p>{label}</p>
      <FieldColumns>
        <DateField name="heldOn" label="Ngày tổ chức" required />
        <TextField name="attendance" label="Số người dự" inputMode="numeric" required />
      </FieldColumns>
      <NoteField name="note" label="Ghi chú" rows={2} />
    </ActionForm>
  );
}
