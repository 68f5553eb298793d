'use client';

import { ActionForm } from '@/components/form/action-form';
import { NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { Card } from '@/components/ui/card';
import type { MergeView } from '@/lib/merging/merge-queries';
import { undoMergeSchema } from '@/lib/merging/schema';
import styles from './merging.module.css';

interface Props {
  merge: Pick<MergeView, 'id' | 'keptNumber' | 'goneNumber'>;
  plan: NonNullable<MergeView['undo']>;
  undo: FormAction;
}

/** Says what an undo brings back and what it must leave, then takes the reason. */
export function UndoMerge({
  merge: { id, keptNumber, goneNumber },
  plan: { returning, staying, changed },
  undo,
}: Props) {
  return (
    <Card title="Hoàn tác lần gộp này">
      <ul className={styles.list}>
        <li>
          Trở về {goneNumber}: {returning.join(', ') || 'không có dòng nào'}.
        </li>
        {staying.length > 0 && (
          <li>
            <strong>
              {staying.join(', ')} ghi sau khi gộp sẽ ở lại {keptNumber}.
            </strong>
          </li>
        )}
        {changed.length > 0 && (
          <li>
            <strong>Đã sửa sau khi gộp nên giữ nguyên bản sửa: {changed.join(', ')}.</strong>
          </li>
        )}
      </ul>
      <ActionForm
        schema={undoMergeSchema}
        defaultValues={{ mergeId: id, reason: '' }}
        action={undo}
        doneMessage={`Đã tách lại ${goneNumber}.`}
        submitLabel="Hoàn tác gộp"
        tone="danger"
      >
        <NoteField name="reason" label="Lý do hoàn tác" rows={2} required />
      </ActionForm>
    </Card>
  );
}
