import { z } from 'zod';

const scoresSchema = z.array(
  z.object({ criterionId: z.number(), name: z.string(), maxPoints: z.number(), points: z.number() }),
);

/** The scores of an evaluation as they were kept; one that cannot be read is shown without its parts, never not at all. */
export const scoresOf = (stored: unknown) => scoresSchema.safeParse(stored).data ?? [];
