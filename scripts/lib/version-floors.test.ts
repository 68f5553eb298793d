import { expect, test } from 'vitest';
import { checkFloors, isBelow } from './version-floors';

test.each([
  ['16.4.4', true],
  ['16.4.5', false],
  ['16.10.0', false],
  ['15.9.9', true],
  ['16.4.5-canary.1', true],
])('%s is below 16.4.5: %s', (version, expected) => {
  expect(isBelow(version, '16.4.5')).toBe(expected);
});

test('an old copy deep inside another package and a banned package are found', () => {
  const { failed, lines } = checkFloors({
    packages: {
      'node_modules/next': { version: '16.4.6' },
      'node_modules/a/node_modules/postcss': { version: '8.4.31' },
      'node_modules/xlsx': { version: '0.18.5' },
    },
  });
  expect(failed).toBe(2);
  expect(lines.join('\n')).toContain('node_modules/a/node_modules/postcss 8.4.31');
});
