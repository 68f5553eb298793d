import { conflict, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { lineOf, refuseIfListed } from '@/lib/loans/lists/line';
import { aboutList, changeList, loadList } from '@/lib/loans/lists/load';
import { canDraftList, canDropList, canEditList } from '@/lib/loans/lists/policy';
import {
  addLineSchema,
  changeLineSchema,
  draftListSchema,
  dropListSchema,
  removeLineSchema,
} from '@/lib/loans/lists/schema';

/** Mẫu 01 begins empty; people are added one by one with what the police say of each. */
export const draftList = command({
  name: 'loan-list.draft',
  input: draftListSchema,
  load: async ({ tx, input }) => {
    if (input.supplementOf === null) return { supplemented: null };
    const supplemented = await tx.loanList.findUnique({ where: { id: input.supplementOf } });
    return supplemented ? { supplemented } : null;
  },
  can: (actor) => canDraftList(actor),
  run: async ({ tx, actor, target }) => {
    const { id } = await tx.loanList.create({
      data: {
        kind: 'INDIVIDUAL',
        communeId: actor.unitId,
        supplementOf: target.supplemented?.id ?? null,
        draftedBy: actor.userId,
      },
    });
    return { value: { listId: id }, audit: { subject: 'Mẫu 01', communeId: actor.unitId } };
  },
});

export const addLine = command({
  name: 'loan-list.add',
  input: addLineSchema,
  load: ({ tx, input }) => loadList(tx, input.listId),
  can: canEditList,
  run: async ({ tx, input, target }) => {
    await changeList(tx, target, input.version, {});
    await refuseIfListed(tx, input.caseId, target.id);
    const { file, columns } = await lineOf(tx, target, input.caseId, input);
    const last = await tx.loanListRow.aggregate({ where: { listId: target.id }, _max: { position: true } });
    await tx.loanListRow.create({
      data: { ...columns, listId: target.id, position: (last._max.position ?? 0) + 1 },
    });
    const changes = [{ field: 'loanList', after: aboutList(target).subject ?? '' }, ...policeStatement(input)];
    return {
      value: { listId: target.id },
      audit: { subject: file.number, caseId: file.id, communeId: file.communeId, changes },
    };
  },
});

export const changeLine = command({
  name: 'loan-list.change',
  input: changeLineSchema,
  load: ({ tx, input }) => loadList(tx, input.listId),
  can: canEditList,
  run: async ({ tx, input, target }) => {
    await changeList(tx, target, input.version, {});
    const row = await lineIn(tx, target.id, input.rowId);
    const { file, columns } = await lineOf(tx, target, row.caseId, input);
    const { borrowerName, borrowerKin, borrowerPhone, purpose, amount, contractFrom, note, proof } = columns;
    const { borrowerCccdEncrypted, borrowerCccdIndex, borrowerCccdLast4 } = columns;
    await tx.loanListRow.update({
      where: { id: row.id },
      data: {
        borrowerName,
        borrowerKin,
        borrowerPhone,
        purpose,
        amount,
        contractFrom,
        note,
        proof,
        // Left empty, the number that is on the line stays.
        ...(borrowerCccdIndex || borrowerName === null
          ? { borrowerCccdEncrypted, borrowerCccdIndex, borrowerCccdLast4 }
          : {}),
      },
    });
    const changes = policeStatement(input);
    return {
      value: { listId: target.id },
      audit: { subject: file.number, caseId: file.id, communeId: file.communeId, changes },
    };
  },
});

/** What only the police read again: it stays in the file's own history. */
const policeStatement = (said: { confirmedNoSocialEvils: 'yes' | 'no'; obeysLawReason: string | null }) => [
  { field: 'noSocialEvils', after: said.confirmedNoSocialEvils === 'yes' ? 'không tham gia' : 'có tham gia' },
  { field: 'obeysLawReason', after: said.obeysLawReason },
];

export const removeLine = command({
  name: 'loan-list.remove',
  input: removeLineSchema,
  load: ({ tx, input }) => loadList(tx, input.listId),
  can: canEditList,
  run: async ({ tx, input, target }) => {
    await changeList(tx, target, input.version, {});
    const row = await lineIn(tx, target.id, input.rowId);
    await tx.loanListRow.delete({ where: { id: row.id } });
    return {
      value: { listId: target.id },
      audit: { ...aboutList(target), reason: `Bỏ ${row.fullName} ra khỏi danh sách` },
    };
  },
});

async function lineIn(tx: Tx, listId: string, rowId: string) {
  const row = await tx.loanListRow.findFirst({ where: { id: rowId, listId } });
  if (!row?.caseId)
    throw new Refused(conflict('Dòng này không còn trong danh sách. Hãy tải lại trang để xem danh sách mới.'));
  return { ...row, caseId: row.caseId };
}

export const dropList = command({
  name: 'loan-list.drop',
  input: dropListSchema,
  load: ({ tx, input }) => loadList(tx, input.listId),
  can: canDropList,
  run: async ({ tx, input, target }) => {
    await changeList(tx, target, input.version, { status: 'DROPPED' });
    return {
      value: { listId: target.id },
      audit: { ...aboutList(target), reason: `Lập ngày ${formatDate(todayInVietnam(target.draftedAt))}` },
    };
  },
});
