import { expect, it } from 'vitest';
import { type DefinitionRow, defined, ratioWords, usedIn } from '@/lib/reports/definitions';
import { someFigures } from '@/lib/reports/fixture-figures';

const names: Readonly<Record<string, string>> = { in_scope: 'Trong diện', group_a: 'Nhóm A', late: 'Muộn' };

it.each([
  ['a plain count', { key: 'in_scope', numerator: null, denominator: null }, null],
  ['a share', { key: 'group_a', numerator: 'group_a', denominator: 'in_scope' }, 'Nhóm A / Trong diện'],
  ['a share of another number', { key: 'group_a', numerator: 'late', denominator: 'in_scope' }, 'Muộn / Trong diện'],
  [
    'with no numerator named: the number itself',
    { key: 'group_a', numerator: null, denominator: 'in_scope' },
    'Nhóm A / Trong diện',
  ],
  ['of what is not defined', { key: 'group_a', numerator: null, denominator: 'unknown' }, null],
])('%s', (_, definition, words) => {
  expect(ratioWords(definition, (key) => names[key])).toBe(words);
});

const row = (key: string, version: number, denominator: string | null = null): DefinitionRow => ({
  ...{ key, version, name: `${key} ${version}`, unit: 'người', definition: `như ${version}` },
  ...{ numerator: null, denominator },
});

it('a report is explained by the versions it used, in its own order', () => {
  const rows = [row('in_scope', 1), row('group_a', 1, 'in_scope'), row('group_a', 2, 'in_scope')];
  const used = [
    { key: 'group_a', version: 1 },
    { key: 'in_scope', version: 1 },
    { key: 'gone', version: 1 },
  ];
  expect(defined(rows, used)).toEqual([
    {
      ...{ key: 'group_a', version: 1, name: 'group_a 1', unit: 'người' },
      definition: 'như 1',
      ratio: 'group_a 1 / in_scope 1',
    },
    { ...{ key: 'in_scope', version: 1, name: 'in_scope 1', unit: 'người' }, definition: 'như 1', ratio: null },
  ]);
});

it('only numbers that are told are explained', () => {
  const figures = { ...someFigures({}), rows: someFigures({}).rows.filter(({ key }) => key === 'in_scope') };
  expect(usedIn(figures, [row('in_scope', 1), row('group_a', 1)]).map(({ key }) => key)).toEqual(['in_scope']);
});
