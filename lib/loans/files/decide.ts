import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { writeAsBank } from '@/lib/loans/files/accept';
import { reasonLabels, reasonOf } from '@/lib/loans/files/compare';
import { factsOf } from '@/lib/loans/files/facts';
import { aboutFile, refuseOlder, takeFile, takeFileOfRow } from '@/lib/loans/files/file';
import { lineOfRow } from '@/lib/loans/files/lines';
import { linkRows, rowsPerRound } from '@/lib/loans/files/link';
import { canAcceptDifference, canLinkLoanRow } from '@/lib/loans/files/policy';
import { settleRows } from '@/lib/loans/files/records';
import { acceptSchema, confirmLoanSchema, linkLoanRowSchema } from '@/lib/loans/files/schema';
import { openFileRow, rowColumns } from '@/lib/loans/files/store';
import { attachLine, relink } from '@/lib/loans/files/take-over';

const stillOpen = { decision: 'LINK', explanation: { not: null } } as const;

/** Writes differences as the bank has them: of one row, or of all rows with one likely reason. */
export const acceptDifferences = command({
  name: 'loan-file.accept',
  input: acceptSchema,
  load: ({ tx, input }) => takeFile(tx, input.importId),
  can: canAcceptDifference,
  run: async ({ tx, actor, input, target }) => {
    await refuseOlder(tx, target);
    const reason = reasonOf(input.reason ?? null);
    if (!input.rowId && !reason) throw new Refused(invalid({}, 'Chọn dòng hoặc loại chênh lệch cần ghi.'));
    const facts = await factsOf(tx, actor, target);
    const which = input.rowId ? { id: input.rowId } : { explanation: reason };
    let written = 0;
    let left = 0;
    let position = -1;
    for (;;) {
      const stored = await tx.loanImportRow.findMany({
        where: { AND: [{ importId: target.id, position: { gt: position } }, stillOpen, which] },
        orderBy: { position: 'asc' },
        take: rowsPerRound,
      });
      position = stored.at(-1)?.position ?? position;
      if (stored.length === 0) break;
      const rows = await relink(tx, stored);
      const accepted = await writeAsBank(
        tx,
        rows.filter((row) => row.comparison !== null),
        facts,
      );
      written += accepted.size;
      left += rows.length - accepted.size;
      await settleRows(
        tx,
        stored.flatMap((one, index) => {
          const row = rows[index];
          return row && accepted.has(row) ? [{ id: one.id, ...rowColumns(row), decision: 'IMPORT' }] : [];
        }),
      );
    }
    if (written === 0)
      throw new Refused(
        conflict(
          'Không ghi được theo sao kê: khoản vay khác hợp đồng, đã có bút toán sau ngày số liệu hoặc đã được ghi. Mở khoản vay để đối chiếu.',
        ),
      );
    const what = reason ? reasonLabels[reason] : `Dòng của khế ước`;
    return {
      value: { written, left },
      audit: { ...aboutFile(target), reason: `${what}: ghi ${written} khoản theo sao kê` },
    };
  },
});

/** A person says for whom a loan is: a confirmed line, or nobody for now. */
export const linkLoanRow = command({
  name: 'loan-file.link',
  input: linkLoanRowSchema,
  load: ({ tx, input }) => takeFileOfRow(tx, input.rowId),
  can: canLinkLoanRow,
  run: async ({ tx, input, target }) => {
    const { row, file } = target;
    const found = input.listRowId ? await tx.loanListRow.findUnique({ where: { id: input.listRowId } }) : null;
    if (input.listRowId && found?.outcome !== 'CONFIRMED')
      throw new Refused(invalid({ listRowId: 'Chọn người trong danh sách đã xác nhận' }));
    const line = found ? lineOfRow(found) : null;
    await tx.loanImportRow.updateMany({
      where: { id: row.id },
      data: { listRowId: line?.id ?? null, linkBasis: line ? 'confirmed_list' : null },
    });
    if (row.loanId && file.status === 'DONE') await attachLine(tx, row.loanId, line);
    const reason = `Dòng ${row.row}: ${line ? 'gắn với người trong danh sách đã xác nhận' : 'để chưa gắn'}`;
    return { value: { rowId: row.id }, audit: { ...aboutFile(file), reason } };
  },
});

/** A person says whether the loan found by the first digits of its number is the one of the row. */
export const confirmLoan = command({
  name: 'loan-file.confirm',
  input: confirmLoanSchema,
  load: ({ tx, input }) => takeFileOfRow(tx, input.rowId),
  can: canLinkLoanRow,
  run: async ({ tx, input, target }) => {
    const { row, file } = target;
    const opened = openFileRow(row.sealed);
    const [linked] = await linkRows(tx, [opened], new Set(input.isSame ? [opened] : []));
    if (!linked?.onFile) throw new Refused(conflict('Không còn khoản vay nào giống số khế ước này.'));
    await settleRows(tx, [{ id: row.id, ...rowColumns(linked), decision: input.isSame ? 'LINK' : 'SKIP' }]);
    const reason = `Dòng ${row.row}: ${input.isSame ? 'đúng khoản vay đã có' : 'không phải khoản vay đã có'}`;
    return { value: { rowId: row.id }, audit: { ...aboutFile(file), reason } };
  },
});
