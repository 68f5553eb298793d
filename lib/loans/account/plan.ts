import type { LegalDate } from '@/lib/dates';
import type { Instalment } from '@/lib/loans/ledger-types';
import type { LoanRules } from '@/lib/loans/rules';
import { dueDays, principalSpacing } from '@/lib/loans/schedule';

export interface Agreed {
  /** Whole đồng, all tranches together. */
  amount: number;
  paidOn: LegalDate;
  termMonths: number;
  /** Of training: months over which the money goes out; nothing is paid back until then. Null for business. */
  disbursementMonths: number | null;
  /** Ngày giao dịch xã; null: due days stay where the calendar puts them. */
  transactionDay: number | null;
}

/**
 * When the principal comes back: spaced by the rules (VB 2174) from the day the money goes out, of a loan for training
 * from the end of its disbursement (Điều 8). Divided evenly, the odd đồng last. The final due day is the last instalment's.
 */
export function planOf(agreed: Agreed, rules: LoanRules): { instalments: Instalment[]; dueOn: LegalDate } {
  const { amount, paidOn, termMonths, transactionDay } = agreed;
  const grace = Math.min(agreed.disbursementMonths ?? 0, termMonths - 1);
  const spacing = principalSpacing(termMonths - grace, rules);
  const months: number[] = [];
  for (let month = grace + spacing; month < termMonths; month += spacing) months.push(month);
  months.push(termMonths);
  const days = dueDays(
    {
      tranches: [],
      rateBasisPoints: 0,
      months: termMonths,
      method: 'SPACED',
      everyMonths: spacing,
      dayCount: 'ACT/365',
      firstDueOn: null,
      transactionDay,
    },
    paidOn,
  );
  let left = amount;
  const instalments = months.map((month, index) => {
    const principal = Math.floor(left / (months.length - index));
    left -= principal;
    return { dueOn: days[month - 1] ?? paidOn, principal };
  });
  return { instalments, dueOn: days[termMonths - 1] ?? paidOn };
}
