import { describe, expect, it } from 'vitest';
import { formatContext, readContextValue } from '@/lib/crime/figure';

describe('a figure as reports write it', () => {
  it.each([
    ['CHANGE_PERCENT', '−26 %', -2600],
    ['CHANGE_PERCENT', '-26', -2600],
    ['CHANGE_PERCENT', '+3,5', 350],
    ['RATIO_PERCENT', '0,5', 50],
    ['RATIO_PERCENT', '0.5 %', 50],
    ['COUNT', '1.204', 1204],
    ['COUNT', '0', 0],
  ] as const)('%s %s', (kind, text, value) => expect(readContextValue(kind, text)).toEqual({ value }));

  it.each([
    ['CHANGE_PERCENT', '-101'],
    ['RATIO_PERCENT', '-1'],
    ['RATIO_PERCENT', '101'],
    ['RATIO_PERCENT', 'nửa'],
    ['COUNT', '-3'],
    ['COUNT', '3,5'],
    ['COUNT', ''],
  ] as const)('%s %s is refused with what to do', (kind, text) =>
    expect(readContextValue(kind, text)).toHaveProperty('problem'),
  );

  it.each([
    ['CHANGE_PERCENT', -2600, '−26 %'],
    ['CHANGE_PERCENT', 350, '+3,5 %'],
    ['RATIO_PERCENT', 50, '0,5 %'],
    ['COUNT', 1204, '1.204'],
  ] as const)('%s %d is written %s', (kind, value, text) => expect(formatContext(kind, value)).toBe(text));
});
