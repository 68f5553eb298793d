'use client';

import { ActionForm } from '@/components/form/action-form';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { Notice } from '@/components/ui/notice';
import { type MoveAwayForm, type MoveBackForm, moveAwaySchema, moveBackSchema } from '@/lib/transfers/schema';

export function MoveAway({ defaults, action }: { defaults: MoveAwayForm; action: FormAction }) {
  return (
    <ActionForm
      schema={moveAwaySchema}
      defaultValues={defaults}
      action={action}
      onDone={() => `/ho-so/${defaults.caseId}`}
      doneMessage="Đã ghi nhận chuyển đi."
      submitLabel="Ghi nhận chuyển đi"
      tone="danger"
    >
      <TextField name="destination" label="Nơi đến" hint="Ví dụ: ra nước ngoài; tỉnh chưa dùng phần mềm" required />
      <DateField name="movedOn" label="Ngày chuyển đi" required />
      <NoteField name="reason" label="Lý do" rows={2} />
      <Notice>
        Chỉ dùng khi nơi đến không có trong danh sách đơn vị. Người này không còn trong diện quản lý ở đây; khi trở về,
        bấm “Ghi nhận trở về”.
      </Notice>
    </ActionForm>
  );
}

export function MoveBack({ defaults, action }: { defaults: MoveBackForm; action: FormAction }) {
  return (
    <ActionForm
      schema={moveBackSchema}
      defaultValues={defaults}
      action={action}
      onDone={() => `/ho-so/${defaults.caseId}`}
      doneMessage="Đã ghi nhận trở về."
      submitLabel="Ghi nhận trở về"
    >
      <DateField name="movedOn" label="Ngày trở về" required />
      <NoteField name="reason" label="Ghi chú" rows={2} />
    </ActionForm>
  );
}
