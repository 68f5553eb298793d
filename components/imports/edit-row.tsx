'use client';

import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import type { RowView } from '@/lib/imports/row-view';
import { editRowSchema } from '@/lib/imports/schema';
import styles from './rows.module.css';

interface Props {
  rowId: string;
  row: number;
  cells: NonNullable<RowView['cells']>;
  edit: FormAction;
  onClose: () => void;
}

const placeFields = ['commune', 'former'];

/** The cells of one row as the file has them, in its own order; checked again as soon as they are sent. */
export function EditRow({ rowId, row, cells, edit, onClose }: Props) {
  return (
    <ActionForm
      schema={editRowSchema}
      defaultValues={{ rowId, cells: Object.fromEntries(cells.map(({ field, text }) => [field, text])) }}
      action={edit}
      onDone={() => {
        onClose();
        return undefined;
      }}
      doneMessage={`Đã kiểm tra lại dòng ${row}.`}
      submitLabel="Kiểm tra lại dòng này"
    >
      <div className={styles.cells}>
        {cells.map(({ field, label }) => (
          <TextField
            key={field}
            name={`cells.${field}`}
            label={label}
            {...(placeFields.includes(field) ? { list: 'communes' } : {})}
          />
        ))}
      </div>
    </ActionForm>
  );
}
