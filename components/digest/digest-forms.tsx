'use client';

import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { cadenceLabels, type DigestCadence } from '@/lib/digest/digest';
import { subscribeSchema } from '@/lib/digest/schema';

export function Subscribe({ email, cadence, action }: { email: string; cadence: DigestCadence; action: FormAction }) {
  return (
    <ActionForm
      schema={subscribeSchema}
      defaultValues={{ email, cadence }}
      action={action}
      onDone={() => '/tong-hop'}
      doneMessage="Đã lưu."
      submitLabel="Nhận thư"
    >
      <TextField name="email" label="Địa chỉ thư" hint="Nên dùng hộp thư công vụ" autoComplete="email" required />
      <ChoiceField name="cadence" label="Gửi khi nào" options={optionsOf(cadenceLabels)} />
    </ActionForm>
  );
}

export function Unsubscribe({ action }: { action: FormAction }) {
  return (
    <ActionButton variant="default" action={(key) => action({}, key)} doneMessage="Đã thôi nhận thư.">
      Thôi nhận thư
    </ActionButton>
  );
}
