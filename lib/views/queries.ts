import { z } from 'zod';
import { type ColumnKey, tidyColumns } from '@/lib/cases/columns';
import type { CaseFilterInput } from '@/lib/cases/filter';
import { canListCases } from '@/lib/cases/policy';
import { query } from '@/lib/query';
import { readKeptFilter } from '@/lib/views/schema';

export interface SavedView {
  id: string;
  name: string;
  filter: CaseFilterInput;
  columns: ColumnKey[];
}

/** One's own views, by name. Row-level security gives nobody else's. */
export const listViews = query({
  name: 'view.list',
  input: z.object({}),
  can: canListCases,
  run: async ({ tx }) => {
    const views = await tx.listView.findMany({ orderBy: { createdAt: 'asc' }, take: 50 });
    return views.map(
      ({ id, name, filter, columns }): SavedView => ({
        id,
        name,
        filter: { ...readKeptFilter(filter), viewId: id },
        columns: tidyColumns(columns),
      }),
    );
  },
});
