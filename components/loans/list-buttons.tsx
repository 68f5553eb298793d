'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import type { Outcome } from '@/lib/access/outcome';

type Starts = (values: unknown, key: string) => Promise<Outcome<{ listId: string }>>;

/** Mẫu 01 begins empty; with `supplementOf` it adds to one that was confirmed. */
export function StartList({ action, supplementOf }: { action: Starts; supplementOf?: string }) {
  return (
    <ActionButton
      action={(key) => action({ supplementOf: supplementOf ?? null }, key)}
      doneMessage="Đã mở danh sách mới. Thêm từng người vào."
      onDone={({ listId }) => `/vay-von/danh-sach/${listId}`}
      variant={supplementOf ? 'default' : 'filled'}
    >
      {supplementOf ? 'Lập danh sách bổ sung' : 'Lập Mẫu 01'}
    </ActionButton>
  );
}

interface OfList {
  listId: string;
  version: number;
  action: FormAction;
}

export function DropList({ listId, version, action }: OfList) {
  return (
    <ActionButton
      action={(key) => action({ listId, version }, key)}
      doneMessage="Đã bỏ danh sách này."
      onDone={() => '/vay-von/danh-sach'}
      variant="default"
      confirm="Bỏ danh sách đang lập? Những người trong đó có thể đưa vào danh sách khác."
    >
      Bỏ danh sách
    </ActionButton>
  );
}

export function RemoveLine({ listId, version, rowId, fullName, action }: OfList & { rowId: string; fullName: string }) {
  return (
    <ActionButton
      action={(key) => action({ listId, version, rowId }, key)}
      doneMessage={`Đã bỏ ${fullName} ra khỏi danh sách.`}
      variant="default"
    >
      Bỏ ra
    </ActionButton>
  );
}
