import { expect, it } from 'vitest';
import { standingWords, stateOf } from '@/lib/reports/standing';

it.each([
  ['RECEIVED', 'IN'],
  ['SUBMITTED', 'WAITING'],
  // It was reported once: that is not the same as nothing.
  ['RETURNED', 'RETURNED'],
  ['DRAFT', 'MISSING'],
  ['SIGNED', 'MISSING'],
  [undefined, 'MISSING'],
] as const)('a unit whose report is %s stands as %s', (status, state) => {
  expect(stateOf(status)).toBe(state);
});

it.each([
  [['IN', 'WAITING'], 'Cả 2 xã đã báo cáo.'],
  [['IN', 'MISSING', 'MISSING'], '2/3 xã chưa báo cáo.'],
  [['IN', 'MISSING', 'RETURNED'], '1/3 xã chưa báo cáo, 1/3 xã bị trả lại, chờ gửi lại.'],
  [['IN', 'RETURNED'], '1/2 xã bị trả lại, chờ gửi lại.'],
] as const)('%s: %s', (states, words) => {
  expect(standingWords(states)).toBe(words);
});
