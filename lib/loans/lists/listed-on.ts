import { Prisma } from '@/lib/generated/prisma/client';

/** The day of a `loan_list t`: when it was decided, else when it was drafted here. */
export const listedOn = Prisma.sql`coalesce(t.decided_on, (t.drafted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;
