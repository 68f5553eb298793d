'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { conferenceKinds, partLabels } from '@/lib/steering/conferences/conference';
import {
  addContributionSchema,
  addParticipantSchema,
  cancelConferenceSchema,
  changeConferenceSchema,
  closeConferenceSchema,
  type PlanConferenceForm,
  planConferenceSchema,
} from '@/lib/steering/conferences/schema';

const addressOf = (conferenceId: string) => `/ban-chi-dao/hoi-nghi/${conferenceId}`;
const backTo = (conferenceId: string) => () => addressOf(conferenceId);

function Facts() {
  return (
    <>
      <TextField name="title" label="Tên hội nghị" required />
      <FieldColumns>
        <DateField name="heldOn" label="Ngày họp" required />
        <TextField name="startsAt" label="Giờ họp" placeholder="08:00" required />
        <TextField name="place" label="Địa điểm" required />
      </FieldColumns>
      <NoteField name="agenda" label="Chương trình" hint="Mỗi việc một dòng" rows={4} />
      <NoteField
        name="sites"
        label="Điểm cầu trực tuyến"
        hint="Mỗi điểm cầu một dòng; để trống khi họp một nơi"
        rows={2}
      />
    </>
  );
}

interface PlanProps {
  defaults: DefaultValues<PlanConferenceForm>;
  action: FormAction<{ conferenceId: string }>;
}

export function PlanConference({ defaults, action }: PlanProps) {
  return (
    <ActionForm
      schema={planConferenceSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ conferenceId }) => addressOf(conferenceId)}
      doneMessage="Đã lập hội nghị. Thêm thành phần dự và tham luận."
      submitLabel="Lập hội nghị"
    >
      <SelectField name="kind" label="Loại hội nghị" options={optionsOf(conferenceKinds)} required />
      <Facts />
    </ActionForm>
  );
}

interface OfConference {
  conferenceId: string;
  version: number;
  action: FormAction;
}

interface ChangeProps {
  conferenceId: string;
  defaults: DefaultValues<Omit<PlanConferenceForm, 'kind'> & { conferenceId: string; version: number }>;
  action: FormAction;
}

export function ChangeConference({ conferenceId, defaults, action }: ChangeProps) {
  return (
    <ActionForm
      schema={changeConferenceSchema}
      defaultValues={defaults}
      action={action}
      onDone={backTo(conferenceId)}
      doneMessage="Đã sửa."
      submitLabel="Lưu"
    >
      <Facts />
    </ActionForm>
  );
}

export function CancelConference({ conferenceId, version, action }: OfConference) {
  return (
    <ActionForm
      schema={cancelConferenceSchema}
      defaultValues={{ conferenceId, version, cancelReason: '' }}
      action={action}
      onDone={backTo(conferenceId)}
      doneMessage="Đã ghi hoãn, hủy."
      submitLabel="Ghi hoãn, hủy"
      tone="danger"
    >
      <TextField name="cancelReason" label="Lý do" required />
    </ActionForm>
  );
}

export function CloseConference({ conferenceId, version, action }: OfConference) {
  return (
    <ActionForm
      schema={closeConferenceSchema}
      defaultValues={{ conferenceId, version, closingWords: '' }}
      action={action}
      onDone={backTo(conferenceId)}
      doneMessage="Đã kết thúc. Biên bản tải được dưới dạng Word, PDF."
      submitLabel="Kết thúc hội nghị"
    >
      <NoteField name="closingWords" label="Lời kết luận của chủ trì" rows={4} />
    </ActionForm>
  );
}

export function AddParticipant({ conferenceId, action }: Omit<OfConference, 'version'>) {
  return (
    <ActionForm
      schema={addParticipantSchema}
      defaultValues={{ conferenceId, organisation: '', post: '', part: 'MEMBER' }}
      action={action}
      onDone={backTo(conferenceId)}
      doneMessage="Đã thêm."
      submitLabel="Thêm vào thành phần dự"
    >
      <FieldColumns>
        <TextField name="post" label="Chức vụ" hint="Ghi chức vụ, không cần ghi tên riêng" required />
        <TextField name="organisation" label="Cơ quan, đơn vị" required />
        <SelectField name="part" label="Vai trò" options={optionsOf(partLabels)} required />
      </FieldColumns>
    </ActionForm>
  );
}

export function AddContribution({ conferenceId, action }: Omit<OfConference, 'version'>) {
  return (
    <ActionForm
      schema={addContributionSchema}
      defaultValues={{ conferenceId, organisation: '', topic: '', content: '' }}
      action={action}
      onDone={backTo(conferenceId)}
      doneMessage="Đã thêm tham luận."
      submitLabel="Thêm tham luận"
    >
      <FieldColumns>
        <TextField name="organisation" label="Đơn vị phát biểu" required />
        <TextField name="topic" label="Nội dung" required />
      </FieldColumns>
      <NoteField name="content" label="Tóm tắt" rows={3} />
    </ActionForm>
  );
}
