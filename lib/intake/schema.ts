import { z } from 'zod';
import { id, text } from '@/lib/fields';

/** A half-written intake: any shape the form had, bounded in size. */
export const saveDraftSchema = z.object({
  draftId: id,
  label: text('tên bản nháp', 120),
  content: z.string().max(20_000, 'Bản nháp quá dài'),
});

export const discardDraftSchema = z.object({ draftId: id });
