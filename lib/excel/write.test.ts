import { describe, expect, it } from 'vitest';
import { plainText, sheetNameOf } from '@/lib/excel/cells';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { readWorkbook } from '@/lib/imports/read/read-workbook';

const hostile = [
  '=1+1',
  '+84912345678',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '  =1+1',
  '\u00A0=1+1',
  '\uFEFF=1+1',
  '\u200B@x',
  '=HYPERLINK("http://x","y")',
];

describe('a text never becomes a formula', () => {
  it.each(hostile)('%j is written with an apostrophe before it', (text) => {
    expect(plainText(text).startsWith("'")).toBe(true);
  });

  it.each(['Nguyễn Văn Hòa', '15880', '00123', 'HS-2026-000012', 'a=b', '1-2'])('%s stays as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('drops what XML cannot hold and cuts at the limit of a cell', () => {
    expect(plainText('a\u0000b\u001Fc')).toBe('abc');
    expect(plainText('x'.repeat(40_000))).toHaveLength(32_767);
  });
});

describe('the workbook', () => {
  it('reads back as it was given: texts as texts, numbers as numbers, no formula', async () => {
    const buffer = await writeWorkbook({
      sheetName: 'Nhật ký: tháng 11/2026',
      columns: [
        { label: 'Số', width: 8 },
        { label: '=Tên', width: 30 },
      ],
      rows: [
        [1, 'Lê Thị <Hoa> & "Mai"'],
        [2_690_000_000, '=1+1'],
        [null, '00123'],
      ],
    });
    const book = await readWorkbook(buffer, 'x.xlsx');
    const [sheet] = 'sheets' in book ? book.sheets : [];
    expect(sheet?.rows.map((r) => r.cells.map((c) => c.value))).toEqual([
      ['Số', "'=Tên"],
      [1, 'Lê Thị <Hoa> & "Mai"'],
      [2_690_000_000, "'=1+1"],
      ['00123'],
    ]);
    expect(sheet?.rows.flatMap((r) => r.cells).some((c) => c.traits.formula)).toBe(false);
  });

  it('has a name that Excel takes', () => {
    expect(sheetNameOf("'Danh sách [2026]: a/b*?'")).toBe('Danh sách 2026 a b');
    expect(sheetNameOf('')).toBe('Danh sách');
  });

  it('is downloaded under a Vietnamese name, and never kept', () => {
    const headers = workbookHeaders('Nhật ký 2026.xlsx');
    expect(headers['content-disposition']).toContain('filename="Nhat-ky-2026.xlsx"');
    expect(headers['cache-control']).toBe('private, no-store');
  });
});
