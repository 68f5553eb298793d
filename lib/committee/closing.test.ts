import { expect, it } from 'vitest';
import { closedDay } from '@/lib/committee/closing';

const today = '2026-11-26';

it.each([
  ['today stands as it is', today, null, today],
  ['yesterday is told as of the end of the month', '2026-11-25', null, '2026-10-31'],
  ['the end of a month is itself', '2026-10-31', null, '2026-10-31'],
  ['the end of February', '2024-02-29', null, '2024-02-29'],
  ['the day before it', '2024-02-28', null, '2024-01-31'],
  ['the first of a year', '2026-01-01', null, '2025-12-31'],
  ['the last day of a report is itself', '2024-12-25', '2024-12-25', '2024-12-25'],
  ['days after it are told as of it', '2024-12-30', '2024-12-25', '2024-12-25'],
  ['until the month ends', '2024-12-31', '2024-12-25', '2024-12-31'],
  ['an older report is older than the month', '2025-02-10', '2024-12-25', '2025-01-31'],
])('%s', (_, asked, reported, told) => {
  expect(closedDay(asked, { today, reported })).toBe(told);
});
