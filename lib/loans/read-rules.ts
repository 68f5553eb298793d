import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { isLoanRuleKey, type LoanRules, type RuleVersion, rulesOn } from '@/lib/loans/rules';

/** Every version of every rule, oldest first. */
export async function readRuleVersions(tx: Tx): Promise<RuleVersion[]> {
  const rows = await tx.lendingRule.findMany({ orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] });
  return rows.flatMap(({ key, value, validFrom, validTo, clause, source, reason }) =>
    isLoanRuleKey(key)
      ? [
          {
            key,
            value: Number(value),
            validFrom: fromDbDate(validFrom),
            validTo: fromDbDate(validTo),
            clause,
            source,
            reason,
          },
        ]
      : [],
  );
}

/** The rules in force on a day. */
export const readLoanRules = async (tx: Tx, on: LegalDate): Promise<LoanRules> =>
  rulesOn(on, await readRuleVersions(tx));
