import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { Change } from '@/lib/audit/record';
import { aboutCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { canRecordFollowUp } from '@/lib/cases/policy';
import { refreshCases } from '@/lib/cases/refresh';
import { command } from '@/lib/command';
import { addDays, daysBetween, formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { contactSentence } from '@/lib/followups/contact-sentence';
import { newestContactFirst } from '@/lib/followups/newest-contact';
import { canSnooze } from '@/lib/followups/policy';
import { correctFollowUpSchema, recordFollowUpSchema, snoozeSchema } from '@/lib/followups/schema';
import { difficultyLabel, needLabel, outcomeLabels, workLabels } from '@/lib/followups/vocabulary';
import { readSettings } from '@/lib/settings/read';
import { userNames } from '@/lib/users/names';
import { obligations } from '@/lib/worklist/obligations';

type Content = Omit<z.output<typeof recordFollowUpSchema>, 'caseId' | 'basedOn'>;

async function contactColumns(tx: Tx, actor: Actor, content: Content) {
  const { happenedOn, nextVisitOn, occupation: _, ...rest } = content;
  const settings = await readSettings(tx, todayInVietnam());
  // Nobody leaves a contact without the next one: an empty date means the usual interval.
  const next = nextVisitOn ?? addDays(happenedOn, settings['visit.firstWithinDays']);
  return {
    ...rest,
    happenedOn: toDbDate(happenedOn),
    nextVisitOn: toDbDate(next),
    recordedBy: actor.userId,
    assignmentId: actor.assignmentId,
  };
}

/** What a contact says about work and needs goes into their own dated history, under the contact's root. */
async function recordConsequences(
  tx: Tx,
  actor: Actor,
  caseId: string,
  rootId: string,
  content: Content,
): Promise<void> {
  const on = toDbDate(content.happenedOn);
  const by = { recordedBy: actor.userId, followUpRootId: rootId };
  if (content.work) {
    const last = await tx.employment.findFirst({
      where: { caseId, endedAt: null, validFrom: { lte: on } },
      orderBy: [{ validFrom: 'desc' }, { recordedAt: 'desc' }],
    });
    const occupation = content.occupation ?? (last?.status === content.work ? last.occupation : null);
    if (last?.status !== content.work || last.occupation !== occupation) {
      await tx.employment.create({ data: { caseId, status: content.work, occupation, validFrom: on, ...by } });
    }
  }
  const open = await tx.need.findMany({ where: { caseId, closedOn: null, endedAt: null } });
  const fresh = content.needs.filter((kind) => !open.some((n) => n.kind === kind));
  await tx.need.createMany({ data: fresh.map((kind) => ({ caseId, kind, notedOn: on, ...by })) });
  // The form shows the open needs already chosen: one that was taken off when the person was met is met.
  const met = open.filter(
    (n) => content.outcome === 'MET' && n.notedOn <= on && !content.needs.some((kind) => kind === n.kind),
  );
  await tx.need.updateMany({
    where: { id: { in: met.map((n) => n.id) } },
    data: { closedOn: on, metOn: on, outcome: 'MET', version: { increment: 1 } },
  });
  await refreshCases(tx, [caseId]);
}

/** What a contact said is set aside when it is corrected; the correction says it anew. */
async function takeBackConsequences(tx: Tx, rootId: string): Promise<void> {
  const ofContact = { followUpRootId: rootId, endedAt: null };
  const data = { endedAt: new Date() };
  await tx.employment.updateMany({ where: ofContact, data });
  // A need that somebody has begun to see to stands by itself, whatever the contact said.
  await tx.need.updateMany({ where: { ...ofContact, ownerId: null, closedOn: null, steps: { none: {} } }, data });
}

const contactChanges = (content: Content): Change[] => [
  { field: 'outcome', after: outcomeLabels[content.outcome] },
  { field: 'happenedOn', after: formatDate(content.happenedOn) },
  { field: 'work', after: content.work ? workLabels[content.work] : null },
  { field: 'difficulties', after: content.difficulties.map(difficultyLabel).join(', ') || null },
  { field: 'needs', after: content.needs.map(needLabel).join(', ') || null },
  { field: 'nextVisitOn', after: content.nextVisitOn && formatDate(content.nextVisitOn) },
];

/** What was written without a connection may not pass over a contact its writer could not have seen. */
async function requireNewest(tx: Tx, caseId: string, basedOn: string | null): Promise<void> {
  const newest = await tx.followUp.findFirst({ where: { caseId, isCurrent: true }, orderBy: newestContactFirst });
  if (!newest || newest.id === basedOn) return;
  const names = await userNames(tx, [newest.recordedBy]);
  const said = [outcomeLabels[newest.outcome], contactSentence(newest), newest.note].filter(Boolean).join(' · ');
  const head = `Ngày ${formatDate(fromDbDate(newest.happenedOn))}, ${names[newest.recordedBy] ?? 'người khác'} đã ghi`;
  throw new Refused(conflict(`${head}: ${said}`, newest.id));
}

/** One contact or attempt. It ends the snoozes of what it settles: the visit and the neglect alarm. */
export const recordFollowUp = command({
  name: 'followup.record',
  input: recordFollowUpSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canRecordFollowUp,
  run: async ({ tx, actor, input, target }) => {
    const { caseId, basedOn, ...content } = input;
    if (basedOn !== undefined) await requireNewest(tx, caseId, basedOn);
    const followUpId = crypto.randomUUID();
    await tx.followUp.create({
      data: { ...(await contactColumns(tx, actor, content)), id: followUpId, rootId: followUpId, caseId },
    });
    await tx.snooze.updateMany({
      where: { caseId, endedAt: null, obligation: { in: ['VISIT', 'NEGLECT'] } },
      data: { endedAt: new Date() },
    });
    await recordConsequences(tx, actor, caseId, followUpId, content);
    return { value: { followUpId, caseId }, audit: { ...aboutCase(target), changes: contactChanges(content) } };
  },
});

/** A correction is a new version of the contact; the former one stays readable. */
export const correctFollowUp = command({
  name: 'followup.correct',
  input: correctFollowUpSchema,
  load: async ({ tx, input }) => {
    const found = await tx.followUp.findUnique({ where: { id: input.followUpId }, select: { caseId: true } });
    if (!found) return null;
    await lockCase(tx, found.caseId);
    return tx.followUp.findUnique({ where: { id: input.followUpId }, include: { case: true } });
  },
  can: (actor, target) => canRecordFollowUp(actor, target.case),
  run: async ({ tx, actor, input, target }) => {
    const { followUpId, correctionReason, ...content } = input;
    const superseded = await tx.followUp.updateMany({
      where: { id: followUpId, isCurrent: true },
      data: { isCurrent: false },
    });
    if (superseded.count === 0)
      throw new Refused(conflict('Lần liên hệ này vừa được sửa ở nơi khác. Hãy tải lại để sửa trên bản mới nhất.'));
    const id = crypto.randomUUID();
    await tx.followUp.create({
      data: {
        ...(await contactColumns(tx, actor, content)),
        id,
        rootId: target.rootId,
        revision: target.revision + 1,
        caseId: target.caseId,
        correctionReason,
      },
    });
    await takeBackConsequences(tx, target.rootId);
    await recordConsequences(tx, actor, target.caseId, target.rootId, content);
    return {
      value: { followUpId: id, caseId: target.caseId },
      audit: {
        ...aboutCase(target.case),
        changes: [
          ...contactChanges(content).map((c) =>
            c.field === 'outcome' ? { ...c, before: outcomeLabels[target.outcome] } : c,
          ),
          { field: 'reason', after: correctionReason },
        ],
      },
    };
  },
});

/** Puts one obligation off, with a reason and a limit; it hides only itself and is shown to the chief. */
export const snoozeObligation = command({
  name: 'worklist.snooze',
  input: snoozeSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canSnooze,
  run: async ({ tx, actor, input, target }) => {
    const today = todayInVietnam();
    const { 'snooze.maxDays': maxDays } = await readSettings(tx, today);
    const days = daysBetween(today, input.until);
    if (days < 1 || days > maxDays) throw new Refused(invalid({ until: `Chỉ hoãn được từ 1 đến ${maxDays} ngày` }));
    await tx.snooze.updateMany({
      where: { caseId: target.id, obligation: input.obligation, endedAt: null },
      data: { endedAt: new Date() },
    });
    await tx.snooze.create({
      data: {
        caseId: target.id,
        obligation: input.obligation,
        until: toDbDate(input.until),
        reason: input.reason,
        snoozedBy: actor.userId,
      },
    });
    return {
      value: { caseId: target.id },
      audit: {
        ...aboutCase(target),
        changes: [
          { field: 'reason', after: input.reason },
          { field: 'snooze', after: `${obligations[input.obligation].label} đến ${formatDate(input.until)}` },
        ],
      },
    };
  },
});
