'use client';

import { ActionButton } from '@/components/form/action-button';
import type { Outcome } from '@/lib/access/outcome';

/** Gives the list up before it went in; the contents are wiped, the counts stay. */
export function DiscardButton({
  batchId,
  discard,
}: {
  batchId: string;
  discard: (batchId: string, key: string) => Promise<Outcome<unknown>>;
}) {
  return (
    <ActionButton
      variant="default"
      action={(key) => discard(batchId, key)}
      doneMessage="Đã bỏ danh sách."
      onDone={() => '/nhap-danh-sach'}
      confirm="Bỏ danh sách này? Chưa có gì của danh sách được nhập vào sổ."
    >
      Bỏ danh sách
    </ActionButton>
  );
}
