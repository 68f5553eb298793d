import { z } from 'zod';
import type { Outcome } from '@/lib/access/outcome';
import { statusLabels } from '@/lib/cases/lifecycle';
import { canReadCase } from '@/lib/cases/policy';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import type { CaseStatus, DatePrecision, PairOrigin, PairStatus, Sex } from '@/lib/generated/prisma/enums';
import type { Choices } from '@/lib/merging/choices';
import { fieldOf, isMergeField, mergeFieldKeys } from '@/lib/merging/fields';
import { keptFileOf } from '@/lib/merging/kept';
import {
  canDecidePair,
  canProposeMerge,
  canRefuseMerge,
  canSeePairs,
  canSignMerge,
  canUndoMerge,
} from '@/lib/merging/policy';
import { previewOf } from '@/lib/merging/preview';
import { mergeIdSchema } from '@/lib/merging/schema';
import { loadSides, usualOrder } from '@/lib/merging/sides';
import { openSealed, type StoredMerge } from '@/lib/merging/store';
import { undoPlan } from '@/lib/merging/undo-plan';
import { maskedCccd } from '@/lib/people/columns';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

interface IdentityRow {
  caseId: string;
  number: string;
  fullName: string;
  sex: Sex | null;
  birthDate: Date | null;
  birthPrecision: DatePrecision;
  cccdLast4: string | null;
  place: string;
  hamlet: string | null;
  status: CaseStatus;
}

/** Who somebody is, to be told apart by: never the whole number. */
const identityOf = (row: IdentityRow) => ({
  caseId: row.caseId,
  number: row.number,
  fullName: row.fullName,
  sex: row.sex && sexLabels[row.sex],
  birth: formatPartialDate(fromDbDate(row.birthDate), row.birthPrecision),
  cccdMasked: maskedCccd(row.cccdLast4),
  place: [row.hamlet, row.place].filter(Boolean).join(', '),
  status: statusLabels[row.status],
});
export type Identity = ReturnType<typeof identityOf>;

interface PairRow {
  id: string;
  score: number;
  reasons: string[];
  origin: PairOrigin;
  foundAt: Date;
  status: PairStatus;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
  version: number;
  communeA: number;
  communeB: number;
  personA: string;
  personB: string;
  mergeId: string | null;
}

const pageSize = 30;

