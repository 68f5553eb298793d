import { z } from 'zod';
import { columnKeys, tidyColumns } from '@/lib/cases/columns';
import { type CaseFilterInput, listCasesSchema } from '@/lib/cases/filter';
import { id, text } from '@/lib/fields';

const columns = z
  .array(z.string().max(40))
  .min(1, 'Chọn ít nhất một cột')
  .max(columnKeys.length)
  .transform(tidyColumns);
const name = text('tên cách xem', 60);

/** What a view keeps of a filter: never what was searched for, which may be a name or a number, nor a place in the list. */
export const keptFilter = listCasesSchema.omit({ q: true, after: true, limit: true, viewId: true });

export const keepColumnsSchema = z.object({ columns });
export const saveViewSchema = z.object({ name, filter: keptFilter, columns });
export const renameViewSchema = z.object({ viewId: id, name });
export const removeViewSchema = z.object({ viewId: id });

/** A stored filter as far as today's words still know it: a value that is gone leaves its condition out, not the whole view. */
export function readKeptFilter(stored: unknown): CaseFilterInput {
  const given = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  const fields = Object.entries(keptFilter.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(given[key]);
    return read.success && read.data !== undefined ? [[key, read.data]] : [];
  });
  return keptFilter.safeParse(Object.fromEntries(fields)).data ?? {};
}
