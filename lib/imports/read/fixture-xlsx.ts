/** Small workbooks for tests, sound or hostile, packed by hand so that tests need no library's opinion of the format. */
import zlib from 'node:zlib';
import { columnLetter } from '@/lib/imports/read/workbook';

export interface FixtureCell {
  value: string | number;
  style?: keyof typeof STYLES;
  formula?: string;
}

export type FixtureValue = string | number | null | FixtureCell;

export interface FixtureSheet {
  name: string;
  /** By physical row, starting with row 1. */
  rows: FixtureValue[][];
  merges?: string[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

/** Style indexes in the fixture's style sheet. */
export const STYLES = { plain: 0, date: 1, tcvn3: 2, tcvn3Capitals: 3, vni: 4, monthYear: 5 } as const;

const STYLE_SHEET =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="mm/yyyy"/></numFmts>' +
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts>' +
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="3"/><xf numFmtId="165" fontId="0"/></cellXfs></styleSheet>';

export interface ZipPart {
  name: string;
  data: string | Buffer;
  /** What the directory claims instead of the truth. */
  claimedSize?: number;
  claimedCrc?: number;
}

/** A zip of parts; names and claims may lie. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = zlib.deflateRawSync(data);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(part.claimedCrc ?? zlib.crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function cellXml(value: FixtureValue, reference: string): string {
  if (value === null || value === '') return '';
  const cell: FixtureCell = typeof value === 'object' ? value : { value };
  const style = ` s="${STYLES[cell.style ?? 'plain']}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  if (typeof cell.value === 'number') return `<c r="${reference}"${style}>${formula}<v>${cell.value}</v></c>`;
  if (formula !== '') return `<c r="${reference}"${style} t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`;
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.value)}</t></is></c>`;
}

export function sheetXml(sheet: FixtureSheet): string {
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
    const content = cells.map((value, column) => cellXml(value, `${columnLetter(column + 1)}${row}`)).join('');
    return `<row r="${row}"${hidden}>${content}</row>`;
  });
  const columns = (sheet.hiddenColumns ?? []).map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  const merges = (sheet.merges ?? []).map((reference) => `<mergeCell ref="${reference}"/>`);
  return `<worksheet><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
}

export interface FixtureOptions {
  date1904?: boolean;
  /** Parts to add, or to put in place of the sound ones by name. */
  parts?: ZipPart[];
}

/** The parts of a workbook, so that a test can spoil one of them. */
export function workbookParts(sheets: readonly FixtureSheet[], options: FixtureOptions = {}): ZipPart[] {
  const list = sheets.map(
    (sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook><workbookPr date1904="${options.date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relations.join('')}<Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', data: STYLE_SHEET },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) })),
  ];
  const replaced = options.parts ?? [];
  return [...parts.filter((part) => !replaced.some(({ name }) => name === part.name)), ...replaced];
}

export function buildXlsx(sheets: readonly FixtureSheet[], options: FixtureOptions = {}): Buffer {
  return zip(workbookParts(sheets, options));
}
