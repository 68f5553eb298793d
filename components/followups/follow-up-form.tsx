'use client';

import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChipsField, ChoiceField } from '@/components/form/choices';
import { DayJumps } from '@/components/form/day-jumps';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import { LocalDraft } from '@/components/form/local-draft';
import { MoreFields } from '@/components/form/more-fields';
import { forgetDraft } from '@/components/form/use-local-draft';
import { offlineKeeper } from '@/components/offline/offline-keeper';
import { optionsOf } from '@/components/ui/options';
import type { Outcome } from '@/lib/access/outcome';
import { isLegalDate, parseVietnameseDate, todayInVietnam } from '@/lib/dates';
import {
  type CorrectFollowUpForm,
  correctFollowUpSchema,
  type NewFollowUpForm,
  type RecordFollowUpForm,
  recordFollowUpSchema,
} from '@/lib/followups/schema';
import {
  difficulties,
  familyLabels,
  housingLabels,
  needs,
  outcomeLabels,
  presentPeople,
  workLabels,
} from '@/lib/followups/vocabulary';

type Action = (values: unknown, key: string) => Promise<Outcome<unknown>>;

const difficultyOptions = Object.entries(difficulties).map(([value, d]) => ({ value, label: d.label }));

interface RecordProps {
  defaults: NewFollowUpForm;
  action: Action;
  /** What an entry of the outbox must know beside the form: whom it is about and the newest contact shown. */
  about: { label: string; basedOn: string | null };
}

/** A new contact: last time's answers are already chosen, so an unchanged visit is three taps. */
export function RecordFollowUp({ defaults, action, about }: RecordProps) {
  const draftName = `followup:${defaults.caseId}`;
  return (
    <ActionForm<RecordFollowUpForm, unknown>
      schema={recordFollowUpSchema}
      defaultValues={defaults}
      action={action}
      keep={async (values, key) => {
        const isKept = (await offlineKeeper()?.keepFollowUp({ ...about, key, values })) ?? false;
        if (isKept) forgetDraft(draftName);
        return isKept;
      }}
      onDone={() => {
        forgetDraft(draftName);
        return `/ho-so/${defaults.caseId}?muc=theo-doi#muc`;
      }}
      doneMessage="Đã lưu lần liên hệ."
      submitLabel="Lưu"
      isSticky
    >
      <LocalDraft name={draftName} />
      <FollowUpFields isPrefilled />
    </ActionForm>
  );
}

/** A correction of one contact; the former version stays readable. */
export function CorrectFollowUp({
  defaults,
  caseId,
  action,
}: {
  defaults: CorrectFollowUpForm;
  caseId: string;
  action: Action;
}) {
  return (
    <ActionForm
      schema={correctFollowUpSchema}
      defaultValues={defaults}
      action={action}
      onDone={() => `/ho-so/${caseId}?muc=theo-doi#muc`}
      doneMessage="Đã lưu bản sửa. Bản trước vẫn xem được."
      submitLabel="Lưu bản sửa"
      isSticky
    >
      <FollowUpFields />
      <TextField name="correctionReason" label="Lý do sửa" required />
    </ActionForm>
  );
}

/** @param isPrefilled the answers that change rarely stand as they were given last time, and the form says so */
export function FollowUpFields({ isPrefilled = false }: { isPrefilled?: boolean }) {
  const outcome: unknown = useWatch({ name: 'outcome' });
  return (
    <>
      <ChoiceField name="outcome" label="Có gặp được không?" look="big" options={optionsOf(outcomeLabels)} />
      {outcome === 'MET' && (
        <>
          <ChoiceField name="work" label="Việc làm" options={optionsOf(workLabels)} />
          <TextField name="occupation" label="Nghề đang làm" hint="Nếu có, ví dụ: thợ xây, may, nuôi tôm" />
          <ChipsField
            name="difficulties"
            label="Khó khăn"
            hint={isPrefilled ? 'Đã chọn sẵn theo lần trước' : undefined}
            options={difficultyOptions}
          />
          <ChipsField name="needs" label="Cần giúp" options={optionsOf(needs)} />
        </>
      )}
      <NoteField name="note" label="Ghi chú" />
      <NextVisit />
      <MoreFields label={`Ngày, nơi gặp, chỗ ở, gia đình, ai có mặt${isPrefilled ? ' (đã điền theo lần trước)' : ''}`}>
        <FieldColumns>
          <DateField name="happenedOn" label="Ngày liên hệ" required />
          <TextField name="place" label="Nơi gặp" />
        </FieldColumns>
        <ChipsField name="present" label="Có mặt" options={optionsOf(presentPeople)} />
        <ChoiceField name="housing" label="Chỗ ở" options={optionsOf(housingLabels)} />
        <ChoiceField name="family" label="Gia đình" options={optionsOf(familyLabels)} />
      </MoreFields>
    </>
  );
}

/** The next visit in one tap, or any day typed. */
function NextVisit() {
  const happened: unknown = useWatch({ name: 'happenedOn' });
  const typed = typeof happened === 'string' ? parseVietnameseDate(happened) : null;
  const from = typed?.ok && isLegalDate(typed.date) ? typed.date : todayInVietnam();
  return (
    <div>
      <DateField name="nextVisitOn" label="Lần thăm tới" hint="Để trống thì lấy khoảng cách thường lệ" />
      <DayJumps name="nextVisitOn" from={from} />
    </div>
  );
}
