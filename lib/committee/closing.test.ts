import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { closedDay, usualSince } from '@/lib/committee/closing';

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

it.each([
  ['2026-06-30', '2026-03-31'],
  ['2026-02-28', '2025-11-30'],
  ['2024-02-29', '2023-11-30'],
  ['2026-04-30', '2026-01-31'],
  ['2026-11-30', '2026-08-31'],
  ['2026-11-26', '2026-07-31'],
  ['2026-05-31', '2026-02-28'],
])('whoever names nobody compares %s with %s', (on, since) => {
  expect(usualSince(on, { role: 'COMMITTEE_MEMBER' } as Actor)).toBe(since);
});

it('the police compare with the same day three months before', () => {
  expect(usualSince('2026-11-26', { role: 'SUPERIOR_POLICE' } as Actor)).toBe('2026-08-26');
});
