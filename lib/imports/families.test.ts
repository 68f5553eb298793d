import { describe, expect, test } from 'vitest';
import { analyse, byRow, fieldsOf, header, person, sheet } from '@/lib/imports/fixture-register';
import type { FixtureSheet, FixtureValue } from '@/lib/imports/read/fixture-xlsx';

describe('a plain register', () => {
  test('is read without remarks', async () => {
    const result = await analyse([sheet([header, person])]);
    expect(result.rows).toHaveLength(1);
    expect(result.rows[0]).toMatchObject({ sheet: 'DS', row: 2, verdict: 'ok', codes: [] });
    expect(result.rows[0]?.normalized).toMatchObject({
      name: 'Lê Văn An',
      dob: '1982-11-24',
      cccd: '038082003261',
      commune_code: '15964',
      commune_era: 'before-2025',
      release_date: '2023-11-09',
      group: 'B',
    });
  });

  test('a numbering row, a repeated header and a total are nobody', async () => {
    const rows = [
      header,
      header.map((_, i) => `(${i + 1})`),
      person,
      header,
      ['2', 'Mai Thị Hoa', '01/02/1990', '038190003261', 'Hoằng Lộc', '09/11/2023', 'A'],
      ['Tổng cộng: 2 người'],
    ];
    const result = await analyse([sheet(rows)]);
    expect(result.rows.map((row) => row.row)).toEqual([3, 5]);
    expect(result.file_codes).toEqual(['F_REPEATED_HEADER']);
  });

  test('a wrong total is told', async () => {
    const result = await analyse([sheet([header, person, ['Tổng cộng', null, '3 người']])]);
    expect(result.file_codes).toEqual(['F_TOTAL_MISMATCH']);
  });
});

describe('section rows', () => {
  const labels = ['TT', 'Họ tên', 'Năm sinh', 'CCCD', 'Thôn', 'Ngày ra trại', 'Nhóm', 'Số tiền vay'];
  const row = (n: number, name: string, id: string, loan: number | null): FixtureValue[] => [
    n,
    name,
    '01/02/1980',
    id,
    'Thôn 1',
    '01/03/2023',
    'A',
    loan,
  ];
  const rows: FixtureValue[][] = [
    labels,
    ['I', 'Xã Hoằng Lộc', null, null, null, null, null, 150_000_000],
    row(1, 'Lê Văn An', '038080000001', 100_000_000),
    row(2, 'Lê Văn Bình', '038080000002', 50_000_000),
    ['II', 'Xã Hoằng Phụ (1 người)', null, null, null, null, null, 40_000_000],
    row(3, 'Lê Văn Chính', '038080000003', 40_000_000),
    ['Tổng cộng', null, null, null, null, null, null, { value: 190_000_000, formula: 'SUM(H2:H6)/2' }],
  ];

  test('give the commune to the people below, and their subtotals are no people', async () => {
    const result = await analyse([sheet(rows)], { unitCode: '399' });
    expect(result.rows.map((r) => [r.row, r.normalized.commune_name, r.codes])).toEqual([
      [3, 'Hoằng Lộc', []],
      [4, 'Hoằng Lộc', []],
      [6, 'Hoằng Phụ', []],
    ]);
    expect(result.file_codes).toEqual([]);
  });

  test('of hamlets are merged cells of their own', async () => {
    const flat = [
      ['CÔNG AN XÃ HOẰNG NGỌC'],
      labels.filter((l) => l !== 'Thôn'),
      ['Thôn 2:'],
      [1, 'Lê Văn An', '01/02/1980', '038080000001', '01/03/2023', 'A', null],
      ['2. Thôn Kim Sơn (3 người)'],
      [2, 'Lê Văn Bình', '01/02/1980', '038080000002', '01/03/2023', 'A', null],
    ];
    const result = await analyse([sheet(flat, { merges: ['A1:G1', 'A3:G3', 'A5:G5'] })]);
    expect(result.file_commune?.name).toBe('Hoằng Ngọc');
    expect(result.rows.map((r) => [r.normalized.hamlet, r.normalized.commune_name])).toEqual([
      ['Thôn 2', 'Hoằng Ngọc'],
      ['Thôn Kim Sơn', 'Hoằng Ngọc'],
    ]);
  });
});

