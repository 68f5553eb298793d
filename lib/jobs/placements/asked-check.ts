import { Prisma } from '@/lib/generated/prisma/client';

/** Of a `placement_check k`: not done, and what a later one has answered for is asked no more. */
export const isAsked = Prisma.sql`k.done_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM placement_check l WHERE l.placement_id = k.placement_id AND l.month > k.month AND l.done_on IS NOT NULL)`;
