import { describe, expect, test } from 'vitest';
import { sniffDelimiter } from '@/lib/imports/read/csv';
import { buildXlsx, sheetXml, workbookParts, type ZipPart, zip } from '@/lib/imports/read/fixture-xlsx';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { columnLetter, columnNumber } from '@/lib/imports/read/workbook';
import { dateFormatPrecision } from '@/lib/imports/read/xlsx-styles';
import { isRefusal } from '@/lib/imports/refusal';

const rows = [
  ['STT', 'Họ và tên'],
  [1, 'Lê Văn An'],
];
const sheet = { name: 'DS', rows };
const parts = (...replaced: ZipPart[]): Buffer => zip(workbookParts([sheet], { parts: replaced }));
const SHEET = 'xl/worksheets/sheet1.xml';

async function codeOf(bytes: Buffer, name = 'a.xlsx'): Promise<string | null> {
  const result = await readWorkbook(bytes, name);
  return isRefusal(result) ? result.code : null;
}

async function textsOf(bytes: Buffer, name = 'a.xlsx'): Promise<(string | number)[][]> {
  const result = await readWorkbook(bytes, name);
  if (isRefusal(result)) throw new Error(result.code);
  return result.sheets.flatMap(({ rows: read }) => read.map((row) => row.cells.map((cell) => cell.value)));
}

describe('sound files', () => {
  test('are read by content, whatever they are called', async () => {
    expect(await textsOf(buildXlsx([sheet]))).toEqual(rows);
    expect(await textsOf(buildXlsx([sheet]), 'DANH SÁCH.CSV')).toEqual(rows);
  });

  test('a cached formula value is taken, an error value is nothing', async () => {
    const cells = [
      { value: 'x', formula: 'HYPERLINK("http://a.invalid")' },
      { value: 3, formula: '1+2' },
    ];
    expect(await textsOf(buildXlsx([{ name: 'DS', rows: [cells] }]))).toEqual([['x', 3]]);
    const error = sheetXml(sheet).replace('<v>1</v>', '<v>#DIV/0!</v>').replace('r="A2" s="0"', 'r="A2" t="e"');
    expect(await textsOf(parts({ name: SHEET, data: error }))).toEqual([['STT', 'Họ và tên'], ['Lê Văn An']]);
  });

  test('shared strings join their runs and leave out phonetic hints', async () => {
    const strings = '<sst><si><r><t>Lê </t></r><r><t>Văn An</t></r><rPh><t>x</t></rPh></si></sst>';
    const rels = workbookParts([sheet]).find(({ name }) => name.endsWith('workbook.xml.rels'));
    const data = String(rels?.data).replace(
      '</Relationships>',
      '<Relationship Id="q" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    );
    const cell = '<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c></row></sheetData></worksheet>';
    const file = parts(
      { name: 'xl/_rels/workbook.xml.rels', data },
      { name: 'xl/sharedStrings.xml', data: strings },
      { name: SHEET, data: cell },
    );
    expect(await textsOf(file)).toEqual([['Lê Văn An']]);
  });

  test('a lying dimension and a far cell cost nothing', async () => {
    const xml = sheetXml(sheet).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>');
    const far = xml.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>.</t></is></c></row></sheetData>',
    );
    expect(await textsOf(parts({ name: SHEET, data: far }))).toEqual([...rows, ['.']]);
  });
});

