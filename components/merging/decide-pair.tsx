'use client';

import { ActionForm } from '@/components/form/action-form';
import { NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { decidePairSchema } from '@/lib/merging/schema';

interface Props {
  pairId: string;
  version: number;
  verdict: 'NOT_SAME' | 'OPEN';
  action: FormAction;
  /** Where to go once it is answered. */
  then?: string;
}

const words = {
  NOT_SAME: {
    label: 'Vì sao không phải một người',
    submit: 'Không phải một người',
    done: 'Đã ghi: không phải một người.',
  },
  OPEN: { label: 'Vì sao xem lại', submit: 'Đưa lại vào danh sách chờ', done: 'Cặp này lại chờ xem.' },
} as const;

/** An answer to the question whether two are one, with its reason. */
export function DecidePair({ pairId, version, verdict, action, then }: Props) {
  return (
    <ActionForm
      schema={decidePairSchema}
      defaultValues={{ pairId, version, verdict, reason: '' }}
      action={action}
      doneMessage={words[verdict].done}
      submitLabel={words[verdict].submit}
      onDone={() => then}
    >
      <NoteField name="reason" label={words[verdict].label} rows={2} required />
    </ActionForm>
  );
}
