import type { ReportFigures } from '@/lib/reports/figures';
import { indicatorsOn } from '@/lib/reports/indicators';

const period = { from: '2024-01-01', to: '2024-12-25' };

/** For tests: the numbers of a report, those that are not named being nought. */
export function someFigures(
  now: Readonly<Record<string, number | null>>,
  before: Readonly<Record<string, number | null>> = {},
): ReportFigures {
  return {
    period,
    before: { from: '2023-01-06', to: '2023-12-31' },
    unit: { id: 7, name: 'huyện Hoằng Hóa', isCommune: false },
    rows: indicatorsOn(period.to).map(({ key, version, name, unit }) => ({
      ...{ key, version, name, unit },
      ...{ now: key in now ? (now[key] ?? null) : 0, before: key in before ? (before[key] ?? null) : 0 },
    })),
    units: [],
    parts: null,
  };
}

/** Of the review of December 2024. */
export const review = someFigures(
  {
    ...{ in_scope: 276, group_a: 88, group_b: 150, group_c: 28, group_d: 10, arrived: 31, closed: 4 },
    ...{
      borrowers: 31,
      disbursed: 2_690_000_000,
      owed: 2_500_000_000,
      to_a: 15,
      from_a: 3,
      work_stable: 90,
      work_none: 60,
    },
    ...{ models_province: 146, models_area: 3, models_alive: 3, overdue: 12, needs_open: 20, needs_late: 5 },
    ...{
      difficulty_no_capital: 40,
      difficulty_no_job: 60,
      difficulty_hardship: 9,
      difficulty_held: 2,
      sessions: 4,
      attendance: 320,
    },
  },
  { in_scope: 249, group_a: 76, arrived: 28, borrowers: 12, disbursed: 900_000_000 },
);

/** The same with nothing told: what a reader has where everything is hidden. */
export const hidden: ReportFigures = {
  ...review,
  rows: review.rows.map((row) => ({ ...row, now: null, before: null })),
};
