import type { Actor } from '@/lib/access/actor';
import { opensRows } from '@/lib/committee/policy';
import { addDays, addMonths, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';

/**
 * The day whose figures are told when somebody who names nobody asks for `asked`: today's as they stand, else those of the last
 * day on which figures were closed, the end of a month or the last day of a report. Of two days of one's choice, a day apart, the
 * difference is what happened to one person on that day.
 */
export function closedDay(
  asked: LegalDate,
  { today, reported }: { today: LegalDate; reported: LegalDate | null },
): LegalDate {
  if (asked >= today) return asked;
  // The day before the month begins that the next day lies in: of the last of a month that is itself.
  const monthEnd = addDays(`${addDays(asked, 1).slice(0, 8)}01`, -1);
  return reported !== null && reported <= asked && reported > monthEnd ? reported : monthEnd;
}

/** The day that this actor's figures of a day are of: any day for those who open files. */
export async function dayTold(tx: Tx, actor: Actor, asked: LegalDate): Promise<LegalDate> {
  const today = todayInVietnam();
  if (opensRows(actor) || asked >= today) return asked;
  // Reports that the actor reads: signed, and shared by who signed.
  const [newest] = await tx.$queryRaw<{ day: LegalDate | null }[]>`
    SELECT max(period_to)::text AS day FROM report WHERE period_to <= ${asked}::date`;
  return closedDay(asked, { today, reported: newest?.day ?? null });
}

/** The day compared with when none is asked: a quarter before, of the last of a month the last of one. */
export function usualSince(on: LegalDate, actor: Actor): LegalDate {
  if (opensRows(actor)) return addMonths(on, -3);
  return closedDay(addDays(addMonths(addDays(on, 1), -3), -1), { today: on, reported: null });
}
