'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { DateField, NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { useCheckSchema, useOfMoneyLabels } from '@/lib/loans/account/schema';

interface Props {
  loanId: string;
  checkId: string;
  version: number;
  /** As a date field shows it. */
  today: string;
  action: FormAction;
}

export function UseCheckForm({ loanId, checkId, version, today, action }: Props) {
  return (
    <ActionForm
      schema={useCheckSchema}
      defaultValues={{ loanId, checkId, version, doneOn: today, note: '' }}
      action={action}
      doneMessage="Đã ghi kết quả kiểm tra sử dụng vốn."
      submitLabel="Ghi kết quả kiểm tra"
    >
      <DateField name="doneOn" label="Ngày kiểm tra" required />
      <ChoiceField name="result" label="Tiền vay được dùng" options={optionsOf(useOfMoneyLabels)} look="big" />
      <NoteField name="note" label="Ghi chú" hint="Đã dùng vào việc gì, bao nhiêu" rows={2} />
    </ActionForm>
  );
}
