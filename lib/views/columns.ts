import type { Actor } from '@/lib/access/actor';
import { type ColumnKey, tidyColumns } from '@/lib/cases/columns';
import type { Tx } from '@/lib/db';

/** The columns a reader sees now: those of the view they opened, else what they kept, else the usual ones. */
export async function columnsFor(tx: Tx, actor: Actor, viewId: string | null | undefined): Promise<ColumnKey[]> {
  const view = viewId ? await tx.listView.findUnique({ where: { id: viewId } }) : null;
  if (view) return tidyColumns(view.columns);
  const kept = await tx.listColumns.findUnique({ where: { userId: actor.userId } });
  return tidyColumns(kept?.columns ?? []);
}
