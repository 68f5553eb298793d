import { z } from 'zod';

/** One entry as the phone sends it; what it holds is judged by the command it is for. */
export const sendEntrySchema = z.object({
  session: z.string().max(100),
  kind: z.enum(['followUp', 'draft']),
  key: z.string().max(100),
  values: z.unknown(),
});
