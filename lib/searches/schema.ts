import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { id, optionalNote, pastDay, text, version } from '@/lib/fields';
import { endingKeys, lastStep } from '@/lib/searches/protocol';

export const openSearchSchema = z.object({
  caseId: id,
  openedOn: pastDay('Ngày bắt đầu'),
  known: text('những gì đã biết', 2000),
});

export const doSearchStepSchema = z.object({
  searchId: id,
  version,
  position: z.coerce.number().int().min(1).max(lastStep),
  doneOn: pastDay('Ngày làm'),
  result: z.enum(['NO_NEWS', 'CLUE', 'LOCATED'], 'Chọn kết quả'),
  note: optionalNote('Ghi chú', 2000),
});

export const closeSearchSchema = z.object({
  searchId: id,
  version,
  ending: z.enum(endingKeys, 'Chọn kết luận'),
  closedOn: pastDay('Ngày kết luận').default(() => todayInVietnam()),
  conclusion: text('kết luận', 1000),
});

export type OpenSearchForm = z.input<typeof openSearchSchema>;
export type DoSearchStepForm = z.input<typeof doSearchStepSchema>;
export type CloseSearchForm = z.input<typeof closeSearchSchema>;
