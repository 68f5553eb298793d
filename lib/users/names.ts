import type { Tx } from '@/lib/db';

/** Display names of staff by id, for "ghi bởi …". */
export async function userNames(tx: Tx, ids: readonly (string | null)[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return {};
  const users = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, displayName: true } });
  return Object.fromEntries(users.map((u) => [u.id, u.displayName]));
}
