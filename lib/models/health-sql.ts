import { addMonths, type LegalDate } from '@/lib/dates';
import { Prisma } from '@/lib/generated/prisma/client';

/** The same as healthOf, for filters over thousands of models. `m` is programme_model. */
export const healthSql = (today: LegalDate, quietMonths: number): Prisma.Sql => {
  const since = addMonths(today, -quietMonths);
  return Prisma.sql`(CASE
    WHEN m.stage IN ('MERGED', 'STOPPED') THEN 'ENDED' WHEN m.is_count_only THEN 'COUNTED' WHEN m.stage IN ('SURVEY', 'PLANNED') THEN 'PREPARING'
    WHEN m.stage = 'CONSOLIDATING' THEN 'CONSOLIDATING' WHEN m.member_count = 0 THEN 'NO_MEMBERS'
    WHEN m.last_activity_on >= ${since}::date THEN 'ALIVE' WHEN m.launched_on >= ${since}::date THEN 'NEW' ELSE 'ON_PAPER' END)`;
};
