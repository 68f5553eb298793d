import { z } from 'zod';
import type { Outcome } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import { id } from '@/lib/fields';
import type { PairOrigin, PairStatus } from '@/lib/generated/prisma/enums';
import { identities } from '@/lib/merging/identity';
import { canDecidePair, canProposeMerge, canSeePairs, canSignMerge } from '@/lib/merging/policy';
import { previewOf } from '@/lib/merging/preview';
import { loadSides, usualOrder } from '@/lib/merging/sides';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

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

/** How many questions are open, beside the register. */
export const countOpenPairs = query({
  name: 'duplicate.count',
  input: z.object({}),
  can: canSeePairs,
  run: async ({ tx, actor }) => {
    const waiting = await tx.fileMerge.findMany({ where: { status: 'PROPOSED' }, omit: { sealed: true } });
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

type ValueOf<Q> = Q extends (...given: never[]) => Promise<Outcome<infer R>> ? R : never;
export type PairView = ValueOf<typeof listPairs>['pairs'][number];
