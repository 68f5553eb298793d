import { expect, test } from 'vitest';
import { type ComparablePerson, scoreDuplicate } from '@/lib/imports/duplicates';
import { nameKey } from '@/lib/text';

function person(changes: Partial<ComparablePerson> = {}): ComparablePerson {
  const name = changes.name === undefined ? 'Lê Văn Hòa' : changes.name;
  return {
    dob: '1982-11-24',
    dob_precision: 'day',
    gender: 'Nam',
    cccd: '038082003261',
    old_id: null,
    commune_id: 1,
    hamlet: null,
    group: 'B',
    release_date: '2023-01-02',
    ...changes,
    name,
    name_key: name === null ? null : nameKey(name),
  };
}

test.each<[string, Partial<ComparablePerson>, string | null, string[]]>([
  ['same number and name, other tone place', { name: 'LÊ VĂN HOÀ', group: 'A' }, 'certain', ['group']],
  ['same number, other spelling', { name: 'Le Van Hoa' }, 'probable', ['name']],
  ['no number, same birth date and commune', { cccd: null }, 'probable', ['cccd']],
  ['one digit of the number differs', { cccd: '038082003267' }, 'possible', ['cccd']],
  ['no number, only the birth year', { cccd: null, dob: '1982', dob_precision: 'year' }, 'possible', ['cccd']],
  ['no number, other commune', { cccd: null, commune_id: 2 }, null, ['cccd', 'commune']],
  ['same name and year, other number: two people', { cccd: '038082009999', dob: '1982-01-05' }, null, ['dob', 'cccd']],
  ['other name', { name: 'Lê Văn Hoa', cccd: null }, null, ['name', 'cccd']],
])('%s', (_, changes, confidence, differs) => {
  const both = [scoreDuplicate(person(), person(changes)), scoreDuplicate(person(changes), person())];
  for (const score of both) expect([score.confidence, score.differs]).toEqual([confidence, differs]);
  expect(both[0]?.score).toBe(both[1]?.score);
  expect(both[0]?.reasons.length === 0).toBe(confidence === null);
});

test('surer matches score higher', () => {
  const scores = [{}, { name: 'Le Van Hoa' }, { cccd: null }, { cccd: '038082003267' }].map(
    (changes) => scoreDuplicate(person(), person(changes)).score,
  );
  expect([...scores].sort((a, b) => b - a)).toEqual(scores);
});
