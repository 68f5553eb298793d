import type { Tx } from '@/lib/db';
import type { LoanImport, LoanImportRow } from '@/lib/generated/prisma/client';
import { writeAsBank } from '@/lib/loans/files/accept';
import { type LoanFileCode, loanFileVerdict } from '@/lib/loans/files/codes';
import { savingsGroupsOf } from '@/lib/loans/files/groups';
import { lineOfRow } from '@/lib/loans/files/lines';
import { linkRows, rowsPerRound } from '@/lib/loans/files/link';
import { completeLoan, type LinkedRow } from '@/lib/loans/files/linked';
import { type LoanRecords, newLoan, type TakeOverFacts } from '@/lib/loans/files/new-loan';
import { insertLoans, type SettledRow, settleRows } from '@/lib/loans/files/records';
import { openFileRow, rowColumns } from '@/lib/loans/files/store';
import { isLoanRow } from '@/lib/loans/files/types';

export interface TakenOver {
  /** Loans that are in the ledger now and were not before. */
  created: number;
  agreed: number;
  /** Loans whose figures differ and were not written. */
  differing: number;
  /** Loans brought to the bank's figures. */
  written: number;
  /** Rows for a person to look at. */
  waiting: number;
  unlinked: number;
}

/** A stored row with what the register knows of it now. What a person chose stays chosen. */
export async function relink(tx: Tx, stored: readonly LoanImportRow[]): Promise<LinkedRow[]> {
  const rows = stored.map(({ sealed }) => openFileRow(sealed));
  const confirmed = new Set(rows.filter((_, index) => stored[index]?.decision === 'LINK'));
  const linked = await linkRows(tx, rows, confirmed);
  const chosen = linked.flatMap(({ line }, index) => (line === null ? (stored[index]?.listRowId ?? []) : []));
  const lines = new Map(
    (await tx.loanListRow.findMany({ where: { id: { in: chosen } } })).map((row) => [row.id, lineOfRow(row)]),
  );
  return linked.map((row, index) => {
    const line = row.line ?? lines.get(stored[index]?.listRowId ?? '') ?? null;
    if (line === null || row.line !== null) return row;
    const codes = row.codes.filter((code) => code !== 'W_BENEFICIARY_UNKNOWN');
    return { ...row, line, codes, verdict: loanFileVerdict(codes), basis: 'confirmed_list' };
  });
}

/** A portion must end well within the minute that a transaction may last. */
const portionSeconds = 20;

export interface Portion extends TakenOver {
  /** How many rows were gone through until now. */
  done: number;
  isLast: boolean;
}

/**
 * Takes rows of a file over, in the caller's one transaction, from where the last portion ended: what is new goes in, what
 * is on file is held against it. A portion is whole or not at all; the next one goes on after it.
 */
export async function takeOver(
  tx: Tx,
  file: LoanImport,
  facts: TakeOverFacts,
  { withDifferences, from }: { withDifferences: boolean; from: number },
): Promise<Portion> {
  const result = { created: 0, agreed: 0, differing: 0, written: 0, waiting: 0, unlinked: 0 };
  const end = Date.now() + portionSeconds * 1_000;
  let done = from;
  while (Date.now() < end) {
    const stored = await tx.loanImportRow.findMany({
      where: { importId: file.id, position: { gte: done, lt: done + rowsPerRound } },
      orderBy: { position: 'asc' },
    });
    if (stored.length === 0) return { ...result, done, isLast: true };
    await takeRound(tx, stored, facts, { withDifferences, result });
    done += stored.length;
  }
  return { ...result, done, isLast: false };
}

async function takeRound(
  tx: Tx,
  stored: readonly LoanImportRow[],
  facts: TakeOverFacts,
  { withDifferences, result }: { withDifferences: boolean; result: TakenOver },
): Promise<void> {
  const rows = await relink(tx, stored);
  const settled = rows.map((row, index): SettledRow => ({ id: stored[index]?.id ?? '', ...rowColumns(row) }));
  await enterNew(tx, rows, settled, facts);
  await completeKnown(tx, rows, settled);
  const differing = rows.filter((row, index) => row.comparison !== null && settled[index]?.decision === 'LINK');
  const written = withDifferences ? await writeAsBank(tx, differing, facts) : new Set<LinkedRow>();
  rows.forEach((row, index) => {
    const one = settled[index];
    if (!one) return;
    if (one.decision === 'IMPORT') result.created += 1;
    else if (written.has(row)) one.decision = 'IMPORT';
    else if (one.decision === 'LINK' && row.comparison === null) result.agreed += 1;
    else if (one.decision === 'LINK') result.differing += 1;
    else if (one.verdict === 'ok' || one.verdict === 'warning') result.waiting += 1;
    if (one.loan_id !== null && one.decision !== 'SKIP' && row.line === null) result.unlinked += 1;
  });
  result.written += written.size;
  await settleRows(tx, settled);
}

/** Writes the loans of a portion that are in no ledger yet. */
async function enterNew(
  tx: Tx,
  rows: readonly LinkedRow[],
  settled: SettledRow[],
  facts: TakeOverFacts,
): Promise<void> {
  const news = rows.flatMap((row, index) => {
    const one = settled[index];
    const loan = isLoanRow(row) ? completeLoan(row.loan) : null;
    return one?.decision === 'IMPORT' && loan ? [{ row, one, loan }] : [];
  });
  const groups = await savingsGroupsOf(
    tx,
    news.map(({ loan }) => loan),
  );
  const records: LoanRecords[] = [];
  const refuse = (one: SettledRow, code: LoanFileCode) =>
    Object.assign(one, { decision: 'SKIP', codes: [code, ...one.codes], verdict: 'error' });
  for (const { row, one, loan } of news) {
    const record = newLoan(loan, row.line, groups.get(loan.groupCode ?? '') ?? null, facts);
    if (record === null) refuse(one, 'E_FIGURES');
    else {
      records.push(record);
      one.loan_id = record.loan.id;
    }
  }
  const entered = await insertLoans(tx, records);
  for (const { one } of news) {
    if (one.loan_id === null || entered.has(one.loan_id)) continue;
    one.loan_id = null;
    refuse(one, 'E_CONTRACT_ELSEWHERE');
  }
}

/** What the file tells of loans on file that they do not know themselves: their number, and whom they are for. */
async function completeKnown(tx: Tx, rows: readonly LinkedRow[], settled: readonly SettledRow[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const { onFile, line } = row;
    if (!onFile || !isLoanRow(row) || settled[index]?.decision !== 'LINK') continue;
    if (onFile.contract === null) {
      const data = { contractNumber: row.loan.contract, customerCode: row.loan.customer };
      await tx.loan.updateMany({ where: { id: onFile.id, contractNumber: null }, data });
    }
    if (!onFile.hasLine && line !== null) await attachLine(tx, onFile.id, line);
  }
}

export async function attachLine(
  tx: Tx,
  loanId: string,
  line: { id: string; caseId: string | null; name: string; kin: string | null } | null,
): Promise<void> {
  await tx.loan.updateMany({
    where: { id: loanId },
    data: {
      listRowId: line?.id ?? null,
      caseId: line?.caseId ?? null,
      beneficiaryName: line?.name ?? null,
      borrowerKin: line?.kin ?? null,
      version: { increment: 1 },
    },
  });
}
