import { describe, expect, test } from 'vitest';
import { analyseRegister } from '@/lib/imports/analyse';
import type { AnalysedRow } from '@/lib/imports/analysis';
import { CommuneCatalogue } from '@/lib/imports/communes';
import { catalogueUnits } from '@/lib/imports/fixture-units';
import { decodeTcvn3, decodeVni, detectRowEncoding } from '@/lib/imports/legacy-text';
import { buildXlsx } from '@/lib/imports/read/fixture-xlsx';
import { rejudgeRow } from '@/lib/imports/rejudge';
import { dateOfSerial } from '@/lib/imports/row-dates';
import { groupsInText } from '@/lib/imports/row-group';
import { looksLikeFormula } from '@/lib/imports/row-identity';
import { markSameFile } from '@/lib/imports/same-file';
import { parseSentenceMonths } from '@/lib/imports/sentence';

test.each<[string, 'year' | 'month' | null, number | null]>([
  ['03 năm 6 tháng', null, 42],
  ['36 tháng tù', null, 36],
  ['18 th', null, 18],
  ['2n6t', null, 30],
  ['2,5 năm', null, 30],
  ['01 năm 11 tháng 15 ngày', null, 23],
  ['ba năm sáu tháng', null, 42],
  ['36', 'month', 36],
  ['3', 'year', 36],
  ['36', null, null],
  ['chung thân', null, null],
  ['', null, null],
])('sentence %s', (text, unit, months) => expect(parseSentenceMonths(text, unit)).toBe(months));

test.each<[string, string[]]>([
  ['A', ['A']],
  ['b', ['B']],
  ['Nhóm C', ['C']],
  ['loại d', ['D']],
  ['A - ổn định', ['A']],
  ['A/B', ['A', 'B']],
  ['Nhóm A, nhóm B', ['A', 'B']],
  ['E', []],
  ['có việc làm', []],
])('group %s', (text, groups) => expect(groupsInText(text)).toEqual(groups));

test('serial days of both counts', () => {
  expect(dateOfSerial(29_613, false)).toBe('1981-01-27');
  expect(dateOfSerial(29_613 - 1_462, true)).toBe('1981-01-27');
  expect(dateOfSerial(59, false)).toBe('1900-02-28');
  expect(dateOfSerial(61, false)).toBe('1900-03-01');
});

describe('legacy encodings', () => {
  test('TCVN3', () => {
    expect(decodeTcvn3('Vò V¨n Mõng, Th\u00ADîng t¸ Hå B¸ Thä, x· Ho»ng §¹o')).toBe(
      'Vũ Văn Mừng, Thượng tá Hồ Bá Thọ, xã Hoằng Đạo',
    );
    expect(decodeTcvn3('c«ng an x· ho»ng ®¹o', true)).toBe('CÔNG AN XÃ HOẰNG ĐẠO');
  });

  test('VNI', () => {
    expect(decodeVni('Vi phaïm quy ñònh veà tham gia giao thoâng ñöôøng boä')).toBe(
      'Vi phạm quy định về tham gia giao thông đường bộ',
    );
    expect(decodeVni('TRÖÔÛNG COÂNG AN XAÕ, Quyønh Kyø, Thò Myõ')).toBe('TRƯỞNG CÔNG AN XÃ, Quỳnh Kỳ, Thị Mỹ');
  });

  test.each([
    ['Ho»ng §¹o', null, 'tcvn3'],
    ['Hoaèng Löu', null, 'vni'],
    ['Hoằng Lộc', '.VnTime', 'unicode'],
    ['Lê Thành Hoà', null, 'unicode'],
    ['Hå Tó', '.VnTime', 'tcvn3'],
    ['Le Van An', '.VnTime', 'unicode'],
  ])('%s in %s', (text, font, encoding) => expect(detectRowEncoding([{ text, font }])).toBe(encoding));
});

test.each<[string, boolean]>([
  ['=1+1', true],
  ['＝1+1', true],
  ['\t=1+1', true],
  ['@SUM(1+1)', true],
  ["+cmd|' /C calc'!A0", true],
  ['-2+3', true],
  ['-', false],
  ['- Chưa có nghề', false],
  ['+84 912 345 678', false],
  ['-5', false],
  ['Lê Văn An', false],
])('%j looks like a formula: %s', (text, expected) => expect(looksLikeFormula(text)).toBe(expected));

test('a corrected row is judged again, and so are its neighbours', async () => {
  const header = ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Ngày ra trại', 'Số tiền vay (triệu đồng)'];
  const rows = [
    ['CÔNG AN XÃ HOẰNG LỘC'],
    header,
    ['Lê Văn An', '31/02/1982', '038082003261', '01/02/2023', '60'],
    ['Mai Tú', '01/02/1982', '038082003261', '01/02/2023', ''],
  ];
  const units = catalogueUnits();
  const result = await analyseRegister(buildXlsx([{ name: 'DS', rows }]), 'a.xlsx', { asOf: '2024-12-15', units });
  if (result.refused) throw new Error(result.code);
  const [first, second] = result.rows;
  const [sheet] = result.sheets;
  if (first === undefined || second === undefined || sheet === undefined) throw new Error('rows missing');
  expect([first.codes, second.codes]).toEqual([['E_DOB_INVALID'], ['E_CCCD_CONFLICT']]);
  const catalogue = new CommuneCatalogue(units, '2024-12-15');
  const judged = rejudgeRow(
    { ...first.raw, dob: '28/02/1982', cccd: '038082003999' },
    { catalogue, sheet, row: first },
  );
  expect(judged).toMatchObject({
    verdict: 'ok',
    normalized: { dob: '1982-02-28', commune_name: 'Hoằng Lộc', loan_amount: 60_000_000 },
  });
  const corrected: AnalysedRow[] = [{ ...first, codes: judged.codes, normalized: judged.normalized }, second];
  markSameFile(corrected);
  expect(corrected.map((row) => row.verdict)).toEqual(['ok', 'ok']);
});
