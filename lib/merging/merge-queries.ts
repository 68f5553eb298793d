import { z } from 'zod';
import type { Outcome } from '@/lib/access/outcome';
import { canReadCase } from '@/lib/cases/policy';
import type { Tx } from '@/lib/db';
import { id } from '@/lib/fields';
import type { Choices } from '@/lib/merging/choices';
import { fieldOf, isMergeField, mergeFieldKeys } from '@/lib/merging/fields';
import { type Identity, type IdentityRow, identityOf } from '@/lib/merging/identity';
import { keptFileOf } from '@/lib/merging/kept';
import { canRefuseMerge, canSeePairs, canSignMerge, canUndoMerge } from '@/lib/merging/policy';
import { previewOf } from '@/lib/merging/preview';
import { mergeIdSchema } from '@/lib/merging/schema';
import { loadSides } from '@/lib/merging/sides';
import { openSealed, type StoredMerge } from '@/lib/merging/store';
import { undoPlan } from '@/lib/merging/undo-plan';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

const namesOfMerge = (tx: Tx, m: StoredMerge) =>
  userNames(tx, [m.proposedBy, m.keptBy, m.goneBy, m.refusedBy, m.undoneBy]);

/** What happened to a merge, for whoever sees one of its sides. */
const recordOf = (m: StoredMerge, names: Readonly<Record<string, string>>) => {
  const step = (by: string | null, at: Date | null) => (by && at ? { by: names[by] ?? '', at } : null);
  return {
    id: m.id,
    keptCaseId: m.keptCaseId,
    keptNumber: m.keptNumber,
    goneNumber: m.goneNumber,
    isAcross: m.keptCommuneId !== m.goneCommuneId,
    status: m.status,
    reason: m.reason,
    proposed: step(m.proposedBy, m.proposedAt),
    kept: step(m.keptBy, m.keptAt),
    gone: step(m.goneBy, m.goneAt),
    refused: step(m.refusedBy, m.refusedAt),
    answer: m.answer,
    doneAt: m.doneAt,
    undone: step(m.undoneBy, m.undoneAt),
    undoReason: m.undoReason,
  };
};

/** Merges of the actor's side: what waits first, then the newest. */
export const listMerges = query({
  name: 'merge.list',
  input: z.object({}),
  can: canSeePairs,
  run: async ({ tx, actor }) => {
    const merges = await tx.fileMerge.findMany({ orderBy: [{ status: 'asc' }, { proposedAt: 'desc' }], take: 50 });
    const names = await userNames(
      tx,
      merges.flatMap((m) => [m.proposedBy, m.keptBy, m.goneBy, m.refusedBy, m.undoneBy]),
    );
    return merges.map((m) => ({ ...recordOf(m, names), waitsForMe: canSignMerge(actor, m).allowed }));
  },
});

const choicesOf = (fields: readonly string[]): Choices =>
  Object.fromEntries(mergeFieldKeys.map((key) => [key, fields.includes(key) ? 'gone' : 'kept']));

/** One merge: what it will do, or did, who said what, and what an undo would leave. */
export const readMerge = query({
  name: 'merge.read',
  input: mergeIdSchema,
  can: canSeePairs,
  run: async ({ tx, actor, input }) => {
    const merge = await tx.fileMerge.findUnique({ where: { id: input.mergeId } });
    if (!merge) return null;
    const { fields } = openSealed(merge.sealed);
    const isProposed = merge.status === 'PROPOSED';
    const sides = isProposed ? await loadSides(tx, { caseIds: [merge.keptCaseId, merge.goneCaseId] }) : [];
    const kept = sides.find((s) => s.caseId === merge.keptCaseId);
    const gone = sides.find((s) => s.caseId === merge.goneCaseId);
    const may = {
      sign: canSignMerge(actor, merge).allowed,
      refuse: canRefuseMerge(actor, merge).allowed,
      undo: canUndoMerge(actor, merge).allowed,
    };
    return {
      ...recordOf(merge, await namesOfMerge(tx, merge)),
      may,
      mayOpenKept: (await tx.case.count({ where: { id: merge.keptCaseId } })) > 0,
      taken: fields.filter(isMergeField).map((key) => fieldOf(key).label),
      preview: kept && gone ? previewOf(kept, gone, choicesOf(fields)) : null,
      identities: isProposed && !(kept && gone) ? await identitiesOfMerge(tx, merge.id) : [],
      undo: may.undo ? await undoPlan(tx, merge) : null,
      isStale:
        Boolean(kept && gone) &&
        [...(kept?.versions ?? []), ...(gone?.versions ?? [])].join() !== merge.versions.join(),
    };
  },
  audit: ({ keptNumber, goneNumber }) => ({ subject: `${goneNumber} → ${keptNumber}` }),
});

async function identitiesOfMerge(tx: Tx, mergeId: string): Promise<Identity[]> {
  const rows = await tx.$queryRaw<IdentityRow[]>`
    SELECT case_id AS "caseId", number, commune AS place, full_name AS "fullName", sex, birth_date AS "birthDate", birth_precision AS "birthPrecision",
      cccd_last4 AS "cccdLast4", hamlet, status FROM app.merge_identity(${mergeId}::uuid) ORDER BY number`;
  return rows.map(identityOf);
}

type ValueOf<Q> = Q extends (...given: never[]) => Promise<Outcome<infer R>> ? R : never;
export type MergeView = ValueOf<typeof readMerge>;

/** Where a merged file went on: its old address and its old number lead there. */
export const findKept = query({
  name: 'case.kept',
  input: z.object({ caseId: id }),
  can: canReadCase,
  run: ({ tx, input }) => keptFileOf(tx, input.caseId),
});
