import { z } from 'zod';
import { id, text, version } from '@/lib/fields';
import { choiceKeys } from '@/lib/merging/choices';

const reason = text('lý do', 500);

export const decidePairSchema = z.object({
  pairId: id,
  version,
  /** Not one person; or the question is open again. */
  verdict: z.enum(['NOT_SAME', 'OPEN']),
  reason,
});

export const proposeMergeSchema = z.object({
  pairId: id,
  keptCaseId: id,
  /** Where the two differ: whose value stays. What is not said stays as the preview shows it. */
  choices: z.record(z.string().max(40), z.enum(choiceKeys)).default({}),
  /** The versions that were looked at. */
  seen: z.string().regex(/^\d+(\.\d+){3}$/, 'Hãy tải lại trang'),
  reason,
});

export const mergeIdSchema = z.object({ mergeId: id });
export const refuseMergeSchema = mergeIdSchema.extend({ reason });
export const undoMergeSchema = refuseMergeSchema;
