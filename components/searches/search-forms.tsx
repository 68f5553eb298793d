'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { DateField, NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import type { Outcome } from '@/lib/access/outcome';
import { type SearchEnding, searchEndings, searchResultLabels } from '@/lib/searches/protocol';
import { closeSearchSchema, doSearchStepSchema, openSearchSchema } from '@/lib/searches/schema';

export function OpenSearch({ caseId, today, action }: { caseId: string; today: string; action: FormAction }) {
  return (
    <ActionForm
      schema={openSearchSchema}
      defaultValues={{ caseId, openedOn: today, known: '' }}
      action={action}
      doneMessage="Đã bắt đầu tìm người mất liên lạc."
      submitLabel="Bắt đầu tìm"
    >
      <NoteField
        name="known"
        label="Những gì đã biết"
        hint="Lần cuối gặp ở đâu, đã đi cùng ai, số điện thoại còn liên lạc được không"
        required
      />
      <DateField name="openedOn" label="Ngày bắt đầu" required />
    </ActionForm>
  );
}

interface Search {
  id: string;
  caseId: string;
  version: number;
}

interface StepProps {
  search: Search;
  position: number;
  today: string;
  action: FormAction;
}

export function DoSearchStep({ search, position, today, action }: StepProps) {
  return (
    <ActionForm
      schema={doSearchStepSchema}
      defaultValues={{ searchId: search.id, version: search.version, position, doneOn: today, note: '' }}
      action={action}
      doneMessage="Đã ghi bước này."
      submitLabel="Ghi bước này"
    >
      <ChoiceField name="result" label="Kết quả" look="big" options={optionsOf(searchResultLabels)} />
      <NoteField name="note" label="Ghi chú" hint="Đã hỏi ai, họ nói gì" />
      <DateField name="doneOn" label="Ngày làm" required />
    </ActionForm>
  );
}

interface CloseProps {
  search: Search;
  endings: readonly SearchEnding[];
  action: (values: unknown, key: string) => Promise<Outcome<{ ending: SearchEnding }>>;
}

/** Where each conclusion leads: a contact to record, a commune to hand over to, or back to the file. */
const nextPage = { FOUND_HERE: '/ghi-nhan', FOUND_ELSEWHERE: '/chuyen-dia-ban', NOT_FOUND: '' } as const;

export function CloseSearch({ search, endings, action }: CloseProps) {
  const options = endings.map((value) => ({ value, label: searchEndings[value].label }));
  return (
    <ActionForm
      schema={closeSearchSchema}
      defaultValues={{ searchId: search.id, version: search.version, conclusion: '' }}
      action={action}
      onDone={({ ending }) => `/ho-so/${search.caseId}${nextPage[ending]}`}
      doneMessage="Đã kết luận việc tìm người."
      submitLabel="Kết luận"
    >
      <ChoiceField name="ending" label="Kết quả tìm người" options={options} />
      <NoteField name="conclusion" label="Ghi rõ" hint="Nếu đã đi nơi khác: ở đâu, với ai, làm gì" rows={2} required />
    </ActionForm>
  );
}
