import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';

/** Sessions against stigma that were held in a period by the actor's unit and those inside it, as its report counts them. */
export interface HeldSessions {
  from: LegalDate;
  to: LegalDate;
  held: number;
  /** Everybody who came, counted each time. */
  attendance: number;
}

export async function countHeldSessions(tx: Tx, from: LegalDate, to: LegalDate): Promise<HeldSessions> {
  const [row] = await tx.$queryRaw<{ held: number; attendance: number }[]>`
    SELECT held, attendance FROM app.sessions_held(${from}::date, ${to}::date)`;
  return { from, to, held: row?.held ?? 0, attendance: row?.attendance ?? 0 };
}
