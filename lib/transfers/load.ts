import { lockCase } from '@/lib/cases/events';
import type { Tx } from '@/lib/db';
import { type TransferStatus, transferStatusLabels } from '@/lib/transfers/lifecycle';

export const raced = 'Việc chuyển này vừa được gửi, trả lời hoặc rút lại ở nơi khác. Hãy tải lại trang để xem.';

/** A transfer as its steps need it, under the actor's own row-level security; the sender's file is locked first. */
export async function loadTransfer(tx: Tx, id: string) {
  const found = await tx.transfer.findUnique({ where: { id }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.transfer.findUnique({ where: { id }, include: { from: true, to: true } });
}

export type LoadedTransfer = NonNullable<Awaited<ReturnType<typeof loadTransfer>>>;

/** Whose page is older than what stands is told so (a conflict), not that the step is impossible now. */
export const asSeen = (t: LoadedTransfer, version: number, was: TransferStatus) =>
  t.version === version ? t : { ...t, status: was };

/** A line about a transfer names the other side's commune: auditors of both areas read it. */
export const aboutTransfer = (t: LoadedTransfer, otherSide: number, next: TransferStatus) => ({
  subject: t.number,
  caseId: t.caseId,
  communeId: otherSide,
  changes: [
    { field: 'transfer', before: transferStatusLabels[t.status], after: transferStatusLabels[next] },
    next === 'RECEIVED'
      ? { field: 'commune', before: `${t.from.form} ${t.from.name}`, after: `${t.to.form} ${t.to.name}` }
      : { field: 'transferTo', after: `${t.to.form} ${t.to.name}` },
  ],
});
