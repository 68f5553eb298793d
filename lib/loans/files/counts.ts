import { z } from 'zod';
import { isUsable, type LinkedRow } from '@/lib/loans/files/linked';
import { isLoanRow } from '@/lib/loans/files/types';

const count = z.number().int().nonnegative();

/** What a file comes to. Amounts in đồng, of the rows of programme 26 that are counted once. */
export const fileCountsSchema = z.object({
  rows: count,
  usable: count,
  duplicates: count,
  ignored: count,
  errors: count,
  amount: count,
  inTime: count,
  overdue: count,
  frozen: count,
  balance: count,
  closed: count,
  extended: count,
  /** The sum that repeated rows would lead to. */
  naiveAmount: count,
  /** How many rows were gone through while the file is taken over portion by portion. */
  done: count.optional(),
  linked: z.object({ beneficiary_cccd: count, confirmed_list: count, self: count, none: count }),
});
export type FileCounts = z.output<typeof fileCountsSchema>;

export function sumUpFile(rows: readonly LinkedRow[]): FileCounts {
  const counts: FileCounts = {
    ...{
      rows: rows.length,
      usable: 0,
      duplicates: 0,
      ignored: 0,
      errors: 0,
      amount: 0,
      inTime: 0,
      overdue: 0,
      frozen: 0,
    },
    ...{ balance: 0, closed: 0, extended: 0, naiveAmount: 0 },
    linked: { beneficiary_cccd: 0, confirmed_list: 0, self: 0, none: 0 },
  };
  for (const row of rows) {
    if (row.verdict === 'ignored') counts.ignored += 1;
    else if (row.verdict === 'error') counts.errors += 1;
    else if (row.verdict === 'duplicate') counts.duplicates += 1;
    else counts.usable += 1;
    if (!isLoanRow(row)) continue;
    if (row.verdict !== 'ignored') counts.naiveAmount += row.loan.amount ?? 0;
    if (!isUsable(row)) continue;
    counts.amount += row.loan.amount ?? 0;
    counts.inTime += row.loan.inTime;
    counts.overdue += row.loan.overdue;
    counts.frozen += row.loan.frozen;
    counts.balance += row.loan.balance;
    counts.closed += row.loan.isOpen ? 0 : 1;
    counts.extended += row.loan.dueExtended === null ? 0 : 1;
    counts.linked[row.basis ?? 'none'] += 1;
  }
  return counts;
}
