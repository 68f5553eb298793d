import type { CaseFilter } from '@/lib/cases/filter';
import type { FilterNames } from '@/lib/cases/filter-address';
import type { Tx } from '@/lib/db';
import { userNames } from '@/lib/users/names';

/** The names behind a filter's ids; a commune outside the reader's area has none, whether it exists or not. */
export async function namesOf(tx: Tx, { communeId, officerId }: CaseFilter): Promise<FilterNames> {
  if (!communeId && !officerId) return {};
  const [place] = communeId
    ? await tx.$queryRaw<{ name: string }[]>`
        SELECT form || ' ' || name AS name FROM unit WHERE id = ${communeId} AND id = ANY (app.scope_communes())`
    : [];
  const officers = officerId ? await userNames(tx, [officerId]) : {};
  return { place: place?.name ?? null, officer: officerId ? (officers[officerId] ?? null) : null };
}
