import type { Tx } from '@/lib/db';

/**
 * Derives from the dated history, in the writing transaction, what lists show of these cases today and what figures count
 * of any day (prisma/security/35-history.sql). Called once, at the end of every command that writes history: a back-dated
 * record or a correction changes exactly what it should, and lists agree with counts at once.
 */
export async function refreshCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT app.refresh_cases(${caseIds}::uuid[])`;
}
