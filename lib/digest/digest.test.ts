import { expect, it } from 'vitest';
import { isDue, linesOf } from '@/lib/digest/digest';

it.each([
  ['DAILY', null, '2026-11-26', true],
  ['DAILY', '2026-11-25', '2026-11-26', true],
  ['DAILY', '2026-11-26', '2026-11-26', false],
  // 23/11/2026 is a Monday.
  ['WEEKLY', null, '2026-11-26', true],
  ['WEEKLY', '2026-11-22', '2026-11-23', true],
  ['WEEKLY', '2026-11-20', '2026-11-26', true],
  ['WEEKLY', '2026-11-23', '2026-11-26', false],
  ['WEEKLY', '2026-11-24', '2026-11-29', false],
  ['WEEKLY', '2026-11-24', '2026-11-30', true],
] as const)('%s, last sent %s, on %s: %s', (cadence, lastSentOn, today, due) => {
  expect(isDue(cadence, lastSentOn, today)).toBe(due);
});

it('speaks of what there is', () => {
  const line = (count: number) => ({ count, text: 'x', href: '/' });
  expect(linesOf([line(0), null, line(2)])).toEqual([line(2)]);
});
