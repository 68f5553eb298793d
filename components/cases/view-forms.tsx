'use client';

import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { Button } from '@/components/ui/button';
import type { ColumnKey } from '@/lib/cases/columns';
import type { CaseFilterInput } from '@/lib/cases/filter';
import { paramsFromFilter } from '@/lib/cases/filter-address';
import type { SavedView } from '@/lib/views/queries';
import { renameViewSchema, saveViewSchema } from '@/lib/views/schema';
import styles from './list-tools.module.css';

export interface ViewActions {
  keepColumns: FormAction;
  save: FormAction<{ viewId: string }>;
  rename: FormAction;
  remove: FormAction;
}

interface SaveProps {
  filter: CaseFilterInput;
  words: string;
  columns: readonly ColumnKey[];
  save: ViewActions['save'];
  onClose: () => void;
}

/** Names the filter, order and columns of the moment. */
export function SaveView({ filter, words, columns, save, onClose }: SaveProps) {
  const { q, after: _, limit: __, viewId: ___, ...kept } = filter;
  return (
    <section className={styles.panel} aria-label="Lưu cách xem này">
      <h2>Lưu cách xem này</h2>
      <p className={styles.muted}>
        Giữ lại: {words || 'tất cả hồ sơ'}; {columns.length} cột và cách sắp xếp đang dùng.
        {q && ' Chữ trong ô tìm kiếm không được lưu.'}
      </p>
      <ActionForm
        schema={saveViewSchema}
        defaultValues={{ name: '', filter: kept, columns: [...columns] }}
        action={save}
        onDone={({ viewId }) => {
          onClose();
          return `/ho-so?${paramsFromFilter({ ...kept, viewId })}`;
        }}
        doneMessage="Đã lưu cách xem."
        submitLabel="Lưu"
      >
        <TextField name="name" label="Tên cách xem" placeholder="Ví dụ: Nhóm B chưa có việc" required />
      </ActionForm>
    </section>
  );
}

export function ChangeView({ view, actions, onClose }: { view: SavedView; actions: ViewActions; onClose: () => void }) {
  return (
    <section className={styles.panel} aria-label="Đổi tên, xóa cách xem">
      <h2>Cách xem “{view.name}”</h2>
      <ActionForm
        schema={renameViewSchema}
        defaultValues={{ viewId: view.id, name: view.name }}
        action={actions.rename}
        onDone={() => {
          onClose();
          return undefined;
        }}
        doneMessage="Đã đổi tên cách xem."
        submitLabel="Đổi tên"
      >
        <TextField name="name" label="Tên cách xem" required />
      </ActionForm>
      <div className={styles.buttons} style={{ marginTop: 12 }}>
        <ActionButton
          variant="default"
          action={(key) => actions.remove({ viewId: view.id }, key)}
          doneMessage="Đã xóa cách xem. Hồ sơ không bị ảnh hưởng."
          onDone={() => {
            onClose();
            return '/ho-so';
          }}
        >
          Xóa cách xem này
        </ActionButton>
        <Button variant="subtle" onClick={onClose}>
          Đóng
        </Button>
      </div>
    </section>
  );
}
