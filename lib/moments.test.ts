import { expect, it } from 'vitest';
import { formatClock } from '@/lib/moments';

it.each([
  ['2024-12-05T01:00:00Z', '08:00'],
  ['2024-12-05T16:59:59Z', '23:59'],
  ['2024-12-05T17:00:00Z', '00:00'],
])('%s is %s by the clock of Vietnam', (moment, clock) => {
  expect(formatClock(new Date(moment))).toBe(clock);
});
