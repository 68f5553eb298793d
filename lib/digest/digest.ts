import { addDays, daysBetween, type LegalDate } from '@/lib/dates';
import type { DigestCadence } from '@/lib/generated/prisma/enums';

export type { DigestCadence };

export const cadenceLabels = {
  DAILY: 'Hằng ngày',
  WEEKLY: 'Sáng thứ Hai hằng tuần',
} as const satisfies Record<DigestCadence, string>;

/** One exception: how many, of what, and where it is seen to. Never a name. */
export interface DigestLine {
  count: number;
  text: string;
  href: string;
}

/** What is nothing to speak of is left out. */
export const linesOf = (all: readonly (DigestLine | null)[]): DigestLine[] =>
  all.filter((line): line is DigestLine => line !== null && line.count > 0);

const aMonday: LegalDate = '2024-01-01';
const mondayOf = (day: LegalDate): LegalDate => addDays(day, -(((daysBetween(aMonday, day) % 7) + 7) % 7));

/** Whether one is due on a day: none twice a day, a weekly one once from Monday on. The first goes out at once. */
export function isDue(cadence: DigestCadence, lastSentOn: LegalDate | null, today: LegalDate): boolean {
  if (lastSentOn === null) return true;
  return lastSentOn < (cadence === 'DAILY' ? today : mondayOf(today));
}
