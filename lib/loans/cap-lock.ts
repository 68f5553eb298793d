import type { Tx } from '@/lib/db';
import { takeTurns } from '@/lib/take-turns';

/** Whose cap it is (Quyết định 22/2023/QĐ-TTg, Điều 6): a person of a list, or an establishment. */
export interface Beneficiary {
  rowId: string;
  caseId: string | null;
  /** Blind index of the person's identity number. */
  cccdIndex: Uint8Array | null;
  /** Set for a loan of an establishment, its list where it is not on file: then the cap is the establishment's and nobody else's. */
  employerId: string | null;
}

/** By what a beneficiary may be known: two lists name one person by file, by number, or by both. */
export function capKeys({ rowId, caseId, cccdIndex, employerId }: Beneficiary): string[] {
  if (employerId !== null) return [`employer ${employerId}`];
  const known = [caseId, cccdIndex && Buffer.from(cccdIndex).toString('hex')].filter((key) => key !== null);
  return known.length > 0 ? known.sort() : [rowId];
}

/**
 * Whoever approves or pays out money of one beneficiary waits for whoever does the same, until the end of the
 * transaction: two at once would both count what is owed before either. To be taken before counting (exposure.ts), the
 * keys always in one order.
 */
export async function lockLoanCap(tx: Tx, beneficiary: Beneficiary): Promise<void> {
  for (const key of capKeys(beneficiary)) await takeTurns(tx, 'loan-cap', key);
}
