'use client';

import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, SelectField, TextField } from '@/components/form/fields';
import { optionsOf } from '@/components/ui/options';
import type { Outcome } from '@/lib/access/outcome';
import { disburseSchema, type DisburseForm as Values } from '@/lib/loans/account/schema';
import { fundLabels } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';

interface Props {
  defaults: Values;
  /** Whole đồng that may still go out. */
  left: number;
  isFirst: boolean;
  action: (values: unknown, key: string) => Promise<Outcome<{ loanId: string }>>;
}

/** Money that goes out: the first time with the fund it comes from. */
export function DisburseForm({ defaults, left, isFirst, action }: Props) {
  return (
    <ActionForm
      schema={disburseSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ loanId }) => `/vay-von/khoan-vay/${loanId}`}
      doneMessage="Đã ghi giải ngân. Việc kiểm tra sử dụng vốn đã có trong Hôm nay."
      submitLabel="Ghi giải ngân"
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày giải ngân" required />
        <TextField name="amount" label="Số tiền" hint={`Còn được giải ngân ${shownDong(left)}`} required />
        {isFirst && <SelectField name="fund" label="Nguồn vốn" options={optionsOf(fundLabels)} required />}
      </FieldColumns>
    </ActionForm>
  );
}
