import { expect, it } from 'vitest';
import { quarterEnd } from '@/lib/committee/movement';

it.each([
  ['2026-11-25', '2026-09-30'],
  ['2026-09-30', '2026-09-30'],
  ['2026-09-29', '2026-06-30'],
  ['2026-01-01', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['2024-03-30', '2023-12-31'],
])('the last whole quarter by %s ended on %s', (day, end) => {
  expect(quarterEnd(day)).toBe(end);
});
