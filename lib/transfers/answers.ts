import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { readSettings } from '@/lib/settings/read';
import { aboutTransfer, asSeen, loadTransfer, raced } from '@/lib/transfers/load';
import { canReceiveTransfer, canReturnTransfer } from '@/lib/transfers/policy';
import { receiveTransferSchema, returnTransferSchema } from '@/lib/transfers/schema';

/** The receiving chief takes the person over from the day they came: access, residence and figures move with them. */
export const receiveTransfer = command({
  name: 'transfer.receive',
  input: receiveTransferSchema,
  load: ({ tx, input }) => loadTransfer(tx, input.transferId),
  can: (actor, target, { version }) => canReceiveTransfer(actor, asSeen(target, version, 'SENT')),
  run: async ({ tx, input, target }) => {
    const { arrivedOn, answeredOn } = input;
    const [bound] = await tx.$queryRaw<{ day: string | null }[]>`
      SELECT app.earliest_arrival(${target.id}::uuid)::text AS day`;
    if (!bound?.day) throw new Refused(conflict(raced));
    if (arrivedOn < bound.day)
      throw new Refused(invalid({ arrivedOn: `Ngày đến ở phải từ ${formatDate(bound.day)} đến hôm nay` }));
    const { 'visit.firstWithinDays': days } = await readSettings(tx, todayInVietnam());
    const [moved] = await tx.$queryRaw<{ ids: string[] | null }[]>`
      SELECT app.receive_transfer(${target.id}::uuid, ${input.version}::int, ${arrivedOn}::date, ${answeredOn}::date,
        ${addDays(arrivedOn, days)}::date) AS ids`;
    if (!moved?.ids) throw new Refused(conflict(raced));
    const audit = aboutTransfer(target, target.fromUnitId, 'RECEIVED');
    const withdrawn = await withdrawnWith(tx, target.caseId);
    return {
      value: { transferId: target.id, caseId: target.caseId },
      audit: { ...audit, changes: [...audit.changes, { field: 'proposal', after: withdrawn }] },
    };
  },
});

/** The file says what became of a proposal that waited for the former chief. */
async function withdrawnWith(tx: Tx, caseId: string): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ group: string }[]>`
    SELECT "group"::text FROM assessment WHERE case_id = ${caseId}::uuid AND status = 'WITHDRAWN' AND decided_at = now()::timestamptz(3)`;
  return found ? `nhóm ${found.group} chưa ký, đã rút vì thuộc Trưởng Công an nơi gửi` : null;
}

/** Sent back with the reason: the sender goes on answering for the person. */
export const returnTransfer = command({
  name: 'transfer.return',
  input: returnTransferSchema,
  load: ({ tx, input }) => loadTransfer(tx, input.transferId),
  can: (actor, target, { version }) => canReturnTransfer(actor, asSeen(target, version, 'SENT')),
  run: async ({ tx, actor, input, target }) => {
    if (target.sentOn && input.answeredOn < fromDbDate(target.sentOn))
      throw new Refused(invalid({ answeredOn: 'Ngày trả lời phải từ ngày gửi' }));
    // now() is the database's: the policy that lets the answer into the file's history asks for this very transaction.
    const changed = await tx.$executeRaw`
      UPDATE case_transfer SET status = 'RETURNED', answered_by = ${actor.userId}::uuid, answered_on = ${input.answeredOn}::date,
        answered_at = now(), reply = ${input.reply}, version = version + 1
      WHERE id = ${target.id}::uuid AND version = ${input.version} AND status = 'SENT'`;
    if (changed === 0) throw new Refused(conflict(raced));
    return { value: { transferId: target.id }, audit: aboutTransfer(target, target.fromUnitId, 'RETURNED') };
  },
});
