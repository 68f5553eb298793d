import type { RowCode } from '@/lib/imports/codes';
import type { Field } from '@/lib/imports/fields';
import { fieldText, type RowValues } from '@/lib/imports/row-values';
import { checkCitizenId, type Gender, normaliseCitizenId } from '@/lib/people/citizen-id';
import { hasControlCharacters, searchKey, titleCaseName } from '@/lib/text';

/** Latin letters after NFC; no digit, no sign, no leftover combining mark. */
const NAME = /^\p{Script=Latin}[\p{Script=Latin}\s.'’()-]*$/u;
const MAX_NAME = 100;
const MAX_WORD = 20;

export function isPlausibleName(name: string): boolean {
  return name.length <= MAX_NAME && NAME.test(name) && name.split(' ').every((word) => word.length <= MAX_WORD);
}

export function readName(values: RowValues): { name: string | null; codes: RowCode[] } {
  const parts = ['ho_dem', 'dem', 'ten'] as const;
  const whole = fieldText(values, 'name');
  const text = whole === '' ? parts.map((field) => fieldText(values, field)).join(' ') : whole;
  const name = titleCaseName(text);
  if (name === '' || /^[-–—.…]+$/.test(name)) return { name: null, codes: ['E_NAME_MISSING'] };
  return isPlausibleName(name) ? { name, codes: [] } : { name: null, codes: ['E_NAME_INVALID'] };
}

const NO_MARK = /^[-–—.0]*$/;

export function readGender(values: RowValues): Gender | null {
  const key = searchKey(fieldText(values, 'gender'));
  if (/^(nam|nam gioi|m|male|trai|ong)$/.test(key)) return 'Nam';
  if (/^(nu|nu gioi|f|female|gai|ba)$/.test(key)) return 'Nữ';
  const male = !NO_MARK.test(fieldText(values, 'yob_m') || fieldText(values, 'gender_m'));
  const female = !NO_MARK.test(fieldText(values, 'yob_f') || fieldText(values, 'gender_f'));
  if (male === female) return null;
  return male ? 'Nam' : 'Nữ';
}

export interface RowIdentity {
  gender: Gender | null;
  cccd: string | null;
  oldId: string | null;
  codes: RowCode[];
  info: RowCode[];
}

/** Identity numbers and sex. A birth year already known to be wrong is not held against the number again. */
export function readIdentity(
  values: RowValues,
  columns: ReadonlySet<Field>,
  birthYear: number | null,
  birthIsWrong: boolean,
): RowIdentity {
  const gender = readGender(values);
  const main = normaliseCitizenId(fieldText(values, 'cccd'));
  const old = normaliseCitizenId(fieldText(values, 'old_id'));
  const cccd = main.cccd ?? old.cccd;
  const oldId = main.oldId ?? old.oldId;
  const codes: RowCode[] = [];
  if (columns.has('cccd') || columns.has('old_id')) {
    const missing = main.codes.includes('W_CCCD_MISSING');
    codes.push(...(missing && (old.cccd !== null || old.oldId !== null) ? old.codes : main.codes));
  }
  const info: RowCode[] = [];
  if (cccd !== null) {
    for (const code of checkCitizenId(cccd, { gender, birthYear })) {
      if (code === 'W_CCCD_YEAR_MISMATCH' && birthIsWrong) info.push('I_CCCD_YEAR_MISMATCH');
      else codes.push(code);
    }
  }
  return { gender, cccd, oldId, codes, info };
}

/** Text that a spreadsheet would run as a formula if it were written back without care. */
export function looksLikeFormula(text: string): boolean {
  const start = text.trimStart().replace(/^["']/, '');
  if (/^[=＝@＠]/.test(start)) return start.length > 1;
  if (/^[+＋]/.test(start)) return !/^[+＋]\s*[\d\s().]*$/.test(start);
  return /^[-－](\d[\d.,]*\s*[-+*/^(|]|[A-Za-z]+[(|!])/.test(start);
}

const UNCHECKED: ReadonlySet<Field> = new Set(['stt', 'age']);

export function textWarnings(values: RowValues): RowCode[] {
  const codes: RowCode[] = [];
  for (const [field, value] of Object.entries(values)) {
    if ([...UNCHECKED].some((unchecked) => unchecked === field)) continue;
    if (value.tooLong) codes.push('E_CELL_TOO_LONG');
    if (value.number !== null || value.kind === 'date') continue;
    // A sum or product of numbers is daily bread; a text that a formula made up is worth a look.
    if (value.formula) codes.push('W_FORMULA_CELL');
    if (looksLikeFormula(value.text)) codes.push('W_TEXT_LOOKS_LIKE_FORMULA');
    if (hasControlCharacters(value.text)) codes.push('W_CONTROL_CHARS');
  }
  return codes;
}
