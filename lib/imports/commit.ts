import type { Actor } from '@/lib/access/actor';
import { caseNumber } from '@/lib/cases/number';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { RowDecision } from '@/lib/generated/prisma/enums';
import { asOfDay, type findBatch } from '@/lib/imports/batch';
import { loadPlacement } from '@/lib/imports/list-units';
import { matchRows } from '@/lib/imports/match';
import { addPersonRecords } from '@/lib/imports/person-records';
import type { Placement } from '@/lib/imports/placement';
import { type ImportFacts, insertRecords, noRecords } from '@/lib/imports/records';
import { rewriteRows, rowRecord, withMatch } from '@/lib/imports/store';
import { openRow, type RowMatch, type StoredRow } from '@/lib/imports/stored-row';
import { notePairsOfImported } from '@/lib/merging/pairs';
import { lockRegister } from '@/lib/people/lock';
import { readSettings } from '@/lib/settings/read';

const rowsPerRound = 1_000;

export interface CommitResult {
  imported: number;
  linked: number;
  /** Rows that were to be imported, but someone on file came to light only now, or their place is out of reach. */
  heldBack: number;
}

interface Waiting {
  id: string;
  position: number;
  decision: RowDecision;
  matchedId: string | null;
  row: StoredRow;
}

type Fate = { kind: 'import' } | { kind: 'link'; match: RowMatch } | { kind: 'hold'; decision: RowDecision };

/** What becomes of a row, with the register as it stands now and not as it stood at upload. */
function fateOf({ decision, matchedId, row }: Waiting, match: RowMatch | null, placement: Placement): Fate {
  if (placement.problemOf(row.normalized.commune_id) !== null) return { kind: 'hold', decision };
  // The same person is never entered twice, whatever was decided before they were on file.
  if (match?.confidence === 'certain')
    return match.caseId ? { kind: 'link', match } : { kind: 'hold', decision: 'SKIP' };
  if (decision === 'LINK') {
    return match && match.personId === matchedId && match.caseId
      ? { kind: 'link', match }
      : { kind: 'hold', decision: 'SKIP' };
  }
  const isNews = match !== null && match.personId !== matchedId;
  return match?.confidence === 'probable' && isNews ? { kind: 'hold', decision: 'SKIP' } : { kind: 'import' };
}

async function nextRound(tx: Tx, batchId: string, after: number): Promise<Waiting[]> {
  const rows = await tx.importRow.findMany({
    where: {
      batchId,
      position: { gt: after },
      caseId: null,
      decision: { not: 'SKIP' },
      verdict: { notIn: ['error', 'ignored', 'file'] },
    },
    orderBy: { position: 'asc' },
    take: rowsPerRound,
  });
  return rows.map(({ id, position, decision, matchedId, sealed }) => ({
    id,
    position,
    decision,
    matchedId,
    row: openRow(sealed),
  }));
}

/**
 * Takes the rows of a list into the register, in the caller's one transaction: all of them or none. Rows that are in
 * already have their case and are passed over, so that doing it again adds nothing.
 */
export async function commitBatch(
  tx: Tx,
  actor: Actor,
  batch: NonNullable<Awaited<ReturnType<typeof findBatch>>>,
  onProgress: (done: number) => Promise<void>,
): Promise<CommitResult> {
  await lockRegister(tx);
  const today = todayInVietnam();
  const asOf = asOfDay(batch);
  const settings = await readSettings(tx, today);
  const placement = await loadPlacement(tx, asOf);
  const facts: ImportFacts = {
    batchId: batch.id,
    asOf,
    today,
    nextVisitOn: addDays(today, settings['visit.firstWithinDays']),
    actorId: actor.userId,
    assignmentId: actor.assignmentId,
    reason: `Nhập từ danh sách “${batch.fileName}”, số liệu đến ngày ${formatDate(asOf)}`,
  };
  const result: CommitResult = { imported: 0, linked: 0, heldBack: 0 };
  let position = -1;
  for (;;) {
    const round = await nextRound(tx, batch.id, position);
    position = round.at(-1)?.position ?? position;
    if (round.length === 0) return result;
    await commitRound(tx, round, { placement, facts, result });
    await onProgress(result.imported + result.linked + result.heldBack);
  }
}

/** A run of case numbers in one round trip. */
async function takeNumbers(tx: Tx, count: number, year: string): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { n: bigint }[]
  >`SELECT nextval('case_number') AS n FROM generate_series(1, ${count}::int)`;
  return rows.map(({ n }) => caseNumber(n, year));
}

interface RoundContext {
  placement: Placement;
  facts: ImportFacts;
  result: CommitResult;
}

async function commitRound(
  tx: Tx,
  round: readonly Waiting[],
  { placement, facts, result }: RoundContext,
): Promise<void> {
  const matches = await matchRows(
    tx,
    round.map(({ row }) => row),
    placement,
    { exceptBatchId: facts.batchId },
  );
  const fates = round.map((waiting, index) => ({
    ...waiting,
    match: matches[index] ?? null,
    fate: fateOf(waiting, matches[index] ?? null, placement),
  }));
  const imported = fates.filter(({ fate }) => fate.kind === 'import');
  const numbers = await takeNumbers(tx, imported.length, facts.today.slice(0, 4));
  const records = noRecords();
  const settled: { id: string; case_id: string | null; decision: RowDecision }[] = [];
  for (const [index, { id, row }] of imported.entries()) {
    const stays = placement.staysOf(row.normalized.commune_id ?? 0) ?? [];
    settled.push({
      id,
      decision: 'IMPORT',
      case_id: addPersonRecords(records, { row, number: numbers[index] ?? '', stays }),
    });
  }
  for (const { id, fate } of fates)
    if (fate.kind === 'link') settled.push({ id, decision: 'LINK', case_id: fate.match.caseId });
  await insertRecords(tx, records, facts);
  await notePairsOfImported(
    tx,
    imported.map(({ match }, index) => ({ personId: records.person[index]?.id ?? '', match })),
  );
  // What is said of a row beside its case must name the person found now.
  const changed = fates.filter(
    ({ match, matchedId, fate }) => fate.kind !== 'import' && (fate.kind === 'hold' || match?.personId !== matchedId),
  );
  await rewriteRows(
    tx,
    changed.map(({ id, position, row, match, fate }) =>
      rowRecord(
        withMatch(row, match),
        { id, position, ...(fate.kind === 'hold' ? { decision: fate.decision } : {}) },
        placement,
      ),
    ),
  );
  await tx.$executeRaw`
    UPDATE import_row r SET case_id = x.case_id, decision = x.decision
    FROM jsonb_populate_recordset(NULL::import_row, ${JSON.stringify(settled)}::jsonb) x WHERE r.id = x.id`;
  result.imported += imported.length;
  result.linked += settled.length - imported.length;
  result.heldBack += fates.length - settled.length;
}
