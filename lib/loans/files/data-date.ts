import { daysInMonth, type LegalDate, legalDate, parseVietnameseDate } from '@/lib/dates';
import { rowTexts } from '@/lib/imports/header';
import type { Sheet } from '@/lib/imports/read/workbook';

const DAY = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/;
const WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const MONTH = /(?:tháng|kỳ)(?:\s+số\s+liệu)?\s*:?\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})(?!\d)/iu;
const ABOUT = /kỳ|số liệu|ngày|tháng|đến/iu;

const day = (year: string, month: string, dayOfMonth: string): LegalDate | null => {
  const parsed = parseVietnameseDate(`${dayOfMonth}/${month}/${year}`);
  return parsed.ok && parsed.precision === 'day' ? parsed.date : null;
};

/** 'Kỳ số liệu: 30/11/2024', 'Ngày: 13/12/2024', 'ngày 25 tháng 11 năm 2024'; 'tháng 11/2024' is its last day. */
export function dayInText(text: string): LegalDate | null {
  if (!ABOUT.test(text)) return null;
  const [, dayOfMonth = '', month = '', year = ''] = WORDS.exec(text) ?? DAY.exec(text) ?? [];
  if (year !== '') return day(year, month, dayOfMonth);
  const [, onlyMonth = '', ofYear = ''] = MONTH.exec(text) ?? [];
  const number = Number(onlyMonth);
  if (ofYear === '' || number < 1 || number > 12) return null;
  return legalDate(Number(ofYear), number, daysInMonth(Number(ofYear), number));
}

/** The last day named above the header: a title may first name the decision it rests on. */
export function dayOfTitles(sheet: Sheet, headerRow: number): LegalDate | null {
  const texts = sheet.rows.filter((row) => row.row < headerRow).flatMap((row) => [...rowTexts(row).values()]);
  const telling = texts.filter((text) => /kỳ|số liệu|^\s*(đến )?ngày|^tháng/iu.test(text));
  const found = [...telling, ...texts].flatMap((text) => dayInText(text) ?? []);
  return found[0] ?? null;
}

/** '…, ngày 25 tháng 11 năm 2024' above the signatures of a list. */
export function dayOfSignature(sheet: Sheet, lastHeaderRow: number): LegalDate | null {
  const texts = sheet.rows
    .filter((row) => row.row > lastHeaderRow)
    .slice(-30)
    .flatMap((row) => [...rowTexts(row).values()]);
  return texts.flatMap((text) => (WORDS.test(text) ? (dayInText(text) ?? []) : [])).at(-1) ?? null;
}
