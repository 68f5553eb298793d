import { expect, it } from 'vitest';
import { dueWhenClosed } from '@/lib/steering/conferences/concluded';

const closedAt = new Date('2026-11-10T04:00:00Z');
const before = new Date('2026-11-10T03:00:00Z');
const after = new Date('2026-11-20T03:00:00Z');
const extended = (dueOn: string, recordedAt: Date) => ({ step: 'extend', dueOn, recordedAt });
const cancelled = (recordedAt: Date) => ({ step: 'cancel', dueOn: null, recordedAt });

it.each([
  ['never moved', '2026-12-01', null, [], '2026-12-01'],
  ['given more time later', '2026-12-20', '2026-12-01', [extended('2026-12-20', after)], '2026-12-01'],
  [
    'given more time twice',
    '2026-12-30',
    '2026-12-01',
    [extended('2026-12-20', after), extended('2026-12-30', after)],
    '2026-12-01',
  ],
  ['given more time while it sat', '2026-12-20', '2026-12-01', [extended('2026-12-20', before)], '2026-12-20'],
  [
    'then and later',
    '2026-12-30',
    '2026-12-01',
    [extended('2026-12-20', before), extended('2026-12-30', after)],
    '2026-12-20',
  ],
  ['withdrawn later', '2026-12-01', null, [cancelled(after)], '2026-12-01'],
  ['withdrawn while it sat', '2026-12-01', null, [cancelled(before)], null],
] as const)('a task %s, due %s (first %s), was concluded for %s', (_, dueOn, firstDueOn, steps, concluded) => {
  expect(dueWhenClosed({ dueOn, firstDueOn, steps }, closedAt)).toBe(concluded);
});
