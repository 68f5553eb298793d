'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChipsField, ChoiceField } from '@/components/form/choices';
import { DateField, NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { concludeSchema } from '@/lib/steering/conferences/schema';
import { deskLabels } from '@/lib/steering/tasks/task';

interface Props {
  conferenceId: string;
  takers: readonly { id: number; name: string }[];
  dueOn: string;
  /** A new form after each conclusion. */
  address: string;
  action: FormAction;
}

/** Typed while the committee sits: what was concluded, who does it, by when. */
export function Conclude({ conferenceId, takers, dueOn, address, action }: Props) {
  return (
    <ActionForm
      schema={concludeSchema}
      defaultValues={{ conferenceId, conclusion: '', content: '', ownerUnitIds: [], desk: 'COMMITTEE', dueOn }}
      action={action}
      onDone={() => address}
      doneMessage="Đã ghi kết luận và giao nhiệm vụ."
      submitLabel="Ghi kết luận, giao việc"
    >
      <NoteField name="conclusion" label="Kết luận" rows={2} required />
      <NoteField name="content" label="Việc phải làm" rows={2} required />
      <ChipsField
        name="ownerUnitIds"
        label="Đơn vị thực hiện"
        options={takers.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <ChoiceField name="desk" label="Nơi thực hiện" options={optionsOf(deskLabels)} />
      <DateField name="dueOn" label="Hạn hoàn thành" required />
    </ActionForm>
  );
}
