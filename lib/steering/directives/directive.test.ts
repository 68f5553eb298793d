import { expect, it } from 'vitest';
import { standingOn } from '@/lib/steering/directives/directive';

it.each([
  ['2024-12-31', null, 'AHEAD'],
  ['2025-01-01', null, 'IN_FORCE'],
  ['2026-01-01', null, 'IN_FORCE'],
  ['2025-06-30', '2025-06-30', 'IN_FORCE'],
  ['2025-07-01', '2025-06-30', 'ENDED'],
  ['2024-12-31', '2024-12-31', 'AHEAD'],
] as const)('a directive in force from 01/01/2025 stands on %s, ended %s: %s', (on, endedOn, standing) => {
  expect(standingOn({ inForceFrom: '2025-01-01', endedOn }, on)).toBe(standing);
});
