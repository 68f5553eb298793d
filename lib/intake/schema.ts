import { z } from 'zod';
import { id, text } from '@/lib/fields';

/** A half-written intake: any shape the form had, bounded in size. */
export const saveDraftSchema = z.object({
  draftId: id,
  label: text('tên bản nháp', 120),
  content: z.string().max(20_000, 'Bản nháp quá dài'),
  /** When the version its writer went on from was saved (null: it was new). Left out, nothing is compared. */
  basedOn: z.iso.datetime().nullish(),
  /** It comes from the outbox of a machine that had no connection. */
  isOffline: z.boolean().optional(),
});

export const discardDraftSchema = z.object({ draftId: id });

/** What a draft needs before it can be kept: a name to find it by. Everything else is judged when the case is opened. */
export const writtenDraftSchema = z.looseObject({
  person: z.looseObject({ fullName: text('họ và tên', 120) }),
});
