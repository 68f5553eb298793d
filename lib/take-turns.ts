import type { Tx } from '@/lib/db';

/**
 * Acts of one kind upon one thing come one after the other, until the end of the transaction: the second sees what the first
 * wrote. To be taken before what it depends on is read.
 * @param key whose turn it is: the unit, the firm, the list
 */
export async function takeTurns(tx: Tx, kind: string, key: string | number): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`ancu.${kind}`}), hashtext(${String(key)}))::text`;
}
