import type { Tx } from '@/lib/db';

/**
 * New people enter one transaction at a time: two lists, or a list and a notice, of the same people at the same moment
 * must see each other when they look for duplicates.
 */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('ancu.register'))::text`;
}
