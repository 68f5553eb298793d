import { describe, expect, test } from 'vitest';
import {
  CCCD_PROVINCE_PREFIXES,
  checkCitizenId,
  maskCitizenId,
  normaliseCitizenId,
  readCitizenId,
} from '@/lib/people/citizen-id';

describe('normaliseCitizenId', () => {
  test.each<[string | number | null, string | null, string | null, string[]]>([
    ['038079017839', '038079017839', null, []],
    ["'038079017839", '038079017839', null, []],
    ['038 098 024 943', '038098024943', null, []],
    ['038.073.013280', '038073013280', null, []],
    ['038-073-013-280', '038073013280', null, []],
    ['CCCD: 038088005726', '038088005726', null, []],
    ['038088005726, cấp ngày 12/07/2021, Cục CSQLHC về TTXH', '038088005726', null, []],
    ['038088005726 (12/07/2021)', '038088005726', null, []],
    ['038088001234 / 172718682', '038088001234', '172718682', []],
    [38_069_004_272, '038069004272', null, ['W_CCCD_ZERO_RESTORED']],
    ['1088001234', '001088001234', null, ['W_CCCD_ZERO_RESTORED']],
    ['172718682', null, '172718682', ['W_CMND_9']],
    ['039200029987', '039200029987', null, ['W_CCCD_PREFIX_UNKNOWN']],
    ['3,80600E+10', null, null, ['W_CCCD_INVALID']],
    ['O38089019182', null, null, ['W_CCCD_INVALID']],
    ['03808901918', null, null, ['W_CCCD_INVALID']],
    ['0380890191822', null, null, ['W_CCCD_INVALID']],
    ['000000000000', null, null, ['W_CCCD_INVALID']],
    ['-', null, null, ['W_CCCD_MISSING']],
    ['chưa cấp', null, null, ['W_CCCD_MISSING']],
    [null, null, null, ['W_CCCD_MISSING']],
  ])('%j', (raw, cccd, oldId, codes) => expect(normaliseCitizenId(raw)).toEqual({ cccd, oldId, codes }));
});

test('what a number tells is held against the person', () => {
  expect(readCitizenId('038300001251')).toEqual({ prefix: '038', gender: 'Nữ', birthYear: 2000 });
  expect(checkCitizenId('038300001251', { gender: 'Nữ', birthYear: 2000 })).toEqual([]);
  expect(checkCitizenId('038300001251', { gender: 'Nam', birthYear: 1999 })).toEqual([
    'W_CCCD_SEX_MISMATCH',
    'W_CCCD_YEAR_MISMATCH',
  ]);
  expect(checkCitizenId('038300001251', { gender: null, birthYear: null })).toEqual([]);
});

test('63 provinces; only the last four digits are shown', () => {
  expect(CCCD_PROVINCE_PREFIXES.size).toBe(63);
  expect(maskCitizenId('038088001234')).toBe('••••••••1234');
});
