import type { Actor } from '@/lib/access/actor';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { LoanImport } from '@/lib/generated/prisma/client';
import type { TakeOverFacts } from '@/lib/loans/files/new-loan';
import { readLoanRules } from '@/lib/loans/read-rules';

/** What writing rows of a file into ledgers needs beside the rows. */
export async function factsOf(tx: Tx, actor: Actor, file: LoanImport): Promise<TakeOverFacts> {
  const today = todayInVietnam();
  const rules = await readLoanRules(tx, today);
  return { importId: file.id, officeId: file.officeId, actorId: actor.userId, today, rules };
}
