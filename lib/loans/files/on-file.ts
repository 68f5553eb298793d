import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { Loan } from '@/lib/generated/prisma/client';
import { type Comparison, compareLoan, type OwnFigures } from '@/lib/loans/files/compare';
import { completeLoan, figuresOf } from '@/lib/loans/files/linked';
import type { JudgedFileRow, LoanRow } from '@/lib/loans/files/types';
import { foldLedger, type LedgerEvent } from '@/lib/loans/ledger';
import { eventOf, termsOf } from '@/lib/loans/ledger-store';

interface Pair {
  key: JudgedFileRow;
  loan: Loan;
  row: LoanRow;
}

/** The ledgers of several loans in one question. */
export async function readLedgers(tx: Tx, loanIds: readonly string[]): Promise<Map<string, LedgerEvent[]>> {
  const rows = await tx.loanEvent.findMany({
    where: { loanId: { in: [...loanIds] } },
    orderBy: [{ happenedOn: 'asc' }, { seq: 'asc' }],
  });
  const ledgers = new Map<string, LedgerEvent[]>(loanIds.map((id) => [id, []]));
  for (const row of rows) ledgers.get(row.loanId)?.push(eventOf(row));
  return ledgers;
}

/** Our figures of the day of the file. What a loan shows of today is that day's where nothing was written after it: only then is its ledger read. */
function ownFigures(loan: Loan, asOf: string, ledger: readonly LedgerEvent[] | undefined): OwnFigures {
  const terms = termsOf(loan);
  const common = { amount: terms.approvedAmount, signedOn: fromDbDate(loan.firstDisbursedOn) ?? terms.signedOn };
  if (ledger === undefined) {
    return {
      ...common,
      disbursed: Number(loan.disbursed),
      inTime: Number(loan.inTime),
      overdue: Number(loan.overdue),
      frozen: Number(loan.frozen),
      dueOn: fromDbDate(loan.currentDueOn) ?? terms.dueOn,
      isOpen: loan.isOpen,
    };
  }
  const { disbursed, inTime, overdue, frozen, dueOn, isSettled } = foldLedger(terms, ledger, asOf);
  return { ...common, disbursed, inTime, overdue, frozen, dueOn, isOpen: !isSettled };
}

export const wroteAfter = (loan: Loan, asOf: string): boolean => (fromDbDate(loan.lastEventOn) ?? '') > asOf;

/** Holds rows of a file against our ledgers as they stood on its day. */
export async function compareOnFile(tx: Tx, pairs: readonly Pair[]): Promise<Map<JudgedFileRow, Comparison>> {
  const later = pairs.filter(({ loan, row }) => wroteAfter(loan, row.asOf ?? ''));
  const ledgers =
    later.length > 0
      ? await readLedgers(
          tx,
          later.map(({ loan }) => loan.id),
        )
      : new Map<string, LedgerEvent[]>();
  const found = new Map<JudgedFileRow, Comparison>();
  for (const { key, loan, row } of pairs) {
    const complete = completeLoan(row);
    if (complete === null) continue;
    const ours = ownFigures(loan, complete.asOf, ledgers.get(loan.id));
    const comparison = compareLoan(ours, {
      ...figuresOf(complete),
      amount: complete.amount,
      loanDate: complete.loanDate,
    });
    if (comparison) found.set(key, comparison);
  }
  return found;
}
