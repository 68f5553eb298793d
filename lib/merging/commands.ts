import { conflict, invalid, notFound, Refused } from '@/lib/access/outcome';
import { refreshCases } from '@/lib/cases/refresh';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import type { PairStatus } from '@/lib/generated/prisma/enums';
import { canDecidePair, canProposeMerge, canRefuseMerge, canSignMerge, canUndoMerge } from '@/lib/merging/policy';
import { mergePlan, problemOf } from '@/lib/merging/preview';
import {
  decidePairSchema,
  mergeIdSchema,
  proposeMergeSchema,
  refuseMergeSchema,
  undoMergeSchema,
} from '@/lib/merging/schema';
import { loadSides, seenOf } from '@/lib/merging/sides';
import { mustBeDone, openSealed, type StoredMerge, storeProposal, takeMerge } from '@/lib/merging/store';
import { undoFieldsOf } from '@/lib/merging/undo-plan';

/** Both people of the pair, as the actor sees them. A pair whose person was merged or moved out of reach is not there. */
async function takePair(tx: Tx, pairId: string) {
  const pair = await tx.duplicatePair.findUnique({ where: { id: pairId } });
  if (!pair) return null;
  const sides = await loadSides(tx, { personIds: [pair.personA, pair.personB] });
  const [a, b] = sides;
  return a && b ? { ...pair, sides: [a, b] as const } : null;
}

/** Answers and proposals about one pair come one after the other; what was decided meanwhile is a conflict. */
async function lockPair(tx: Tx, pairId: string, was: PairStatus): Promise<void> {
  const [row] = await tx.$queryRaw<
    { status: PairStatus }[]
  >`SELECT status FROM duplicate_pair WHERE id = ${pairId}::uuid FOR UPDATE`;
  if (row?.status !== was) throw new Refused(conflict());
  if (await tx.fileMerge.findFirst({ where: { pairId, status: 'PROPOSED' }, select: { id: true } }))
    throw new Refused(conflict('Hai hồ sơ này đang có đề xuất gộp chờ ký. Hãy mở đề xuất đó.'));
}

const numbersOf = (pair: NonNullable<Awaited<ReturnType<typeof takePair>>>) =>
  pair.sides.map((side) => side.number).join(', ');

/** "Không phải một người", with the reason; or the question is asked again. */
export const decidePair = command({
  name: 'duplicate.decide',
  input: decidePairSchema,
  load: ({ tx, input }) => takePair(tx, input.pairId),
  can: canDecidePair,
  run: async ({ tx, actor, input: { pairId, version, verdict, reason }, target }) => {
    await lockPair(tx, pairId, target.status);
    const changed = await tx.duplicatePair.updateMany({
      where: { id: pairId, version },
      data: { status: verdict, reason, decidedBy: actor.userId, decidedAt: new Date(), version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    const words = verdict === 'NOT_SAME' ? 'không phải một người' : 'xem lại';
    return {
      value: { pairId },
      audit: { subject: numbersOf(target), communeId: actor.unitId, reason: `${words}: ${reason}` },
    };
  },
});

/** Proposes to merge two files as the preview showed them; nothing happens before it is signed. */
export const proposeMerge = command({
  name: 'merge.propose',
  input: proposeMergeSchema,
  load: ({ tx, input }) => takePair(tx, input.pairId),
  can: canProposeMerge,
  run: async ({ tx, actor, input: { pairId, keptCaseId, choices, seen, reason }, target }) => {
    await lockPair(tx, pairId, 'OPEN');
    const kept = target.sides.find((side) => side.caseId === keptCaseId);
    const gone = target.sides.find((side) => side.caseId !== keptCaseId);
    if (!kept || !gone) throw new Refused(invalid({ keptCaseId: 'Chọn hồ sơ giữ lại' }));
    if (seenOf(kept, gone) !== seen) throw new Refused(conflict());
    const problem = problemOf(kept, gone);
    if (problem) throw new Refused(conflict(problem));
    const plan = mergePlan(kept, gone, choices);
    const files = { keptCaseId, goneCaseId: gone.caseId };
    const mergeId = await storeProposal(tx, { pairId, ...files, reason, by: actor.userId, plan });
    return { value: { mergeId }, audit: { subject: numbersOf(target), communeId: actor.unitId, reason } };
  },
});

const aboutMerge = (merge: StoredMerge, unitId: number) => ({
  subject: `${merge.goneNumber} → ${merge.keptNumber}`,
  communeId: unitId,
});

/** The chief's signature for the own side. With the last one the files are merged, in the same transaction. */
export const signMerge = command({
  name: 'merge.sign',
  input: mergeIdSchema,
  load: ({ tx, input }) => takeMerge(tx, input.mergeId),
  can: canSignMerge,
  run: async ({ tx, actor, target }) => {
    const [consent] = await tx.$queryRaw<{ whole: boolean }[]>`SELECT app.consent_merge(${target.id}::uuid) AS whole`;
    const isDone = consent?.whole ?? false;
    if (isDone) {
      const { plan, fields } = openSealed(target.sealed);
      const [row] = await tx.$queryRaw<{ answer: string }[]>`
        SELECT app.carry_out_merge(${target.id}::uuid, ${JSON.stringify({ ...plan, fields })}::jsonb) AS answer`;
      mustBeDone(row?.answer);
      await refreshCases(tx, [target.keptCaseId, target.goneCaseId]);
    }
    const reason = isDone ? 'đã gộp' : 'đồng ý, chờ xã kia';
    return { value: { mergeId: target.id, isDone }, audit: { ...aboutMerge(target, actor.unitId), reason } };
  },
});

export const refuseMerge = command({
  name: 'merge.refuse',
  input: refuseMergeSchema,
  load: ({ tx, input }) => takeMerge(tx, input.mergeId),
  can: canRefuseMerge,
  run: async ({ tx, actor, input, target }) => {
    await tx.$executeRaw`SELECT app.refuse_merge(${target.id}::uuid, ${input.reason})`;
    return { value: { mergeId: target.id }, audit: { ...aboutMerge(target, actor.unitId), reason: input.reason } };
  },
});

/** Takes a merge back: its rows return, fields return that nobody changed since, what was written later stays. */
export const undoMerge = command({
  name: 'merge.undo',
  input: undoMergeSchema,
  load: ({ tx, input }) => takeMerge(tx, input.mergeId),
  can: canUndoMerge,
  run: async ({ tx, actor, input, target }) => {
    // What is restored depends on what the file says now: nobody writes it in between.
    await tx.$queryRaw`SELECT 1 FROM case_file WHERE id = ${target.keptCaseId}::uuid FOR UPDATE`;
    const fields = await undoFieldsOf(tx, target);
    if (!fields) mustBeDone('chained');
    if (!fields) throw new Refused(notFound);
    const [row] = await tx.$queryRaw<{ answer: string }[]>`
      SELECT app.undo_merge(${target.id}::uuid, ${input.reason}, ${JSON.stringify(fields.restore)}::jsonb) AS answer`;
    mustBeDone(row?.answer);
    await refreshCases(tx, [target.keptCaseId, target.goneCaseId]);
    const value = { keptCaseId: target.keptCaseId, goneCaseId: target.goneCaseId };
    return { value, audit: { ...aboutMerge(target, actor.unitId), reason: input.reason } };
  },
});
