import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { aboutCase, changeCase, findCaseTarget } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { addWorkingDays } from '@/lib/law/deadlines';
import { readHolidays, readSettings } from '@/lib/settings/read';
import { destinationProblem, findDestination } from '@/lib/transfers/destinations';
import { pendingStatuses } from '@/lib/transfers/lifecycle';
import { aboutTransfer, asSeen, loadTransfer, raced } from '@/lib/transfers/load';
import { canProposeTransfer, canSendTransfer, canWithdrawTransfer } from '@/lib/transfers/policy';
import { proposeTransferSchema, sendTransferSchema, withdrawTransferSchema } from '@/lib/transfers/schema';
import { snapshotOf } from '@/lib/transfers/snapshot';

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
    return {
      value: { transferId: target.id },
      audit: aboutTransfer(target, target.sentOn ? target.toUnitId : target.fromUnitId, 'WITHDRAWN'),
    };
  },
});
