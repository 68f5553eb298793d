import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { LoanList } from '@/lib/generated/prisma/client';
import { proofOfEstablishment } from '@/lib/loans/lists/establishment';
import { aboutList, changeList, listRaced, loadList } from '@/lib/loans/lists/load';
import { canDecideList, canSignList } from '@/lib/loans/lists/policy';
import { decideListSchema, signListSchema } from '@/lib/loans/lists/schema';
import { toStored } from '@/lib/loans/stored';
import { takeTurns } from '@/lib/take-turns';

/** The chief signs what somebody else drafted; from here on the list has a number and nothing in it changes. */
export const signList = command({
  name: 'loan-list.sign',
  input: signListSchema,
  load: ({ tx, input }) => loadList(tx, input.listId),
  can: canSignList,
  run: async ({ tx, actor, input, target }) => {
    const rows = await tx.loanListRow.findMany({ where: { listId: target.id }, include: { case: true } });
    if (rows.length === 0)
      throw new Refused(invalid({ form: 'Danh sách chưa có ai' }, 'Danh sách chưa có ai: thêm người rồi mới ký.'));
    const gone = rows.find(
      (r) => !r.case || r.case.communeId !== target.communeId || !['RECEIVED', 'MANAGED'].includes(r.case.status),
    );
    if (gone)
      throw new Refused(
        conflict(`${gone.fullName} không còn do xã quản lý (đã chuyển đi hoặc kết thúc). Bỏ dòng này rồi ký lại.`),
      );
    const establishment = target.kind === 'ESTABLISHMENT' ? await provenEstablishment(tx, target) : null;
    const year = Number(input.signedOn.slice(0, 4));
    const number = await nextNumber(tx, target.communeId, year);
    await changeList(tx, target, input.version, {
      status: 'SIGNED',
      number,
      year,
      signedBy: actor.userId,
      signedOn: toDbDate(input.signedOn),
      ...(establishment ? { establishment } : {}),
    });
    return {
      value: { listId: target.id },
      audit: {
        ...aboutList({ ...target, number, year }),
        reason: `${rows.length} người, ngày ${formatDate(input.signedOn)}`,
      },
    };
  },
});

/** An establishment below the share or above its caps is not sent on: the clause is said (Điều 3 khoản 2b, Điều 6). */
async function provenEstablishment(tx: Tx, list: LoanList) {
  const { establishment, proof } = await proofOfEstablishment(tx, list);
  const against = proof.conditions.find((c) => c.state === 'NOT_MET' && c.key !== 'plan');
  if (against)
    throw new Refused(
      conflict(`${against.label}: ${against.fact} (${against.clause}).${against.cure ? ` ${against.cure}.` : ''}`),
    );
  return toStored({ ...establishment, proof });
}

/** One after the other within a commune and a year: two chiefs' clicks never give one number twice. */
async function nextNumber(tx: Tx, communeId: number, year: number): Promise<number> {
  await takeTurns(tx, 'loan-list', communeId);
  const last = await tx.loanList.aggregate({ where: { communeId, year }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/**
 * The commune's chair confirms or returns each line. With at least one confirmed line the list goes to the bank; with
 * none it goes back whole. Corrections are a new list.
 */
export const decideList = command({
  name: 'loan-list.decide',
  input: decideListSchema,
  load: ({ tx, input }) => loadList(tx, input.listId),
  can: (actor, target) => canDecideList(actor, target),
  run: async ({ tx, actor, input, target }) => {
    const rows = await tx.loanListRow.findMany({ where: { listId: target.id } });
    const decided = new Map(input.rows.map((r) => [r.rowId, r]));
    if (rows.length !== decided.size || rows.some((r) => !decided.has(r.id))) throw new Refused(conflict(listRaced));
    refuseIfBeforeSigning(input.decidedOn, fromDbDate(target.signedOn));
    for (const { rowId, outcome, returnReason } of decided.values())
      await tx.loanListRow.update({
        where: { id: rowId },
        data: { outcome, returnReason: outcome === 'RETURNED' ? returnReason : null },
      });
    const confirmed = input.rows.filter((r) => r.outcome === 'CONFIRMED').length;
    await changeList(tx, target, input.version, {
      status: confirmed > 0 ? 'CONFIRMED' : 'RETURNED',
      decidedBy: actor.userId,
      decidedOn: toDbDate(input.decidedOn),
    });
    const reason = `Xác nhận ${confirmed} người, trả lại ${rows.length - confirmed} người`;
    return { value: { listId: target.id, confirmed }, audit: { ...aboutList(target), reason } };
  },
});

function refuseIfBeforeSigning(decidedOn: LegalDate, signedOn: LegalDate | null): void {
  if (signedOn && decidedOn < signedOn)
    throw new Refused(
      invalid({ decidedOn: `Ngày xác nhận phải từ ngày Trưởng Công an xã ký (${formatDate(signedOn)})` }),
    );
}
