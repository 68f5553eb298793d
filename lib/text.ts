/** Vietnamese text: one place that says how names and words are stored, compared, searched and sorted. */

// Written as escapes: a reader must see which invisible characters are meant.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed here
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;

/** The five tone marks in decomposed text, each with the digit that stands for it in a name key. */
const TONE_DIGITS: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;
const MARKS = /\p{M}/gu;

export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Tells whether text holds characters that cleanText removes because they could deceive a reader or a database. */
export function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters and text-direction overrides
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(text);
}

/** Printable ASCII and composed Vietnamese letters, single spaces: nothing to clean. Most cells are like this. */
const CLEAN = /^[!-~À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+(?: [!-~À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+)*$/;

/** NFC, without control, zero-width and direction characters, every run of white space one plain space, trimmed. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  // NBSP, tabs and line breaks count as spaces; the soft hyphen is only invisible outside TCVN3 text.
  return nfc(text.replace(INVISIBLE, '').replace(CONTROL, '')).replace(SPACES, ' ').trim();
}

/**
 * Equality key of a person's or place's name. Accents are kept (Phú ≠ Phụ), the place where the tone is written is
 * not (Hoà = Hòa): each word gives up its tone and carries it as a digit at its end.
 */
export function nameKey(name: string): string {
  return cleanText(name)
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const parts = word.normalize('NFD');
      const tones = Array.from(parts.matchAll(TONES), ([tone]) => TONE_DIGITS[tone] ?? '').join('');
      return nfc(parts.replace(TONES, '')) + tones;
    })
    .join(' ');
}

/** Key for search that forgives missing accents: no marks, đ → d, lower case, single spaces. */
export function searchKey(text: string): string {
  return cleanText(text).normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** 'NGÔ VĂN HOÀ' → 'Ngô Văn Hoà': the writer's own tone placement stays. */
export function titleCaseName(name: string): string {
  return cleanText(name)
    .toLowerCase()
    .replace(/(^|[\s\-'’(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A label inside a sentence: 'Ngày ký' → 'ngày ký', 'CCCD' stays. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);

/** A label that begins a sentence: 'lý do' → 'Lý do'. */
export const asSentence = (label: string): string => label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);

/** Vietnamese names end with the given name: 'Lê Thị Thanh Thuỷ' → tên 'Thuỷ', họ đệm 'Lê Thị Thanh'. */
export function splitGivenName(name: string): { given: string; familyAndMiddle: string } {
  const words = cleanText(name).split(' ');
  return { given: words.at(-1) ?? '', familyAndMiddle: words.slice(0, -1).join(' ') };
}

/** 'tên họ đệm', to be sorted with the collation vi-x-icu (or Intl.Collator('vi')). */
export function givenNameSortKey(name: string): string {
  const { given, familyAndMiddle } = splitGivenName(name);
  return `${given} ${familyAndMiddle}`.trim();
}
