import { expect, it } from 'vitest';
import { canStepTo } from '@/lib/steering/conferences/conference';

it.each([
  ['PLANNED', 'open', true],
  ['PLANNED', 'conclude', false],
  ['PLANNED', 'cancel', true],
  ['IN_SESSION', 'conclude', true],
  ['IN_SESSION', 'contribute', true],
  ['IN_SESSION', 'cancel', false],
  ['IN_SESSION', 'close', true],
  ['CLOSED', 'conclude', false],
  ['CLOSED', 'contribute', false],
  ['CANCELLED', 'open', false],
] as const)('a conference that is %s: %s is possible: %s', (status, step, possible) => {
  expect(canStepTo(status, step)).toBe(possible);
});
