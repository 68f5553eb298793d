import { type Count, protectTable } from '@/lib/committee/suppression';

/** One row of app.re_offence_years: the stock ratio of one year. */
export interface YearRatio {
  year: number;
  /** Under care on at least one day of the year. */
  people: number;
  /** Whose first new judgment came into force in it. */
  events: number;
}

export interface ShownRatio {
  year: number;
  people: Count;
  events: Count;
}

/** Said beside the number wherever it stands; a change of it is a new version. */
export const ratioDefinition = {
  version: 1,
  numerator: 'số người có bản án mới đầu tiên có hiệu lực trong kỳ (không tính bản án đã rút)',
  denominator: 'số người trong diện quản lý ít nhất một ngày trong kỳ, ở địa bàn nay đang giữ hồ sơ',
} as const;

/** The years as one reader may see them, the newest first: small numbers hidden with what would give them away. */
export function ratiosFor(years: readonly YearRatio[], { isProtected }: { isProtected: boolean }): ShownRatio[] {
  const counted = years.filter(({ people }) => people > 0);
  const shown = protectTable(counted.map(({ people, events }) => [events, people - events]));
  return counted
    .map(({ year, people, events }, i) =>
      isProtected
        ? { year, people: shown.rowTotals[i] ?? null, events: shown.rows[i]?.[0] ?? null }
        : { year, people, events },
    )
    .reverse();
}
