import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';

/** Sessions against stigma that were held in a period by a unit and those inside it, as its report counts them. */
export interface HeldSessions {
  from: LegalDate;
  to: LegalDate;
  held: number;
  /** Everybody who came, counted each time. */
  attendance: number;
}

export async function countHeldSessions(tx: Tx, unitId: number, from: LegalDate, to: LegalDate): Promise<HeldSessions> {
  const [row] = await tx.$queryRaw<{ held: number; attendance: number }[]>`
    SELECT count(*)::int AS held, coalesce(sum(s.attendance), 0)::int AS attendance FROM campaign_session s JOIN campaign c ON c.id = s.campaign_id
    WHERE s.held_on BETWEEN ${from}::date AND ${to}::date AND c.unit_id = ANY ((SELECT app.units_of(${unitId}::int))::int[])`;
  return { from, to, held: row?.held ?? 0, attendance: row?.attendance ?? 0 };
}
