import { conflict, Refused } from '@/lib/access/outcome';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { LoanImport } from '@/lib/generated/prisma/client';
import { formatMoment } from '@/lib/moments';
import { takeTurns } from '@/lib/take-turns';

export const kindLabels = {
  MAU01: 'Danh sách Mẫu 01',
  MAU31: 'Mẫu 31',
  MAU10: 'Mẫu 10',
} as const satisfies Record<LoanImport['kind'], string>;

export const findFile = (tx: Tx, importId: string) => tx.loanImport.findUnique({ where: { id: importId } });

/** A file for a change of it: files of one office are taken over one after the other. Hidden is null. */
export async function takeFile(tx: Tx, importId: string): Promise<LoanImport | null> {
  const found = await findFile(tx, importId);
  if (!found) return null;
  await takeTurns(tx, 'loan-import', found.officeId);
  return findFile(tx, importId);
}

export async function takeFileOfRow(tx: Tx, rowId: string) {
  const row = await tx.loanImportRow.findUnique({ where: { id: rowId } });
  const file = row && (await takeFile(tx, row.importId));
  const again = file && (await tx.loanImportRow.findUnique({ where: { id: rowId } }));
  return file && again ? { file, row: again, status: file.status } : null;
}

export const aboutFile = ({ fileName }: LoanImport) => ({ subject: fileName });

/** The same bytes, taken over before: nothing of them is news. */
export async function sameFile(tx: Tx, fileHash: string, exceptId?: string): Promise<{ message: string } | null> {
  const done = await tx.loanImport.findFirst({
    where: { fileHash, status: { in: ['DONE', 'RUNNING'] }, ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  if (!done) return null;
  if (done.status === 'RUNNING')
    return { message: 'Tệp này đang được ghi dở. Mở tệp ở trang Sao kê và bấm “Ghi tiếp”.' };
  const at = formatMoment(done.finishedAt ?? done.createdAt);
  return { message: `Tệp này đã được ghi vào sổ lúc ${at}. Không có gì thay đổi.` };
}

/** An older state of the books may be looked at and not written: what came later would be undone by it. */
export async function newerFile(tx: Tx, file: Pick<LoanImport, 'kind' | 'asOf' | 'officeId'>): Promise<string | null> {
  if (file.kind === 'MAU01' || file.asOf === null) return null;
  const newer = await tx.loanImport.findFirst({
    where: {
      officeId: file.officeId,
      status: { in: ['DONE', 'RUNNING'] },
      kind: { not: 'MAU01' },
      asOf: { gt: file.asOf },
    },
    orderBy: { asOf: 'desc' },
  });
  if (!newer) return null;
  const [own, later] = [fromDbDate(file.asOf), fromDbDate(newer.asOf)];
  return `Sổ đã ghi số liệu ngày ${formatDate(later ?? '')}, mới hơn ngày ${formatDate(own ?? '')} của tệp này. Tệp chỉ để xem chênh lệch, không ghi gì vào sổ.`;
}

export async function refuseOlder(tx: Tx, file: LoanImport): Promise<void> {
  const message = await newerFile(tx, file);
  if (message) throw new Refused(conflict(message));
}
