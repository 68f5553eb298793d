import { invalid, Refused } from '@/lib/access/outcome';
import { mostRows, type Selection } from '@/lib/bulk/schema';
import { idsMatching } from '@/lib/cases/list';
import type { Tx } from '@/lib/db';

/** The files that were chosen, as far as the actor sees them, in the order of the list; and how many were not seen. */
export async function selectedIds(tx: Tx, selection: Selection): Promise<{ ids: string[]; missing: number }> {
  if (selection.by === 'ids') {
    const wanted = [...new Set(selection.ids)];
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM case_file c WHERE c.id = ANY (${wanted}::uuid[]) ORDER BY c.sort_key, c.id`;
    return { ids: found.map(({ id }) => id), missing: wanted.length - found.length };
  }
  const ids = await idsMatching(tx, selection.filter, mostRows + 1);
  if (ids.length > mostRows)
    throw new Refused(
      invalid({ selection: `Mỗi lần làm được tối đa ${mostRows.toLocaleString('vi-VN')} hồ sơ. Hãy lọc hẹp lại.` }),
    );
  return { ids, missing: 0 };
}
