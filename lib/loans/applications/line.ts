import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import type { Beneficiary } from '@/lib/loans/cap-lock';
import { standingOf, standingsOf } from '@/lib/loans/standing';
import { establishmentSchema } from '@/lib/loans/stored';

/** A confirmed line of a confirmed list with what the bank reads of it; null when it is hidden, missing or not confirmed. */
export async function loadLine(tx: Tx, rowId: string) {
  const row = await tx.loanListRow.findFirst({
    where: { id: rowId, outcome: 'CONFIRMED', list: { status: 'CONFIRMED' } },
    include: { list: { include: { commune: true } } },
  });
  if (!row) return null;
  const { list, ...line } = row;
  const workers =
    list.kind === 'ESTABLISHMENT'
      ? await tx.loanListRow.findMany({
          where: { listId: list.id, outcome: 'CONFIRMED' },
          orderBy: { position: 'asc' },
          select: { id: true, caseId: true, contractFrom: true },
        })
      : [];
  return {
    line,
    list,
    workers,
    establishment: list.kind === 'ESTABLISHMENT' ? establishmentSchema.parse(list.establishment) : null,
  };
}
export type BankLine = NonNullable<Awaited<ReturnType<typeof loadLine>>>;

/** Whose cap counts: the person's of the line, or the establishment's of its list. */
export const beneficiaryOf = ({ line, list }: BankLine): Beneficiary => ({
  rowId: line.id,
  caseId: line.caseId,
  cccdIndex: line.cccdIndex,
  employerId: list.kind === 'ESTABLISHMENT' ? (list.employerId ?? list.id) : null,
});

const goneWords = {
  MOVED:
    'đã chuyển khỏi địa bàn của đơn vị. Người này làm hồ sơ vay tại xã nơi đến; hồ sơ đang làm ở đây thì dừng với lý do đã chuyển đi.',
  ENDED:
    'không còn do xã quản lý (hồ sơ quản lý đã kết thúc). Hỏi lại Công an xã; nếu đúng thì dừng hồ sơ vay và ghi lý do.',
} as const;

/** Nothing is received or approved for somebody whom the commune no longer answers for; of an establishment its share of workers says it. */
export async function refuseIfGone(tx: Tx, { line, list }: BankLine): Promise<void> {
  if (list.kind === 'ESTABLISHMENT' || line.caseId === null) return;
  const found = (await standingOf(tx, line.caseId))?.standing ?? 'HERE';
  if (found !== 'HERE') throw new Refused(conflict(`${line.fullName} ${goneWords[found]}`));
}

/** Workers with a contract who are still there (Điều 3 khoản 2b). */
export async function countWorkers(tx: Tx, { workers }: BankLine): Promise<number> {
  const contracted = workers.filter(({ contractFrom }) => contractFrom !== null);
  const standings = await standingsOf(
    tx,
    contracted.map(({ caseId }) => caseId),
  );
  return contracted.filter(({ caseId }) => caseId === null || (standings.get(caseId)?.standing ?? 'HERE') === 'HERE')
    .length;
}
