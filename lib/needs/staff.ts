import { invalid, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';

export interface Staff {
  id: string;
  displayName: string;
}

/** The officers and police of the actor's own commune: who may see to a need. */
export const supportingStaff = (tx: Tx) =>
  tx.$queryRaw<Staff[]>`SELECT id, display_name AS "displayName" FROM app.supporting_staff() ORDER BY display_name, id`;

export async function staffName(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const found = (await supportingStaff(tx)).find((s) => s.id === id);
  if (!found) throw new Refused(invalid({ ownerId: 'Người này không còn làm việc ở xã: chọn người khác' }));
  return found.displayName;
}