describe('hostile workbooks', () => {
  const sound = buildXlsx([sheet]);
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'F_EMPTY'],
    ['cut off', sound.subarray(0, sound.length * 0.6), 'F_CORRUPT'],
    ['wrong CRC', parts({ name: SHEET, data: sheetXml(sheet), claimedCrc: 1 }), 'F_CORRUPT'],
    ['lying size', parts({ name: SHEET, data: sheetXml(sheet), claimedSize: 10 }), 'F_CORRUPT'],
    ['two parts of one name', zip([...workbookParts([sheet]), { name: SHEET, data: '<worksheet/>' }]), 'F_CORRUPT'],
    ['climbing path', parts({ name: '../../tmp/x.txt', data: 'x' }), 'F_ZIP_PATH'],
    ['absolute path', parts({ name: '/tmp/x.txt', data: 'x' }), 'F_ZIP_PATH'],
    ['macro', parts({ name: 'xl/vbaProject.bin', data: 'x' }), 'F_MACRO'],
    [
      'macro type',
      parts({
        name: '[Content_Types].xml',
        data: '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
      'F_MACRO',
    ],
    [
      'DOCTYPE',
      parts({ name: SHEET, data: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetXml(sheet)}` }),
      'F_XML_DOCTYPE',
    ],
    ['no XML', parts({ name: SHEET, data: '<worksheet><row>' }), 'F_CORRUPT'],
    [
      'relation out of the package',
      parts({
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      }),
      'F_CORRUPT',
    ],
    [
      'word document',
      zip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<w/>' },
      ]),
      'F_NOT_A_SPREADSHEET',
    ],
    [
      'OpenDocument',
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<x/>' },
      ]),
      'F_UNSUPPORTED_FORMAT',
    ],
    ['PDF', Buffer.from('%PDF-1.4'), 'F_NOT_A_SPREADSHEET'],
    ['text', Buffer.from('Họ và tên\tNgày sinh\n'), 'F_NOT_A_SPREADSHEET'],
    ['old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'F_UNSUPPORTED_FORMAT'],
    [
      'encrypted',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'F_PASSWORD',
    ],
    [
      '.xls with FILEPASS',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from([9, 8, 16, 0, 0, 6, 5, 0]),
        Buffer.alloc(12),
        Buffer.from([0x2f, 0, 2, 0, 0, 0]),
      ]),
      'F_PASSWORD',
    ],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  test('a bomb is refused while it inflates', async () => {
    const bomb = parts({ name: 'xl/styles.xml', data: `<styleSheet>${'x'.repeat(60_000_000)}</styleSheet>` });
    expect(await codeOf(bomb)).toBe('F_TOO_LARGE_UNZIPPED');
  }, 20_000);

  test('a giant cell is cut and marked', async () => {
    const result = await readWorkbook(buildXlsx([{ name: 'DS', rows: [['x'.repeat(1_000_000)]] }]), 'a.xlsx');
    if (isRefusal(result)) throw new Error(result.code);
    const cell = result.sheets[0]?.rows[0]?.cells[0];
    expect([String(cell?.value).length, cell?.traits.tooLong]).toEqual([32_767, true]);
  });
});

describe('CSV', () => {
  const text = 'STT;Họ và tên\r\n1;"Lê ""Tý"" Văn An"\r\n\r\n2;Mai\r\n';
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['LF', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
  ])('%s', async (_, bytes) => {
    expect(await textsOf(bytes, 'a.csv')).toEqual([
      ['STT', 'Họ và tên'],
      ['1', 'Lê "Tý" Văn An'],
      ['2', 'Mai'],
    ]);
    const result = await readWorkbook(bytes, 'a.csv');
    expect(!isRefusal(result) && result.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 4]);
  });

  test.each<[string, Buffer, string]>([
    ['NUL bytes', Buffer.from('STT;Họ\u0000 tên\n1;Lê An\n'), 'F_BINARY_CSV'],
    ['UTF-16 without BOM', Buffer.from(text, 'utf16le'), 'F_ENCODING'],
    ['ANSI code page', Buffer.from('STT;H\xf2 t\xean\n', 'latin1'), 'F_ENCODING'],
    ['cut UTF-8', Buffer.from('STT;Lê').subarray(0, -1), 'F_ENCODING'],
    ['unclosed quote', Buffer.from('STT;Tên\n1;"Lê\n2;Mai\n'), 'F_CSV_SYNTAX'],
    ['HTML', Buffer.from('<html><table></table></html>'), 'F_NOT_A_SPREADSHEET'],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes, 'a.csv')).toBe(code));

  test('the delimiter is the one most lines agree on', () => {
    expect(sniffDelimiter('a,b,c\n"x;y;z",1,"100.000.000"\n')).toBe(',');
    expect(sniffDelimiter('a;b;c\n"x, y, z";1;2\n')).toBe(';');
    expect(sniffDelimiter('a\tb\n1\t2\n')).toBe('\t');
  });
});

test('columns and date formats', () => {
  expect(['A', 'Z', 'AA', 'XFD'].map(columnNumber)).toEqual([1, 26, 27, 16_384]);
  expect([1, 26, 27, 16_384].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'XFD']);
  expect(
    ['dd/mm/yyyy', 'mm/yyyy', 'yyyy', '0', '#,##0', 'General', '[$-42A]d/m/yy;@', 'hh:mm'].map(dateFormatPrecision),
  ).toEqual(['day', 'month', 'year', null, null, null, 'day', null]);
});
