import type { Tx } from '@/lib/db';

/**
 * Whoever lends to somebody takes the person first, before any row: caps count all their loans together, and two at once
 * would both count without the other. Held until the transaction ends.
 * @param key the case, or the list row of somebody who is not on file; of an establishment its own id.
 */
export async function lockBeneficiary(tx: Tx, key: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('ancu.loan-cap'), hashtext(${key}))::text`;
}
