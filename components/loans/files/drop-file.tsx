'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';

/** Gives a file up before it was taken over. */
export function DropFile({ importId, drop }: { importId: string; drop: FormAction }) {
  return (
    <ActionButton
      variant="default"
      action={(key) => drop({ importId }, key)}
      doneMessage="Đã bỏ tệp."
      onDone={() => '/vay-von/sao-ke'}
      confirm="Bỏ tệp này? Chưa có gì của tệp được ghi vào sổ."
    >
      Bỏ tệp
    </ActionButton>
  );
}
