import { conflict, invalid, notFound, Refused } from '@/lib/access/outcome';
import { aboutCase, changeCase, findCaseTarget, recordCaseEvent } from '@/lib/cases/events';
import { nextStatus, statusLabels } from '@/lib/cases/lifecycle';
import { canMoveAway, canMoveBack } from '@/lib/cases/policy';
import { refreshCases } from '@/lib/cases/refresh';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { pendingStatuses } from '@/lib/transfers/lifecycle';
import { moveAwaySchema, moveBackSchema } from '@/lib/transfers/schema';

/** The last step that put the file in the state it is in. */
const lastStep = (tx: Tx, caseId: string) =>
  tx.caseEvent.findFirst({ where: { caseId }, orderBy: [{ happenedOn: 'desc' }, { recordedAt: 'desc' }] });

/** The person goes where no unit of the system takes the file over: it rests here, out of scope. */
export const moveAway = command({
  name: 'case.move',
  input: moveAwaySchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canMoveAway,
  run: async ({ tx, actor, input, target }) => {
    const open = await tx.transfer.count({ where: { caseId: target.id, status: { in: [...pendingStatuses] } } });
    if (open > 0)
      throw new Refused(conflict('Hồ sơ này đang có một lần chuyển địa bàn chưa xong. Hãy rút lần đó trước.'));
    const last = await lastStep(tx, target.id);
    if (last && input.movedOn < fromDbDate(last.happenedOn))
      throw new Refused(invalid({ movedOn: `Ngày chuyển đi phải từ ${formatDate(fromDbDate(last.happenedOn))}` }));
    await changeCase(tx, target.id, input.version, { status: 'MOVED_AWAY' });
    await tx.assessment.updateMany({ where: { caseId: target.id, status: 'PROPOSED' }, data: { status: 'WITHDRAWN' } });
    await tx.contactSearch.updateMany({
      where: { caseId: target.id, status: 'OPEN' },
      data: {
        ...{ status: 'FOUND_ELSEWHERE', closedOn: toDbDate(input.movedOn), closedBy: actor.userId },
        conclusion: input.destination,
        version: { increment: 1 },
      },
    });
    await recordCaseEvent(tx, actor, target.id, {
      ...{ from: target.status, to: 'MOVED_AWAY', on: input.movedOn },
      ground: input.destination,
      reason: input.reason,
    });
    await refreshCases(tx, [target.id]);
    const changes = [
      { field: 'status', before: statusLabels[target.status], after: statusLabels.MOVED_AWAY },
      { field: 'transferTo', after: input.destination },
      { field: 'reason', after: input.reason },
    ];
    return { value: { caseId: target.id }, audit: { ...aboutCase(target), changes } };
  },
});

/** The person is back: the file goes on from the state it left in. */
export const moveBack = command({
  name: 'case.move-back',
  input: moveBackSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canMoveBack,
  run: async ({ tx, actor, input, target }) => {
    const left = await tx.caseEvent.findFirst({
      where: { caseId: target.id, toStatus: 'MOVED_AWAY' },
      orderBy: { recordedAt: 'desc' },
    });
    const next = nextStatus(target.status, 'moveBack');
    const to = next === 'PREVIOUS' ? left?.fromStatus : next;
    if (!to) throw new Refused(notFound);
    if (left && input.movedOn < fromDbDate(left.happenedOn))
      throw new Refused(
        invalid({ movedOn: `Ngày trở về phải từ ngày chuyển đi (${formatDate(fromDbDate(left.happenedOn))})` }),
      );
    await changeCase(tx, target.id, input.version, { status: to });
    await recordCaseEvent(tx, actor, target.id, { from: 'MOVED_AWAY', to, on: input.movedOn, reason: input.reason });
    await refreshCases(tx, [target.id]);
    const changes = [
      { field: 'status', before: statusLabels.MOVED_AWAY, after: statusLabels[to] },
      { field: 'reason', after: input.reason },
    ];
    return { value: { caseId: target.id }, audit: { ...aboutCase(target), changes } };
  },
});
