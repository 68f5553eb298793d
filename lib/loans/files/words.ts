import { isOrganisation, type OrganisationCode, programmeCode } from '@/lib/loans/vocabulary';
import { parsePlainNumber } from '@/lib/money';
import { searchKey } from '@/lib/text';

/** Programme codes have two digits; a spreadsheet may have dropped a leading zero. Without a code the name tells. */
export function programmeOf(code: string, name: string): string | null {
  if (/^\d{1,2}$/.test(code)) return code.padStart(2, '0');
  const key = searchKey(`${code} ${name}`);
  if (/chap hanh xong an|nchxapt/.test(key)) return programmeCode;
  return /^(\d{2})\b/.exec(code)?.[1] ?? (code === '' && name === '' ? null : code || name);
}

export function fundOf(text: string): 'TW' | 'ĐP' | null {
  const key = searchKey(text);
  if (/^0?1\b|^tw|trung uong/.test(key)) return 'TW';
  return /^0?2\b|^dp|dia phuong/.test(key) ? 'ĐP' : null;
}

const organisationNames = [
  ['11', /nong dan/],
  ['12', /phu nu/],
  ['13', /cuu chien binh/],
  ['14', /thanh nien/],
] as const;

export function organisationOf(code: string, name: string): OrganisationCode | null {
  if (isOrganisation(code)) return code;
  const key = searchKey(`${code} ${name}`);
  return organisationNames.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** CLOSE, Đã tất toán, Đóng … against OPEN, Bình thường, Quá hạn. */
export const isClosedWord = (text: string): boolean =>
  /clos|tat toan|da dong|^dong|het du no|da tra het/.test(searchKey(text));

/** '6,6' or '6.6 %/năm' a year, '0,55' a month: basis points a year. */
export function rateOf(text: string): number | null {
  const number = parsePlainNumber(/[\d.,]+/.exec(text)?.[0] ?? '');
  if (number === null || number <= 0 || number > 30) return null;
  return Math.round(number < 1.5 ? number * 1_200 : number * 100);
}
