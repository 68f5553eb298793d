import type { CellTraits } from '@/lib/imports/read/workbook';
import { readXml, type XmlAttributes } from '@/lib/imports/read/xml';
import type { ZipArchive } from '@/lib/imports/read/zip';

export interface CellStyle {
  font: string | null;
  isDate: boolean;
  datePrecision: CellTraits['datePrecision'];
}

export const NO_STYLE: CellStyle = { font: null, isDate: false, datePrecision: 'day' };

/** Built-in number formats that show dates; 18–21 and 45–47 show only a time. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 22, ...range(27, 31), 36, ...range(50, 58)]);
const BUILT_IN_MONTH_YEAR = 17;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a number format shows of a date; null when it shows none. */
export function dateFormatPrecision(formatCode: string): CellTraits['datePrecision'] | null {
  const [positive = ''] = formatCode.split(';');
  const plain = positive
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .toLowerCase();
  if (/general|[#0?]/.test(plain.replace(/\.0+/g, ''))) return null;
  if (/d/.test(plain)) return 'day';
  if (/m/.test(plain) && /y/.test(plain)) return 'month';
  return /y/.test(plain) ? 'year' : null;
}

function styleFor(formatId: number, formats: ReadonlyMap<number, string>, font: string | null): CellStyle {
  const code = formats.get(formatId);
  if (code !== undefined) {
    const precision = dateFormatPrecision(code);
    return { font, isDate: precision !== null, datePrecision: precision ?? 'day' };
  }
  if (formatId === BUILT_IN_MONTH_YEAR) return { font, isDate: true, datePrecision: 'month' };
  return { font, isDate: BUILT_IN_DATES.has(formatId), datePrecision: 'day' };
}

/** Cell styles by index, reduced to what reading needs: the font's name and whether a number is a date. */
export async function readStyles(archive: ZipArchive, part: string): Promise<CellStyle[]> {
  const formats = new Map<number, string>();
  const fonts: (string | null)[] = [];
  const styles: CellStyle[] = [];
  let section = '';
  const open = (tag: string, attributes: XmlAttributes): void => {
    if (['numFmts', 'fonts', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(tag)) section = tag;
    if (section === 'numFmts' && tag === 'numFmt') {
      formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    }
    if (section === 'fonts' && tag === 'font') fonts.push(null);
    if (section === 'fonts' && tag === 'name' && fonts.length > 0) fonts[fonts.length - 1] = attributes.val ?? null;
    if (section === 'cellXfs' && tag === 'xf') {
      styles.push(styleFor(Number(attributes.numFmtId ?? 0), formats, fonts[Number(attributes.fontId ?? 0)] ?? null));
    }
  };
  const close = (tag: string): void => {
    if (tag === section) section = '';
  };
  await readXml(archive, part, { open, close });
  return styles;
}
