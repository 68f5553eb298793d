import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { Change } from '@/lib/audit/record';
import { aboutCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { needLabel } from '@/lib/followups/vocabulary';
import { outcomeLabels, stepKinds } from '@/lib/needs/need';
import { canSupportCase, canWorkOnNeed } from '@/lib/needs/policy';
import { addNeedSchema, closeNeedSchema, planNeedSchema, takeNeedStepSchema } from '@/lib/needs/schema';
import { staffName } from '@/lib/needs/staff';

async function loadNeed(tx: Tx, needId: string) {
  const found = await tx.need.findUnique({ where: { id: needId }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.need.findUnique({ where: { id: needId }, include: { case: true } });
}

const planChanges = (owner: string | null, dueOn: LegalDate | null): Change[] => [
  { field: 'needOwner', after: owner },
  { field: 'dueOn', after: dueOn && formatDate(dueOn) },
];

function refuseDuePast(dueOn: LegalDate | null): void {
  if (dueOn !== null && dueOn < todayInVietnam())
    throw new Refused(invalid({ dueOn: 'Hạn đã qua: chọn từ hôm nay trở đi' }));
}

/** A need that came up outside a contact: said at the office, by the family, by the helper. */
export const addNeed = command({
  name: 'need.add',
  input: addNeedSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canSupportCase,
  run: async ({ tx, actor, input, target }) => {
    const { caseId, kind, dueOn, ownerId, detail } = input;
    refuseDuePast(dueOn);
    const open = await tx.need.count({ where: { caseId, kind, closedOn: null, endedAt: null } });
    if (open > 0)
      throw new Refused(invalid({ kind: `Nhu cầu “${needLabel(kind)}” đang mở: ghi thêm việc đã làm vào nhu cầu đó` }));
    const owner = await staffName(tx, ownerId);
    const need = await tx.need.create({
      data: {
        ...{ caseId, kind, detail, ownerId, recordedBy: actor.userId },
        notedOn: toDbDate(todayInVietnam()),
        dueOn: toDbDateOrNull(dueOn),
      },
    });
    const changes = [{ field: 'needs', after: needLabel(kind) }, ...planChanges(owner, dueOn)];
    return { value: { needId: need.id, caseId }, audit: { ...aboutCase(target), changes } };
  },
});

/** Who sees to it and by when. */
export const planNeed = command({
  name: 'need.plan',
  input: planNeedSchema,
  load: ({ tx, input }) => loadNeed(tx, input.needId),
  can: canWorkOnNeed,
  run: async ({ tx, input, target }) => {
    const { needId, version, dueOn, ownerId, detail } = input;
    if (dueOn !== fromDbDate(target.dueOn)) refuseDuePast(dueOn);
    const owner = await staffName(tx, ownerId);
    await changeNeed(tx, needId, version, { ownerId, detail, dueOn: toDbDateOrNull(dueOn) });
    const changes = [{ field: 'needs', after: needLabel(target.kind) }, ...planChanges(owner, dueOn)];
    return { value: { needId, caseId: target.caseId }, audit: { ...aboutCase(target.case), changes } };
  },
});

/** What was done about it. Whoever takes the first step of a need that nobody sees to is its owner from then on. */
export const takeNeedStep = command({
  name: 'need.step',
  input: takeNeedStepSchema,
  load: ({ tx, input }) => loadNeed(tx, input.needId),
  can: canWorkOnNeed,
  run: async ({ tx, actor, input, target }) => {
    const { needId, takenOn, kind, note } = input;
    const notedOn = fromDbDate(target.notedOn);
    if (takenOn < notedOn)
      throw new Refused(invalid({ takenOn: `Nhu cầu này được ghi ngày ${formatDate(notedOn)}: chọn từ ngày đó` }));
    await tx.needStep.create({ data: { needId, takenOn: toDbDate(takenOn), kind, note, recordedBy: actor.userId } });
    if (target.ownerId === null)
      await tx.need.update({ where: { id: needId }, data: { ownerId: actor.userId, version: { increment: 1 } } });
    const changes = [
      { field: 'needs', after: needLabel(target.kind) },
      { field: 'needStep', after: `${formatDate(takenOn)}: ${stepKinds[kind]}` },
    ];
    return { value: { needId, caseId: target.caseId }, audit: { ...aboutCase(target.case), changes } };
  },
});

export const closeNeed = command({
  name: 'need.close',
  input: closeNeedSchema,
  load: ({ tx, input }) => loadNeed(tx, input.needId),
  can: canWorkOnNeed,
  run: async ({ tx, input, target }) => {
    const { needId, version, closedOn, outcome, outcomeNote } = input;
    const notedOn = fromDbDate(target.notedOn);
    if (closedOn < notedOn)
      throw new Refused(invalid({ closedOn: `Nhu cầu này được ghi ngày ${formatDate(notedOn)}: chọn từ ngày đó` }));
    if (outcome === 'UNMET' && !outcomeNote)
      throw new Refused(invalid({ outcomeNote: 'Ghi vì sao chưa đáp ứng được, để người sau biết' }));
    const day = toDbDate(closedOn);
    await changeNeed(tx, needId, version, {
      closedOn: day,
      metOn: outcome === 'MET' ? day : null,
      outcome,
      outcomeNote,
    });
    const changes = [{ field: 'needs', before: needLabel(target.kind), after: outcomeLabels[outcome] }];
    return { value: { needId, caseId: target.caseId }, audit: { ...aboutCase(target.case), changes } };
  },
});

type NeedColumns = Parameters<Tx['need']['updateMany']>[0]['data'];

async function changeNeed(tx: Tx, id: string, version: number, data: NeedColumns): Promise<void> {
  const changed = await tx.need.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (changed.count === 0) throw new Refused(conflict());
}
