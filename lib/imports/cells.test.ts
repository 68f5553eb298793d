import { describe, expect, test } from 'vitest';
import { analyse, header, judged, person, sheet } from '@/lib/imports/fixture-register';
import type { FixtureValue } from '@/lib/imports/read/fixture-xlsx';

describe('cells', () => {
  test.each<[number, FixtureValue, string | undefined, Record<string, unknown>, string[]]>([
    [1, '', undefined, { name: null }, ['E_NAME_MISSING']],
    [1, 'NGÔ  VĂN HOÀ', undefined, { name: 'Ngô Văn Hoà' }, []],
    [1, 'Lê Văn An 2', undefined, { name: null }, ['E_NAME_INVALID']],
    [2, '31/02/1990', undefined, { dob: null }, ['E_DOB_INVALID', 'no-year']],
    [2, 1982, undefined, { dob: '1982', dob_precision: 'year' }, ['W_DOB_PARTIAL']],
    [2, 30279, undefined, { dob: '1982-11-24' }, ['W_DATE_SERIAL']],
    [2, { value: 30279, style: 'date' }, undefined, { dob: '1982-11-24' }, []],
    [2, { value: 30279, style: 'monthYear' }, undefined, { dob: '1982-11' }, ['W_DOB_PARTIAL']],
    [2, '24/11/82', undefined, { dob: '1982-11-24' }, ['W_DATE_2DIGIT_YEAR']],
    [3, 38_082_003_261, undefined, { cccd: '038082003261' }, ['W_CCCD_ZERO_RESTORED']],
    [3, 'chưa có', undefined, { cccd: null }, ['W_CCCD_MISSING']],
    [3, '172718682', undefined, { cccd: null, old_id: '172718682' }, ['W_CMND_9']],
    [4, 'H. Lộc', undefined, { commune_name: 'Hoằng Lộc' }, ['W_COMMUNE_ABBREV']],
    [4, 'Hoang Loc', undefined, { commune_name: 'Hoằng Lộc' }, ['W_COMMUNE_UNACCENTED']],
    [4, 'Hoang Phu', undefined, { commune_code: null }, ['E_COMMUNE_AMBIGUOUS']],
    [4, 'Hoằng Lôc', undefined, { commune_code: null }, ['E_COMMUNE_UNKNOWN']],
    [4, 'Thôn 3 - xã Hoằng Lộc - huyện Hoằng Hóa', 'Nơi cư trú', { hamlet: 'Thôn 3', commune_name: 'Hoằng Lộc' }, []],
    [4, 'Thôn 3, Hoằng Lộc, Hoằng Hóa, Thanh Hóa', 'Nơi cư trú', { hamlet: 'Thôn 3', commune_name: 'Hoằng Lộc' }, []],
    [4, 'Thôn 3 Hoằng Lộc', 'Địa chỉ', { hamlet: 'Thôn 3', commune_name: 'Hoằng Lộc' }, []],
    [4, 'Thôn 3, Hoằng Lộc', 'Thôn/Tiểu khu', { hamlet: 'Thôn 3', commune_name: 'Hoằng Lộc' }, []],
    [5, '30/02/2024', undefined, { release_date: null }, ['E_RELEASE_INVALID']],
    [5, '01/01/2035', undefined, {}, ['E_RELEASE_FUTURE']],
    [5, 'T9/2022', undefined, { release_date: '2022-09' }, ['W_RELEASE_PARTIAL']],
    [5, '01/01/1990', undefined, {}, ['E_BIRTH_AFTER_SENTENCE']],
    [6, 'Nhóm b', undefined, { group: 'B' }, []],
    [6, 'E', undefined, { group: null }, ['W_GROUP_UNKNOWN']],
    [6, '', undefined, { group: null }, ['W_GROUP_MISSING']],
    [6, 'A/B', undefined, { group: null }, ['W_GROUP_CONFLICT']],
  ])('column %i: %j', async (column, value, label, normalized, codes) => {
    const row = await judged(column, value, label);
    expect(row.codes).toEqual(codes.filter((code) => code !== 'no-year'));
    expect(row.normalized).toMatchObject(normalized);
  });

  test.each<[string, FixtureValue, number | null, string[]]>([
    ['Số tiền vay (triệu đồng)', 60, 60_000_000, []],
    ['Số tiền vay (triệu đồng)', '60.000.000', 60_000_000, []],
    ['Vay vốn (tr.đ)', '80', 80_000_000, []],
    ['Số tiền vay', 50, 50_000_000, ['W_MONEY_UNIT_GUESSED']],
    ['Số tiền vay', '80tr', 80_000_000, []],
    ['Số tiền vay', 'tám mươi triệu đồng', 80_000_000, []],
    ['Số tiền vay', '1,2 tỷ', 1_200_000_000, ['W_LOAN_OVER_CAP']],
    ['Số tiền vay', 'đã trả hết', null, ['W_MONEY_UNPARSED']],
    ['Số tiền vay', 'không', null, []],
  ])('%s: %j', async (label, value, amount, codes) => {
    const [row] = (
      await analyse([
        sheet([
          [...header, label],
          [...person, value],
        ]),
      ])
    ).rows;
    expect([row?.normalized.loan_amount, row?.codes]).toEqual([amount, codes]);
  });
});