describe('two-row headers', () => {
  test('birth years in a Nam/Nữ pair, groups in a column each', async () => {
    const rows: FixtureValue[][] = [
      ['STT', 'Họ và tên', 'Năm sinh', null, 'Số CCCD', 'Ngày ra trại', 'Phân loại', null, null, null],
      [null, null, 'Nam', 'Nữ', null, null, 'A', 'B', 'C', 'D'],
      [1, 'Lê Văn An', 1982, null, '038082003261', '01/02/2023', null, 'x', null, null],
      [2, 'Mai Thị Hoa', null, '05/06/1990', '038190003261', '01/02/2023', 'x', null, 'x', null],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:J1'];
    for (const more of [{ merges }, {}]) {
      const result = await analyse([sheet(rows, more)], { unitCode: '15964' });
      expect(result.sheets[0]?.header_rows).toEqual([1, 2]);
      expect(fieldsOf(result)).toMatchObject({ yob_m: 'C', yob_f: 'D', gA: 'G', gD: 'J' });
      expect(byRow(result, 3)).toMatchObject({ codes: [], normalized: { dob: '1982', gender: 'Nam', group: 'B' } });
      expect(byRow(result, 4)).toMatchObject({
        codes: ['W_GROUP_CONFLICT'],
        normalized: { dob: '1990-06-05', gender: 'Nữ', group: null },
      });
    }
  });

  test('grouped residence and sentence', async () => {
    const rows: FixtureValue[][] = [
      ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Nơi cư trú', null, 'Án phạt', null, 'Ngày ra tù'],
      [null, null, null, 'Thôn', 'Xã', 'Tội danh', 'Mức án', null],
      [1, 'Lê Văn An', '1.2.1980', 'Thôn 3', 'Hoằng Lộc', 'Trộm cắp tài sản', '3 năm 6 tháng', '1-2-2023'],
    ];
    const result = await analyse([sheet(rows)]);
    expect(result.rows[0]?.normalized).toMatchObject({ hamlet: 'Thôn 3', commune_code: '15964', sentence_months: 42 });
  });
});

describe('the file as a whole', () => {
  test('1904 dates, hidden rows and columns, other sheets', async () => {
    const cells = [...person.slice(0, 2), { value: 30_279 - 1_462, style: 'date' as const }, ...person.slice(3)];
    const data = sheet([header, cells], { hiddenRows: [2], hiddenColumns: [5] });
    const result = await analyse(
      [
        data,
        {
          name: 'Danh bạ',
          rows: [
            ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại'],
            [1, 'Lê A', 'Trưởng thôn', '0912'],
          ],
        },
      ],
      {},
      true,
    );
    expect(result.rows[0]).toMatchObject({ codes: ['W_HIDDEN_ROW'], normalized: { dob: '1982-11-24' } });
    expect([...result.file_codes].sort()).toEqual([
      'F_DATE_1904',
      'F_HIDDEN_COLUMNS',
      'F_HIDDEN_ROWS',
      'F_UNRELATED_SHEETS',
    ]);
  });

  test('sheets of several communes', async () => {
    const of = (name: string, id: string): FixtureSheet => ({
      name,
      rows: [
        [`DANH SÁCH XÃ ${name.toUpperCase()}`],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Ngày ra trại'],
        ['1', 'Lê Văn An', '24/11/1982', id, '09/11/2023'],
      ],
    });
    const result = await analyse([of('Hoằng Lộc', '038082003261'), of('Hoằng Phụ', '038082003999')]);
    expect(result.rows.map((row) => [row.sheet, row.normalized.commune_name])).toEqual([
      ['Hoằng Lộc', 'Hoằng Lộc'],
      ['Hoằng Phụ', 'Hoằng Phụ'],
    ]);
    expect(result.file_codes).toEqual(['F_SEVERAL_DATA_SHEETS']);
  });

  test('TCVN3 and VNI rows beside Unicode rows', async () => {
    const tcvn3 = (text: string) => ({ value: text, style: 'tcvn3' as const });
    const rows: FixtureValue[][] = [
      header,
      [
        '1',
        { value: 'nguyÔn v¨n c\u00AD¬ng', style: 'tcvn3Capitals' },
        '24/11/1982',
        '038082003261',
        tcvn3('Ho»ng §¹o'),
        '09/11/2023',
        'B',
      ],
      ['2', 'Hå B¸ Thä', '24/11/1982', '038082003262', 'x· Ho»ng Ph\u00ADîng', '09/11/2023', 'B'],
      ['3', 'Löông Vaên Minh', '24/11/1982', '038082003263', 'Hoaèng Löu', '09/11/2023', 'B'],
      ['4', 'Mai Thị Hòa', '24/11/1982', '038182003264', 'Hoằng Lộc', '09/11/2023', 'B'],
      ['5', 'Lê Thành', '24/11/1982', '038082003265', 'Hoằng Lộc', '09/11/2023', 'B'],
    ];
    const result = await analyse([sheet(rows)]);
    expect(result.rows.map((row) => [row.normalized.name, row.normalized.commune_name, row.codes])).toEqual([
      ['Nguyễn Văn Cương', 'Hoằng Đạo', []],
      ['Hồ Bá Thọ', 'Hoằng Phượng', []],
      ['Lương Văn Minh', 'Hoằng Lưu', []],
      ['Mai Thị Hòa', 'Hoằng Lộc', []],
      ['Lê Thành', 'Hoằng Lộc', []],
    ]);
    expect([...result.file_codes].sort()).toEqual(['F_LEGACY_TCVN3', 'F_LEGACY_VNI']);
  });

  test('repeated people and shared numbers', async () => {
    const more = (name: string, dob: string, id: string): string[] => [
      '9',
      name,
      dob,
      id,
      'Hoằng Lộc',
      '09/11/2023',
      'B',
    ];
    const rows = [
      header,
      person,
      more('LÊ VĂN AN', '24/11/1982', ''),
      more('Lê Văn An', '24/11/1982', '038 082 003 261'),
      more('Mai Văn Tú', '01/05/1982', '038082003261'),
      more('Lê Văn An', '01/01/1982', '038082009999'),
    ];
    const result = await analyse([sheet(rows)]);
    expect(
      result.rows.map((row) => [row.verdict, row.codes.join(), row.duplicate_of?.row ?? row.conflicts_with?.row]),
    ).toEqual([
      ['ok', '', undefined],
      ['duplicate', 'D_NAME_DOB,W_CCCD_MISSING', 2],
      ['duplicate', 'D_SAME_FILE', 2],
      ['error', 'E_CCCD_CONFLICT', 2],
      ['ok', '', undefined],
    ]);
  });
});
