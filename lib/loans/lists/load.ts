import { conflict, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import type { Tx } from '@/lib/db';
import type { LoanList, Prisma } from '@/lib/generated/prisma/client';
import { listNumber } from '@/lib/loans/lists/list';

export const listRaced =
  'Danh sách này vừa được người khác sửa hoặc quyết định. Hãy tải lại trang để xem rồi làm tiếp.';

/** The list as commands need it, taken before its lines: hidden is null. */
export async function loadList(tx: Tx, listId: string) {
  await tx.$queryRaw`SELECT 1 FROM loan_list WHERE id = ${listId}::uuid FOR UPDATE`;
  return tx.loanList.findUnique({ where: { id: listId } });
}

/** Changes a list only if nobody did since the caller read it. */
export async function changeList(
  tx: Tx,
  list: LoanList,
  version: number,
  data: Prisma.LoanListUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.loanList.updateMany({
    where: { id: list.id, version, status: list.status },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict(listRaced));
}

export const listSubject = (list: Pick<LoanList, 'kind' | 'number' | 'year' | 'isFromPaper'>): string => {
  const paper = list.kind === 'INDIVIDUAL' ? 'Mẫu 01' : 'Mẫu 02';
  const number = listNumber(list);
  if (number) return `${paper} số ${number}`;
  return list.isFromPaper ? `${paper} (bản giấy)` : `${paper} đang lập`;
};

export const aboutList = (list: LoanList): AuditFacts => ({ subject: listSubject(list), communeId: list.communeId });
