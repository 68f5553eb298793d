'use client';

import { type DefaultValues, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { DateField, NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { type DecideListForm, decideListSchema } from '@/lib/loans/lists/schema';
import styles from './loans.module.css';

const answers = [
  { value: 'CONFIRMED', label: 'Xác nhận' },
  { value: 'RETURNED', label: 'Trả lại' },
] as const;

interface Props {
  defaults: DefaultValues<DecideListForm>;
  lines: readonly { id: string; label: string; detail: string }[];
  action: FormAction;
}

/** The chair answers line by line; nothing is chosen beforehand. */
export function DecideList({ defaults, lines, action }: Props) {
  return (
    <ActionForm
      schema={decideListSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã ghi quyết định. Những dòng xác nhận đã được chuyển cho ngân hàng."
      submitLabel="Ký quyết định của từng dòng"
    >
      <ol className={styles.lines}>
        {lines.map((line, n) => (
          <li key={line.id} className={styles.line}>
            <span className={styles.name}>{line.label}</span>
            <div className={styles.muted}>{line.detail}</div>
            <Answer name={`rows.${n}`} label={line.label} />
          </li>
        ))}
      </ol>
      <DateField name="decidedOn" label="Ngày xác nhận" required />
    </ActionForm>
  );
}

function Answer({ name, label }: { name: string; label: string }) {
  const outcome: unknown = useWatch({ name: `${name}.outcome` });
  return (
    <>
      <ChoiceField name={`${name}.outcome`} label={`Quyết định về ${label}`} options={answers} look="big" />
      {outcome === 'RETURNED' && <NoteField name={`${name}.returnReason`} label="Lý do trả lại" rows={2} required />}
    </>
  );
}
