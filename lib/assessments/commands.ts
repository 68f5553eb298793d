import { conflict, Refused } from '@/lib/access/outcome';
import { proposalFor } from '@/lib/assessments/facts';
import { canDecideGroup } from '@/lib/assessments/policy';
import { proposeGroupSchema, returnGroupSchema, signGroupSchema } from '@/lib/assessments/schema';
import { aboutCase, findCaseTarget, lockCase, recordCaseEvent } from '@/lib/cases/events';
import { nextStatus } from '@/lib/cases/lifecycle';
import { canProposeGroup } from '@/lib/cases/policy';
import { refreshCases } from '@/lib/cases/refresh';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { difficultyLabel, groupLabels } from '@/lib/followups/vocabulary';

const groupName = (group: keyof typeof groupLabels) => `${group} · ${groupLabels[group]}`;

/** The officer's proposal, kept with what the record itself suggested and why. */
export const proposeGroup = command({
  name: 'assessment.propose',
  input: proposeGroupSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canProposeGroup,
  run: async ({ tx, actor, input, target }) => {
    const waiting = await tx.assessment.count({ where: { caseId: target.id, status: 'PROPOSED' } });
    if (waiting > 0) throw new Refused(conflict('Hồ sơ này đang có một đề xuất chờ Trưởng Công an xã ký.'));
    const suggestion = await proposalFor(tx, target.id);
    const assessment = await tx.assessment.create({
      data: {
        caseId: target.id,
        group: input.group,
        suggested: suggestion.group,
        difficulties: input.difficulties,
        effectiveFrom: toDbDate(input.effectiveFrom),
        status: 'PROPOSED',
        proposedBy: actor.userId,
      },
    });
    await tx.assessmentNote.create({
      data: { assessmentId: assessment.id, reasons: suggestion.reasons, note: input.note },
    });
    await tx.case.update({ where: { id: target.id }, data: { version: { increment: 1 } } });
    await refreshCases(tx, [target.id]);
    return {
      value: { assessmentId: assessment.id, caseId: target.id },
      audit: {
        ...aboutCase(target),
        changes: [
          {
            field: 'group',
            before: target.currentGroup && groupName(target.currentGroup),
            after: groupName(input.group),
          },
          { field: 'difficulties', after: input.difficulties.map(difficultyLabel).join(', ') || null },
        ],
      },
    };
  },
});

async function loadAssessment(tx: Tx, id: string) {
  const found = await tx.assessment.findUnique({ where: { id }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.assessment.findUnique({ where: { id }, include: { case: true, note: true } });
}

/** The chief's signature: the group takes effect from its date, and a received case becomes a managed one. */
export const signGroup = command({
  name: 'assessment.sign',
  input: signGroupSchema,
  load: ({ tx, input }) => loadAssessment(tx, input.assessmentId),
  can: canDecideGroup,
  run: async ({ tx, actor, input, target }) => {
    await decide(tx, input, { status: 'SIGNED', decidedBy: actor.userId, decidedAt: new Date() });
    const next = nextStatus(target.case.status, 'sign');
    const status = next === null || next === 'PREVIOUS' ? target.case.status : next;
    await tx.case.update({ where: { id: target.caseId }, data: { status, version: { increment: 1 } } });
    if (status !== target.case.status) {
      await recordCaseEvent(tx, actor, target.caseId, {
        from: target.case.status,
        to: status,
        // A group may hold from an earlier day; management does not begin before the person was received.
        on: [fromDbDate(target.effectiveFrom), await lastStepOn(tx, target.caseId)].sort().at(-1) ?? '',
      });
    }
    await refreshCases(tx, [target.caseId]);
    const before = target.case.currentGroup && groupName(target.case.currentGroup);
    return {
      value: { caseId: target.caseId },
      audit: { ...aboutCase(target.case), changes: [{ field: 'group', before, after: groupName(target.group) }] },
    };
  },
});

async function lastStepOn(tx: Tx, caseId: string) {
  const last = await tx.caseEvent.findFirstOrThrow({ where: { caseId }, orderBy: { happenedOn: 'desc' } });
  return fromDbDate(last.happenedOn);
}

/** Sent back to the officer with the reason; the group in force stays. */
export const returnGroup = command({
  name: 'assessment.return',
  input: returnGroupSchema,
  load: ({ tx, input }) => loadAssessment(tx, input.assessmentId),
  can: canDecideGroup,
  run: async ({ tx, actor, input, target }) => {
    await decide(tx, input, { status: 'RETURNED', decidedBy: actor.userId, decidedAt: new Date() });
    await tx.assessmentNote.update({ where: { assessmentId: target.id }, data: { reply: input.reply } });
    await tx.case.update({ where: { id: target.caseId }, data: { version: { increment: 1 } } });
    await refreshCases(tx, [target.caseId]);
    return {
      value: { caseId: target.caseId },
      audit: { ...aboutCase(target.case), changes: [{ field: 'reply', after: input.reply }] },
    };
  },
});

async function decide(
  tx: Tx,
  { assessmentId, version }: { assessmentId: string; version: number },
  data: { status: 'SIGNED' | 'RETURNED'; decidedBy: string; decidedAt: Date },
): Promise<void> {
  const changed = await tx.assessment.updateMany({
    where: { id: assessmentId, version, status: 'PROPOSED' },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}
