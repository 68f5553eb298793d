/** Căn cước công dân (12 digits) and the former chứng minh nhân dân (9 digits): rules as data. */

export type CitizenIdCode =
  | 'W_CCCD_MISSING'
  | 'W_CCCD_INVALID'
  | 'W_CCCD_ZERO_RESTORED'
  | 'W_CMND_9'
  | 'W_CCCD_SEX_MISMATCH'
  | 'W_CCCD_YEAR_MISMATCH'
  | 'W_CCCD_PREFIX_UNKNOWN';

export type Gender = 'Nam' | 'Nữ';

export interface CitizenId {
  cccd: string | null;
  oldId: string | null;
  codes: CitizenIdCode[];
}

/**
 * First three digits: province of birth registration, by the 63 provinces before 01/7/2025. Numbers issued then keep
 * them, and a person may live elsewhere, so a prefix is only ever a reason to look again.
 */
export const CCCD_PROVINCE_PREFIXES: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

/** Words that mean "no number yet". */
const ABSENT =
  /^(|[-–—.…?/*x]+|không|không có|ko|k|0|chưa|chưa có|chưa cấp|chưa làm|chưa rõ|chưa được cấp|không rõ|mất|đã mất|n\/a|đang làm|đang cấp|đang chờ cấp)$/;
/** A letter that touches the digits ('O38…') makes the number doubtful. */
const DIGIT_GROUPS = /(?<![\p{L}\d])\d(?:[\s.\-_\u00A0]*\d)*(?![\p{L}\d])/gu;
const DATE_LIKE = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g;

/** Digits of one written number, e.g. '038 098 024 943' or '038.073.013280'. */
const onlyDigits = (text: string): string => text.replace(/\D/g, '');

function classify(digits: string): CitizenId | null {
  if (/^0+$/.test(digits)) return null;
  if (digits.length === 12) {
    return { cccd: digits, oldId: null, codes: [] };
  }
  if (digits.length === 9) return { cccd: null, oldId: digits, codes: ['W_CMND_9'] };
  // A spreadsheet that took the number for a quantity dropped its leading zeros.
  if ((digits.length === 11 || digits.length === 10) && !digits.startsWith('0')) {
    const restored = digits.padStart(12, '0');
    if (CCCD_PROVINCE_PREFIXES.has(restored.slice(0, 3))) {
      return { cccd: restored, oldId: null, codes: ['W_CCCD_ZERO_RESTORED'] };
    }
  }
  return null;
}

/** Reads a cell that should hold a CCCD or CMND: separators, an apostrophe, 'cấp ngày …' beside it are no fault. */
export function normaliseCitizenId(raw: string | number | null | undefined): CitizenId {
  const text = String(raw ?? '')
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
  if (ABSENT.test(text.toLowerCase())) return { cccd: null, oldId: null, codes: ['W_CCCD_MISSING'] };
  if (/\d\s*[eE]\s*[+]?\s*\d/.test(text)) return { cccd: null, oldId: null, codes: ['W_CCCD_INVALID'] };
  // What follows 'cấp' (issue date, issuing body) is no part of the number.
  const [beforeIssue = ''] = text.split(/[,;(]?\s*(?:ngày\s+)?cấp\b/i);
  const found = readNumbers(beforeIssue.replace(DATE_LIKE, ' '));
  const cccd = found.find((id) => id.cccd !== null);
  const old = found.find((id) => id.oldId !== null);
  if (cccd) return withPrefixCheck({ ...cccd, oldId: old?.oldId ?? null });
  return old ?? { cccd: null, oldId: null, codes: ['W_CCCD_INVALID'] };
}

function readNumbers(text: string): CitizenId[] {
  const joined = (text.match(DIGIT_GROUPS) ?? []).flatMap((group) => classify(onlyDigits(group)) ?? []);
  if (joined.length > 0) return joined;
  // Two numbers in one cell, parted by a space only: the new one and the old one.
  return (text.match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu) ?? []).flatMap((digits) =>
    digits.length >= 9 ? (classify(digits) ?? []) : [],
  );
}

function withPrefixCheck(id: CitizenId): CitizenId {
  if (id.cccd === null || CCCD_PROVINCE_PREFIXES.has(id.cccd.slice(0, 3))) return id;
  return { ...id, codes: [...id.codes, 'W_CCCD_PREFIX_UNKNOWN'] };
}

/** Fourth digit = century and sex (0/1 1900s, 2/3 2000s …; even nam, odd nữ); fifth and sixth = year. */
export function readCitizenId(cccd: string): { prefix: string; gender: Gender; birthYear: number } {
  const centuryAndSex = Number(cccd[3]);
  return {
    prefix: cccd.slice(0, 3),
    gender: centuryAndSex % 2 === 0 ? 'Nam' : 'Nữ',
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(cccd.slice(4, 6)),
  };
}

/** Holds a number against what else is known of the person. Both results are only reasons to look again. */
export function checkCitizenId(
  cccd: string,
  person: { gender: Gender | null; birthYear: number | null },
): CitizenIdCode[] {
  const id = readCitizenId(cccd);
  const codes: CitizenIdCode[] = [];
  if (person.gender !== null && person.gender !== id.gender) codes.push('W_CCCD_SEX_MISMATCH');
  if (person.birthYear !== null && person.birthYear !== id.birthYear) codes.push('W_CCCD_YEAR_MISMATCH');
  return codes;
}

/** '038088001234' → '••••••••1234'. */
export function maskCitizenId(cccd: string): string {
  return '•'.repeat(Math.max(cccd.length - 4, 0)) + cccd.slice(-4);
}
