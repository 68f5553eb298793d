import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the database keeps as JSON of a loan: read through these, never trusted. */
export const instalmentsSchema = z.array(z.object({ dueOn: day, principal: z.number().int().nonnegative() }));
