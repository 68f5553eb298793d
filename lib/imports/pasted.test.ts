import { describe, expect, it } from 'vitest';
import { pastedFile, readPasted } from '@/lib/imports/pasted';
import { readWorkbook } from '@/lib/imports/read/read-workbook';

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    [
      'two rows',
      'A\tB\r\n1\t2\r\n',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    ['an empty cell and an empty line', 'A\t\tB\n\n1', [['A', '', 'B'], ['1']]],
    [
      'a line break and a tab in a cell',
      '"Thôn 1\nxã X"\t"a\tb"\nx\ty',
      [
        ['Thôn 1\nxã X', 'a\tb'],
        ['x', 'y'],
      ],
    ],
    ['a quotation mark', '"gọi là ""Ba"""\tx', [['gọi là "Ba"', 'x']]],
    ['a quotation mark inside a plain cell', '5" ống\tx', [['5" ống', 'x']]],
    ['nothing', ' \n', []],
  ])('%s', (_, text, rows) => {
    expect(readPasted(text)).toEqual(rows);
  });
});

it('goes the way of a file with every cell as it was', async () => {
  const rows = [
    ['STT', 'Họ và tên', 'Địa chỉ'],
    ['1', 'Lê Văn "Ba"', 'Thôn 1; xã Hoằng Lộc\ntỉnh Thanh Hóa'],
    ['2', '=1+1', '0912345678'],
  ];
  const bytes = new Uint8Array(await pastedFile(rows, 'dán.csv').arrayBuffer());
  const book = await readWorkbook(bytes, 'dán.csv');
  const [sheet] = 'sheets' in book ? book.sheets : [];
  expect(sheet?.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual(rows);
});
