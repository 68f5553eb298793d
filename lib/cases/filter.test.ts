import { expect, it } from 'vitest';
import { type CaseFilterInput, filterFromParams, listCasesSchema } from '@/lib/cases/filter';
import { describeFilter, paramsFromFilter } from '@/lib/cases/filter-address';

const roundTrip = (filter: CaseFilterInput) =>
  listCasesSchema.parse(filterFromParams(Object.fromEntries(paramsFromFilter(filter))));

it.each<[string, CaseFilterInput]>([
  ['nothing', {}],
  [
    'a name, states and groups',
    { q: 'Lê Văn', status: ['RECEIVED', 'MANAGED'], group: ['A', 'NONE'], work: ['UNKNOWN'] },
  ],
  ['a place and a day', { communeId: 12, hamlet: 'Thôn 3', on: '2024-12-25' }],
  ['late but met', { overdue: true, neglected: false }],
  ['not met for too long', { neglected: true }],
  ['an order', { sort: 'lastContact', descending: true }],
])('an address says the filter again: %s', (_, filter) => {
  expect(roundTrip(filter)).toMatchObject(filter);
});

it('says who is late in words', () => {
  expect(describeFilter({ overdue: true, neglected: false })).toBe('quá hạn liên hệ, đã gặp trong hạn');
  expect(describeFilter({ neglected: true })).toBe('quá lâu không gặp');
});
