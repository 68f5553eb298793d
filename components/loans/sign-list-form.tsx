'use client';

import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { signListSchema } from '@/lib/loans/lists/schema';

interface Props {
  listId: string;
  version: number;
  /** As a date field shows it. */
  today: string;
  action: FormAction;
}

/** From here on nothing in the list changes. */
export function SignListForm({ listId, version, today, action }: Props) {
  return (
    <ActionForm
      schema={signListSchema}
      defaultValues={{ listId, version, signedOn: today }}
      action={action}
      doneMessage="Đã ký và trình Chủ tịch UBND xã."
      submitLabel="Ký và trình Chủ tịch UBND xã"
    >
      <DateField name="signedOn" label="Ngày ký" required />
    </ActionForm>
  );
}
