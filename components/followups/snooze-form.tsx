'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { NoteField, SelectField } from '@/components/form/fields';
import { optionsOf } from '@/components/ui/options';
import type { Outcome } from '@/lib/access/outcome';
import { addDays, todayInVietnam } from '@/lib/dates';
import { snoozeSchema } from '@/lib/followups/schema';
import { obligations } from '@/lib/worklist/obligations';

const { SIGN: _, TRANSFER_SIGN: _t, TRANSFER_LATE: _l, SEARCH_STEP: _s, ...mayWait } = obligations;
const duties = optionsOf(Object.fromEntries(Object.entries(mayWait).map(([key, o]) => [key, o.label])));

/** Puts one thing off, with its reason; the chief sees it and nothing else is hidden. */
export function SnoozeForm({
  caseId,
  action,
}: {
  caseId: string;
  action: (values: unknown, key: string) => Promise<Outcome<unknown>>;
}) {
  const today = todayInVietnam();
  const options = [3, 7, 14].map((n) => ({ value: addDays(today, n), label: `+${n} ngày` }));
  return (
    <ActionForm
      schema={snoozeSchema}
      adds
      defaultValues={{ caseId, obligation: 'VISIT', until: options[0]?.value ?? today, reason: '' }}
      action={action}
      doneMessage="Đã hoãn. Trưởng Công an xã nhìn thấy việc này."
      submitLabel="Hoãn"
    >
      <SelectField name="obligation" label="Việc" options={duties} />
      <ChoiceField name="until" label="Hoãn thêm" options={options} />
      <NoteField name="reason" label="Lý do" rows={2} required />
    </ActionForm>
  );
}
