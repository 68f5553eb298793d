import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { RowFilter } from '@/lib/imports/schema';

export interface BatchCounts {
  rows: number;
  ok: number;
  warning: number;
  duplicate: number;
  error: number;
  /** Repeats another row, or someone on file may be the person. */
  repeated: number;
  ready: number;
  toLink: number;
  skipped: number;
  undecided: number;
  entered: number;
  linked: number;
}

/** Counts of a list: what its rows are, and what would become of them now. */
export async function batchCounts(tx: Tx, batchId: string): Promise<BatchCounts> {
  const [counts] = await tx.$queryRaw<BatchCounts[]>`
    SELECT count(*)::int AS rows,
      count(*) FILTER (WHERE verdict = 'ok')::int AS ok, count(*) FILTER (WHERE verdict = 'warning')::int AS warning,
      count(*) FILTER (WHERE verdict = 'duplicate')::int AS duplicate, count(*) FILTER (WHERE verdict = 'error' AND case_id IS NULL)::int AS error,
      count(*) FILTER (WHERE verdict = 'duplicate' OR matched_id IS NOT NULL)::int AS repeated,
      count(*) FILTER (WHERE case_id IS NULL AND verdict <> 'error' AND decision = 'IMPORT')::int AS ready,
      count(*) FILTER (WHERE case_id IS NULL AND verdict <> 'error' AND decision = 'LINK')::int AS "toLink",
      count(*) FILTER (WHERE case_id IS NULL AND verdict <> 'error' AND decision = 'SKIP')::int AS skipped,
      count(*) FILTER (WHERE case_id IS NULL AND verdict <> 'error' AND decision = 'SKIP' AND matched_id IS NOT NULL)::int AS undecided,
      count(*) FILTER (WHERE case_id IS NOT NULL AND decision <> 'LINK')::int AS entered,
      count(*) FILTER (WHERE case_id IS NOT NULL AND decision = 'LINK')::int AS linked
    FROM import_row WHERE batch_id = ${batchId}::uuid AND position >= 0`;
  if (!counts) throw new Error('an aggregate without a row');
  return counts;
}

const all = { position: { gte: 0 } } as const;

const conditions = {
  'tat-ca': all,
  loi: { ...all, verdict: 'error', caseId: null },
  'cho-quyet': { ...all, verdict: { not: 'error' }, caseId: null, decision: 'SKIP', matchedId: { not: null } },
  'canh-bao': { ...all, verdict: 'warning' },
  trung: { ...all, OR: [{ verdict: 'duplicate' }, { matchedId: { not: null } }] },
  dat: { ...all, verdict: 'ok' },
  'da-nhap': { ...all, caseId: { not: null } },
} satisfies Record<RowFilter, Prisma.ImportRowWhereInput>;

export const conditionOf = (filter: RowFilter): Prisma.ImportRowWhereInput => conditions[filter];
