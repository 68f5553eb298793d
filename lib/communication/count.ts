import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';

/** Sessions against stigma that were held in a period, of every campaign the actor reads. */
export interface HeldSessions {
  from: LegalDate;
  to: LegalDate;
  held: number;
  /** Everybody who came, counted each time. */
  attendance: number;
}

export async function countHeldSessions(tx: Tx, from: LegalDate, to: LegalDate): Promise<HeldSessions> {
  const [row] = await tx.$queryRaw<{ held: number; attendance: number }[]>`
    SELECT count(*)::int AS held, coalesce(sum(attendance), 0)::int AS attendance FROM campaign_session
    WHERE held_on BETWEEN ${from}::date AND ${to}::date`;
  return { from, to, held: row?.held ?? 0, attendance: row?.attendance ?? 0 };
}
