'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import {
  type AppraiseForm,
  type ApproveForm,
  appraiseSchema,
  approveSchema,
  type ReturnForm,
  returnSchema,
} from '@/lib/loans/applications/schema';

const debts = [
  { value: 'no', label: 'Không còn dư nợ cùng mục đích' },
  { value: 'yes', label: 'Còn dư nợ cùng mục đích' },
] as const;

interface Props<F> {
  defaults: DefaultValues<F>;
  action: FormAction;
}

export function AppraiseApplication({ defaults, action }: Props<AppraiseForm>) {
  return (
    <ActionForm
      schema={appraiseSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã ghi thẩm định. Hồ sơ chờ người khác phê duyệt."
      submitLabel="Ghi thẩm định và trình phê duyệt"
    >
      <ChoiceField
        name="hasOtherDebt"
        label="Tra cứu dư nợ chương trình khác"
        hint="Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 3"
        options={debts}
        look="big"
      />
      <FieldColumns>
        <TextField name="amount" label="Số tiền đề nghị cho vay" required />
        <TextField name="termMonths" label="Thời hạn cho vay (tháng)" inputMode="numeric" required />
        <DateField name="appraisedOn" label="Ngày thẩm định" required />
      </FieldColumns>
      <NoteField name="note" label="Ý kiến thẩm định" required />
    </ActionForm>
  );
}

export function ApproveApplication({ defaults, action }: Props<ApproveForm>) {
  return (
    <ActionForm
      schema={approveSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã phê duyệt."
      submitLabel="Phê duyệt"
    >
      <FieldColumns>
        <TextField name="amount" label="Số tiền phê duyệt" required />
        <TextField name="termMonths" label="Thời hạn phê duyệt (tháng)" inputMode="numeric" required />
        <DateField name="approvedOn" label="Ngày phê duyệt" required />
      </FieldColumns>
    </ActionForm>
  );
}

export function ReturnApplication({ defaults, action }: Props<ReturnForm>) {
  return (
    <ActionForm
      schema={returnSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã trả lại để thẩm định lại."
      submitLabel="Trả lại để thẩm định lại"
      tone="danger"
    >
      <NoteField name="reason" label="Lý do trả lại" rows={2} required />
    </ActionForm>
  );
}
