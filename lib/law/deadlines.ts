import { addDays, type LegalDate } from '@/lib/dates';

/** A deadline set by law, with the clause a screen and a refusal cite. */
export interface LegalDeadline {
  label: string;
  workingDays: number;
  basisKey: string;
  clause: string;
}

export const legalDeadlines = {
  /** From the prison's notice to the residence check with the family. */
  addressCheck: {
    label: 'Xác minh nơi về cư trú',
    workingDays: 3,
    basisKey: 'tt10-2024',
    clause: 'Điều 8 Thông tư 10/2024/TT-BCA',
  },
} as const satisfies Record<string, LegalDeadline>;

const isWeekend = (date: LegalDate) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

export const isWorkingDay = (date: LegalDate, holidays: ReadonlySet<LegalDate>) =>
  !isWeekend(date) && !holidays.has(date);

/** The n-th working day after `from`; the day of the notice itself does not count (Bộ luật Dân sự 2015, Điều 147). */
export function addWorkingDays(from: LegalDate, days: number, holidays: ReadonlySet<LegalDate>): LegalDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}
