import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { aboutCase, changeCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { addWorkingDays } from '@/lib/law/deadlines';
import { readHolidays, readSettings } from '@/lib/settings/read';
import { destinationProblem, findDestination } from '@/lib/transfers/destinations';
import { pendingStatuses, type TransferStatus, transferStatusLabels } from '@/lib/transfers/lifecycle';
import {
  canProposeTransfer,
  canReceiveTransfer,
  canReturnTransfer,
  canSendTransfer,
  canWithdrawTransfer,
} from '@/lib/transfers/policy';
import {
  proposeTransferSchema,
  receiveTransferSchema,
  returnTransferSchema,
  sendTransferSchema,
  withdrawTransferSchema,
} from '@/lib/transfers/schema';
import { snapshotOf } from '@/lib/transfers/snapshot';

const raced = 'Việc chuyển này vừa được gửi, trả lời hoặc rút lại ở nơi khác. Hãy tải lại trang để xem.';

/** Whoever answers for the person says where they go. Nothing leaves the commune before the chief signs. */
export const proposeTransfer = command({
  name: 'transfer.propose',
  input: proposeTransferSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canProposeTransfer,
  run: async ({ tx, actor, input, target }) => {
    const { version, ...proposal } = input;
    const to = await findDestination(tx, input.toUnitId);
    const problem = destinationProblem(to, target.communeId, todayInVietnam());
    if (problem || !to) throw new Refused(invalid({ toUnitId: problem ?? '' }, problem ?? ''));
    const open = await tx.transfer.findFirst({ where: { caseId: target.id, status: { in: [...pendingStatuses] } } });
    if (open) throw new Refused(conflict('Hồ sơ này đang có một lần chuyển địa bàn chưa xong. Hãy mở lần đó để xem.'));
    await changeCase(tx, target.id, version, {});
    const { id } = await tx.transfer.create({
      data: {
        ...proposal,
        ...(await snapshotOf(tx, target.id)),
        fromUnitId: target.communeId,
        proposedBy: actor.userId,
      },
    });
    const changes = [
      { field: 'transferTo', after: `${to.form} ${to.name}` },
      { field: 'reason', after: input.reason },
    ];
    return { value: { transferId: id, caseId: target.id }, audit: { ...aboutCase(target), changes } };
  },
});

/** A transfer as its steps need it, under the actor's own row-level security; the sender's file is locked first. */
async function loadTransfer(tx: Tx, id: string) {
  const found = await tx.transfer.findUnique({ where: { id }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.transfer.findUnique({ where: { id }, include: { from: true, to: true } });
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadTransfer>>>;

/** Whose page is older than what stands is told so (a conflict), not that the step is impossible now. */
const asSeen = (t: Loaded, version: number, was: TransferStatus) => (t.version === version ? t : { ...t, status: was });

/** A line about a transfer names the other side's commune: auditors of both areas read it. */
const aboutTransfer = (t: Loaded, otherSide: number, next: TransferStatus) => ({
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

/** The chief signs: from now on the receiving commune sees the snapshot and has its working days to answer. */
export const sendTransfer = command({
  name: 'transfer.send',
  input: sendTransferSchema,
  load: ({ tx, input }) => loadTransfer(tx, input.transferId),
  can: (actor, target, { version }) => canSendTransfer(actor, asSeen(target, version, 'PROPOSED')),
  run: async ({ tx, actor, input, target }) => {
    const { sentOn } = input;
    const problem = destinationProblem(await findDestination(tx, target.toUnitId), target.fromUnitId, todayInVietnam());
    if (problem) throw new Refused(conflict(problem));
    const began = await stayBegan(tx, target.caseId);
    if (began && sentOn < began)
      throw new Refused(invalid({ sentOn: `Ngày gửi phải từ ngày người này về đây (${formatDate(began)})` }));
    const { 'transfer.answerDays': days } = await readSettings(tx, sentOn);
    const dueOn = addWorkingDays(sentOn, days, await readHolidays(tx, sentOn));
    const changed = await tx.transfer.updateMany({
      where: { id: target.id, version: input.version, status: 'PROPOSED' },
      data: {
        status: 'SENT',
        sentOn: toDbDate(sentOn),
        dueOn: toDbDate(dueOn),
        sentBy: actor.userId,
        version: { increment: 1 },
      },
    });
    if (changed.count === 0) throw new Refused(conflict(raced));
    return { value: { transferId: target.id, dueOn }, audit: aboutTransfer(target, target.toUnitId, 'SENT') };
  },
});

async function stayBegan(tx: Tx, caseId: string) {
  const stay = await tx.residence.findFirst({
    where: { person: { cases: { some: { id: caseId } } } },
    orderBy: { validFrom: 'desc' },
  });
  return stay && fromDbDate(stay.validFrom);
}

/** Taken back by the sender's chief, as long as nobody has answered. */
export const withdrawTransfer = command({
  name: 'transfer.withdraw',
  input: withdrawTransferSchema,
  load: ({ tx, input }) => loadTransfer(tx, input.transferId),
  can: (actor, target, { version }) => canWithdrawTransfer(actor, asSeen(target, version, 'SENT')),
  run: async ({ tx, actor, input, target }) => {
    const changed = await tx.transfer.updateMany({
      where: { id: target.id, version: input.version, status: { in: [...pendingStatuses] } },
      data: {
        status: 'WITHDRAWN',
        answeredBy: actor.userId,
        answeredOn: toDbDate(todayInVietnam()),
        answeredAt: new Date(),
        reply: input.reply,
        version: { increment: 1 },
      },
    });
    if (changed.count === 0) throw new Refused(conflict(raced));
    return { value: { transferId: target.id }, audit: aboutTransfer(target, target.toUnitId, 'WITHDRAWN') };
  },
});

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
    return {
      value: { transferId: target.id, caseId: target.caseId },
      audit: aboutTransfer(target, target.fromUnitId, 'RECEIVED'),
    };
  },
});

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