/** One page of the queue, likeliest first, with who the two are. Pairs with a file out of reach are not in it. */
export const listPairs = query({
  name: 'duplicate.queue',
  input: z.object({
    status: z.enum(['OPEN', 'NOT_SAME']).default('OPEN'),
    page: z.number().int().min(1).max(10_000).default(1),
  }),
  can: canSeePairs,
  run: async ({ tx, actor, input }) => {
    const pairs = await tx.$queryRaw<PairRow[]>`
      SELECT d.id, d.score, d.reasons, d.origin, d.found_at AS "foundAt", d.status, d.decided_by AS "decidedBy", d.decided_at AS "decidedAt", d.reason,
        d.version, d.commune_a AS "communeA", d.commune_b AS "communeB", d.person_a AS "personA", d.person_b AS "personB",
        (SELECT m.id FROM file_merge m WHERE m.pair_id = d.id AND m.status = 'PROPOSED') AS "mergeId"
      FROM duplicate_pair d JOIN person a ON a.id = d.person_a JOIN person b ON b.id = d.person_b
      WHERE d.status = ${input.status}::"PairStatus"
      ORDER BY d.score DESC, d.found_at DESC, d.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const people = await identities(
      tx,
      pairs.flatMap((p) => [p.personA, p.personB]),
    );
    const names = await userNames(
      tx,
      pairs.map((p) => p.decidedBy),
    );
    return {
      total: await countPairs(tx, input.status),
      pageSize,
      pairs: pairs.map((pair) => ({
        ...pair,
        sides: [pair.personA, pair.personB].flatMap((personId) => people.get(personId) ?? []),
        decidedByName: pair.decidedBy && (names[pair.decidedBy] ?? ''),
        may: {
          decide:
            pair.mergeId === null &&
            canDecidePair(actor, pair, { verdict: pair.status === 'OPEN' ? 'NOT_SAME' : 'OPEN' }).allowed,
          propose: pair.mergeId === null && canProposeMerge(actor, pair).allowed,
        },
      })),
    };
  },
});

async function countPairs(tx: Tx, status: PairStatus): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM duplicate_pair d JOIN person a ON a.id = d.person_a JOIN person b ON b.id = d.person_b
    WHERE d.status = ${status}::"PairStatus"`;
  return row?.n ?? 0;
}

async function identities(tx: Tx, personIds: readonly string[]): Promise<Map<string, Identity>> {
  const rows = await tx.$queryRaw<(IdentityRow & { personId: string })[]>`
    SELECT DISTINCT ON (p.id) p.id AS "personId", c.id AS "caseId", c.number, p.full_name AS "fullName", p.sex, p.birth_date AS "birthDate",
      p.birth_precision AS "birthPrecision", p.cccd_last4 AS "cccdLast4", u.form || ' ' || u.name AS place, p.hamlet, c.status
    FROM person p JOIN case_file c ON c.person_id = p.id JOIN unit u ON u.id = c.commune_id
    WHERE p.id = ANY (${personIds}::uuid[]) ORDER BY p.id, c.created_at DESC`;
  return new Map(rows.map((row) => [row.personId, identityOf(row)]));
}

/** How many questions are open, beside the register. */
export const countOpenPairs = query({
  name: 'duplicate.count',
  input: z.object({}),
  can: canSeePairs,
  run: async ({ tx, actor }) => {
    const waiting = await tx.fileMerge.findMany({ where: { status: 'PROPOSED' } });
    return { open: await countPairs(tx, 'OPEN'), toSign: waiting.filter((m) => canSignMerge(actor, m).allowed).length };
  },
});

/** Every field of both files side by side, and what a merge would do. Looking at two files is recorded. */
export const previewMerge = query({
  name: 'merge.preview',
  input: z.object({ pairId: id, keptCaseId: id.nullish() }),
  can: canSeePairs,
  run: async ({ tx, actor, input }) => {
    const pair = await tx.duplicatePair.findUnique({ where: { id: input.pairId } });
    if (!pair) return null;
    const [a, b] = await loadSides(tx, { personIds: [pair.personA, pair.personB] });
    if (!a || !b) return null;
    const [first, second] = usualOrder([a, b]);
    const [kept, gone] = input.keptCaseId === second.caseId ? [second, first] : [first, second];
    const live = await tx.fileMerge.findFirst({ where: { pairId: pair.id, status: 'PROPOSED' } });
    return {
      pairId: pair.id,
      version: pair.version,
      status: pair.status,
      score: pair.score,
      reasons: pair.reasons,
      mergeId: live?.id ?? null,
      ...previewOf(kept, gone),
      isAcross: pair.communeA !== pair.communeB,
      may: {
        propose: live === null && canProposeMerge(actor, pair).allowed,
        decide: live === null && pair.status === 'OPEN' && canDecidePair(actor, pair, { verdict: 'NOT_SAME' }).allowed,
      },
    };
  },
  audit: ({ kept, gone }) => ({ subject: `${kept.number}, ${gone.number}` }),
});

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

/** Merges of the actor's side, newest first. */
export const listMerges = query({
  name: 'merge.list',
  input: z.object({}),
  can: canSeePairs,
  run: async ({ tx, actor }) => {
    const merges = await tx.fileMerge.findMany({ orderBy: { proposedAt: 'desc' }, take: 50 });
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
export type PairView = ValueOf<typeof listPairs>['pairs'][number];
export type MergeView = ValueOf<typeof readMerge>;

/** Where a merged file went on: its old address and its old number lead there. */
export const findKept = query({
  name: 'case.kept',
  input: z.object({ caseId: id }),
  can: canReadCase,
  run: ({ tx, input }) => keptFileOf(tx, input.caseId),
});
