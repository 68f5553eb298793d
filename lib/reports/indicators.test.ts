import { describe, expect, it } from 'vitest';
import { definitionRows, type Indicator, indicators, indicatorsOn } from '@/lib/reports/indicators';

const made = (key: string, version: number, validFrom?: string): Indicator => ({
  ...{ key, version, name: `${key} ${version}`, definition: '', unit: 'người', source: '' },
  ...{ draw: { of: 'day', columns: [`${key}_${version}`] } },
  ...(validFrom ? { validFrom } : {}),
});
/** 'trained' was given another meaning from 2027 on. */
const all = [made('in_scope', 1), made('trained', 1), made('trained', 2, '2027-01-01'), made('placed', 1)];

describe('what a number means on a day', () => {
  it.each([
    ['2000-01-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 2],
    ['2030-05-05', 2],
  ])('on %s by version %i, in the order of the report', (day, version) => {
    expect(indicatorsOn(day, all).map((one) => [one.key, one.version])).toEqual([
      ['in_scope', 1],
      ['trained', version],
      ['placed', 1],
    ]);
  });

  it('is closed on file the day before the next version', () => {
    expect(definitionRows(all).map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['in_scope 1', '2000-01-01', null],
      ['trained 1', '2000-01-01', '2026-12-31'],
      ['trained 2', '2027-01-01', null],
      ['placed 1', '2000-01-01', null],
    ]);
  });

  it('is a share of a number that there is, with the number itself above the line', () => {
    const keys = indicators.map(({ key }) => key);
    for (const { key, numerator, denominator } of indicators) {
      expect(denominator === undefined || keys.includes(denominator)).toBe(true);
      expect(numerator).toBe(denominator && key);
    }
  });
});
