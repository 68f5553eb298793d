import type { Tx } from '@/lib/db';
import type { Loan } from '@/lib/generated/prisma/client';
import { completeLoan, figuresOf, type LinkedRow } from '@/lib/loans/files/linked';
import { derivedRecord, eventRecord, type TakeOverFacts } from '@/lib/loans/files/new-loan';
import { readLedgers, wroteAfter } from '@/lib/loans/files/on-file';
import { linesToReach } from '@/lib/loans/files/reach';
import { insertEvents, refreshLoans } from '@/lib/loans/files/records';
import { isLoanRow } from '@/lib/loans/files/types';
import { termsOf } from '@/lib/loans/ledger-store';

/**
 * Brings the ledgers of a portion of rows to the bank's figures. A loan whose contract differs, or that was written to
 * after the day of the file, is left to a person.
 * @returns the rows whose figures stand in the ledger now.
 */
export async function writeAsBank(tx: Tx, rows: readonly LinkedRow[], facts: TakeOverFacts): Promise<Set<LinkedRow>> {
  const ids = rows.flatMap(({ onFile }) => onFile?.id ?? []);
  if (ids.length === 0) return new Set();
  // In the order of their ids: two at once wait for each other and never for a circle.
  await tx.$queryRaw`SELECT 1 FROM loan WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const loans = new Map((await tx.loan.findMany({ where: { id: { in: ids } } })).map((loan) => [loan.id, loan]));
  const ledgers = await readLedgers(tx, ids);
  const written = new Set<LinkedRow>();
  const events: ReturnType<typeof eventRecord>[] = [];
  const refreshed: Record<string, unknown>[] = [];
  for (const row of rows) {
    const loan = loans.get(row.onFile?.id ?? '');
    const ledger = ledgers.get(loan?.id ?? '');
    const lines = loan && ledger ? linesOf(row, loan, ledger) : null;
    if (!loan || !ledger || lines === null) continue;
    const records = lines.map((line) => eventRecord(line, { id: crypto.randomUUID(), loanId: loan.id }, facts));
    const after = lines.map(({ reason: _, ...line }, index) => ({
      ...line,
      id: records[index]?.id ?? '',
      seq: Number.MAX_SAFE_INTEGER - lines.length + index,
    }));
    events.push(...records);
    refreshed.push({ id: loan.id, ...derivedRecord(termsOf(loan), [...ledger, ...after], facts.today) });
    written.add(row);
  }
  await insertEvents(tx, events);
  await refreshLoans(tx, refreshed);
  return written;
}

function linesOf(row: LinkedRow, loan: Loan, ledger: Parameters<typeof linesToReach>[1]) {
  const complete = isLoanRow(row) ? completeLoan(row.loan) : null;
  if (complete === null || row.comparison?.reason === 'TERMS' || wroteAfter(loan, complete.asOf)) return null;
  return linesToReach(termsOf(loan), ledger, figuresOf(complete));
}
