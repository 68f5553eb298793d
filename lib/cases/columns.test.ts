import { expect, it } from 'vitest';
import { defaultColumns, needsDetails, tidyColumns } from '@/lib/cases/columns';

it.each([
  ['nothing kept', [], [...defaultColumns]],
  ['only what is gone', ['mood'], [...defaultColumns]],
  ['an order of one’s own', ['tags', 'name', 'birth'], ['tags', 'name', 'birth']],
  ['without the name', ['birth'], ['name', 'birth']],
  ['repeated and unknown ones', ['name', 'x', 'birth', 'name'], ['name', 'birth']],
])('%s', (_, kept, columns) => {
  expect(tidyColumns(kept)).toEqual(columns);
});

it('asks for phones, officers and tags only when they are shown', () => {
  expect(needsDetails(defaultColumns)).toBe(false);
  expect(needsDetails(['name', 'tags'])).toBe(true);
});
