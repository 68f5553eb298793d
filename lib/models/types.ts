import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';

/** The types that may be chosen on a day; what is not counted comes last. */
export async function typesOn(tx: Tx, on: LegalDate) {
  const day = toDbDate(on);
  const types = await tx.modelType.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    orderBy: [{ isCounted: 'desc' }, { name: 'asc' }],
  });
  return types.map(({ code, name, isCounted }) => ({ code, name, isCounted }));
}
