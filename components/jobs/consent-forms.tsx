'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChipsField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { type ConsentField, consentFields } from '@/lib/jobs/profiles/profile';
import { giveConsentSchema, withdrawConsentSchema } from '@/lib/jobs/profiles/schema';

interface GiveProps {
  caseId: string;
  today: string;
  /** Of the yes that is in force: without one nothing is agreed to in advance. */
  fields: readonly ConsentField[];
  action: FormAction;
}

export function GiveConsent({ caseId, today, fields, action }: GiveProps) {
  return (
    <ActionForm
      schema={giveConsentSchema}
      defaultValues={{ caseId, fields: [...fields], givenOn: today, paper: '' }}
      action={action}
      doneMessage="Đã ghi đồng ý. Từ giờ giới thiệu việc làm được."
      submitLabel="Ghi đồng ý"
    >
      <ChipsField
        name="fields"
        label="Đồng ý cho cơ sở tuyển dụng biết"
        hint="Chỉ những điều được chọn mới có trên giấy giới thiệu. Án tích, bản án, phân nhóm không bao giờ có."
        options={optionsOf(consentFields)}
      />
      <FieldColumns>
        <DateField name="givenOn" label="Ngày đồng ý" required />
        <TextField name="paper" label="Giấy đồng ý" placeholder="giấy ký ngày 3/11, UBND xã giữ" required />
      </FieldColumns>
    </ActionForm>
  );
}

export function WithdrawConsent({
  consentId,
  today,
  action,
}: {
  consentId: string;
  today: string;
  action: FormAction;
}) {
  return (
    <ActionForm
      schema={withdrawConsentSchema}
      defaultValues={{ consentId, withdrawnOn: today, reason: '' }}
      action={action}
      doneMessage="Đã ghi rút đồng ý. Lần giới thiệu nào còn chờ thì báo cơ sở hoặc dừng lại."
      submitLabel="Ghi rút đồng ý"
      tone="danger"
    >
      <FieldColumns>
        <DateField name="withdrawnOn" label="Ngày rút" required />
        <TextField name="reason" label="Lý do" hint="Không bắt buộc" />
      </FieldColumns>
    </ActionForm>
  );
}
