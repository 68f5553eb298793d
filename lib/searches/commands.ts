import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { aboutCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { canCloseSearch, canDoSearchStep, canOpenSearch } from '@/lib/searches/policy';
import { dueDays, protocol, searchResultLabels, searchStatusLabels } from '@/lib/searches/protocol';
import { closeSearchSchema, doSearchStepSchema, openSearchSchema } from '@/lib/searches/schema';
import { readSettings } from '@/lib/settings/read';

/** Begins to find out where the person lives. The file stays in scope and on every list all the while. */
export const openSearch = command({
  name: 'search.open',
  input: openSearchSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canOpenSearch,
  run: async ({ tx, actor, input, target }) => {
    const { openedOn } = input;
    if (target.receivedOn && openedOn < fromDbDate(target.receivedOn))
      throw new Refused(invalid({ openedOn: 'Ngày bắt đầu phải từ ngày tiếp nhận' }));
    if ((await tx.contactSearch.count({ where: { caseId: target.id, status: 'OPEN' } })) > 0)
      throw new Refused(conflict('Người này đang được tìm vì mất liên lạc. Hãy tải lại trang để làm tiếp.'));
    const search = await tx.contactSearch.create({
      data: { caseId: target.id, openedOn: toDbDate(openedOn), openedBy: actor.userId, known: input.known },
    });
    const steps = dueDays(openedOn, await readSettings(tx, openedOn));
    await tx.searchStep.createMany({
      data: steps.map(({ position, dueOn }) => ({ searchId: search.id, position, dueOn: toDbDate(dueOn) })),
    });
    return {
      value: { searchId: search.id, caseId: target.id },
      audit: { ...aboutCase(target), changes: [{ field: 'search', after: searchStatusLabels.OPEN }] },
    };
  },
});

async function loadSearch(tx: Tx, id: string) {
  const found = await tx.contactSearch.findUnique({ where: { id }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.contactSearch.findUnique({
    where: { id },
    include: { case: true, steps: { orderBy: { position: 'asc' } } },
  });
}

/** One step done, in its order: who was asked, what they said. */
export const doSearchStep = command({
  name: 'search.step',
  input: doSearchStepSchema,
  load: ({ tx, input }) => loadSearch(tx, input.searchId),
  can: canDoSearchStep,
  run: async ({ tx, actor, input, target }) => {
    const { position, doneOn } = input;
    if (position !== target.step || target.version !== input.version)
      throw new Refused(conflict('Bước này vừa được ghi ở nơi khác. Hãy tải lại trang để làm bước tiếp theo.'));
    const before = target.steps.find((s) => s.position === position - 1)?.doneOn ?? target.openedOn;
    if (doneOn < fromDbDate(before))
      throw new Refused(invalid({ doneOn: `Ngày làm phải từ ${formatDate(fromDbDate(before))}` }));
    // The step first: who works on it loses nothing when it has come up to the superior police.
    const done = await tx.searchStep.updateMany({
      where: { searchId: target.id, position, doneOn: null },
      data: { doneOn: toDbDate(doneOn), doneBy: actor.userId, result: input.result, note: input.note },
    });
    const next = await tx.contactSearch.updateMany({
      where: { id: target.id, version: input.version, status: 'OPEN' },
      data: { step: position + 1, version: { increment: 1 } },
    });
    if (done.count === 0 || next.count === 0) throw new Refused(conflict());
    const label = protocol[position - 1]?.label ?? '';
    return {
      value: { searchId: target.id, caseId: target.caseId },
      audit: {
        ...aboutCase(target.case),
        changes: [{ field: 'search', after: `${label}: ${searchResultLabels[input.result]}` }],
      },
    };
  },
});

/** Found here (then a contact is recorded), found elsewhere (then a transfer), or not found: the chief signs that. */
export const closeSearch = command({
  name: 'search.close',
  input: closeSearchSchema,
  load: ({ tx, input }) => loadSearch(tx, input.searchId),
  can: (actor, target, input) => canCloseSearch(actor, target, input.ending),
  run: async ({ tx, actor, input, target }) => {
    if (input.closedOn < fromDbDate(target.openedOn))
      throw new Refused(invalid({ closedOn: 'Ngày kết luận phải từ ngày bắt đầu tìm' }));
    const closed = await tx.contactSearch.updateMany({
      where: { id: target.id, version: input.version, status: 'OPEN' },
      data: {
        status: input.ending,
        closedOn: toDbDate(input.closedOn),
        closedBy: actor.userId,
        conclusion: input.conclusion,
        version: { increment: 1 },
      },
    });
    if (closed.count === 0) throw new Refused(conflict());
    return {
      value: { searchId: target.id, caseId: target.caseId, ending: input.ending },
      audit: {
        ...aboutCase(target.case),
        changes: [{ field: 'search', before: searchStatusLabels.OPEN, after: searchStatusLabels[input.ending] }],
      },
    };
  },
});
