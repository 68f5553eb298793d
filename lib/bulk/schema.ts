import { z } from 'zod';
import { listCasesSchema } from '@/lib/cases/filter';
import { addDays, todayInVietnam } from '@/lib/dates';
import { day, id, text } from '@/lib/fields';

/** The most files that one act may touch. */
export const mostRows = 1_000;
/** The most rows of a returned sheet that are read. */
export const mostSheetRows = 20_000;
const furthestDays = 366;

export const plannedDay = day('Ngày thăm').refine(
  (on) => on >= todayInVietnam() && on <= addDays(todayInVietnam(), furthestDays),
  'Ngày thăm phải từ hôm nay đến một năm tới',
);
const tag = text('nhãn', 60);

export const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('VISIT'), plannedOn: plannedDay }),
  z.object({ kind: z.literal('OFFICER'), officerId: z.uuid('Chọn người phụ trách') }),
  z.object({ kind: z.literal('TAG'), tag }),
  z.object({ kind: z.literal('UNTAG'), tag }),
]);
export type BulkChange = z.output<typeof bulkChangeSchema>;

/** Rows that were ticked, or all that match a filter: never thousands of ids in an address. */
export const selectionSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('ids'), ids: z.array(id).min(1, 'Chọn ít nhất một hồ sơ').max(mostRows) }),
  z.object({ by: z.literal('filter'), filter: listCasesSchema }),
]);
export type Selection = z.output<typeof selectionSchema>;

export const startBulkSchema = z.object({ change: bulkChangeSchema, selection: selectionSchema });
export type StartBulkForm = z.input<typeof startBulkSchema>;

export const bulkSchema = z.object({ bulkId: id });
/** Changes of a returned sheet that are not wanted, as `position.field`. */
export const runBulkSchema = bulkSchema.extend({ leaveOut: z.array(z.string().max(60)).max(20_000).default([]) });

export const returnedFileSchema = z.object({
  fileName: z.string().trim().min(1, 'Chọn tệp đã sửa').max(255, 'Tên tệp quá dài'),
  bytes: z.instanceof(Uint8Array, { error: 'Chọn tệp đã sửa' }),
});

/** What a stored act set, read back. */
export const storedValueSchema = z.object({
  plannedOn: z.string().optional(),
  officerId: z.string().optional(),
  tag: z.string().optional(),
  /** Of a returned sheet: rows that came back as they are. */
  unchanged: z.number().optional(),
});
export const storedFields = z.record(z.string(), z.string().nullable());
export const storedProblems = z.array(z.string());
