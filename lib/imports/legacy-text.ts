/**
 * Vietnamese text from before Unicode, as it survives in old spreadsheets: TCVN3 (fonts .VnTime, .VnTimeH) and VNI
 * (VNI-Times). The codes are Latin-1 letters, so the encoding is told by the font and by telltale characters.
 */

export type TextEncoding = 'unicode' | 'tcvn3' | 'vni';

// TCVN 5712 VN3, code by code. U+00AD (ư) is an invisible soft hyphen elsewhere: decode before cleaning.
const TCVN3_CODES = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

const TCVN3 = new Map<string, string>();
const TCVN3_LETTER_LIST = [...TCVN3_LETTERS];
[...TCVN3_CODES].forEach((code, index) => {
  TCVN3.set(code, TCVN3_LETTER_LIST[index] ?? code);
});

/** VNI: a vowel followed by the mark; a few letters stand alone. */
const VNI_MARKED: Readonly<Record<string, string>> = {
  a: 'âấầẩẫậăắằẳẵặáàảãạ',
  e: 'êếềểễệéèẻẽẹ',
  o: 'ôốồổỗộóòỏõọ',
  ô: 'ớờởỡợ',
  u: 'úùủũụ',
  ö: 'ứừửữự',
  y: 'ýỳỷỹ',
};
const VNI_MARKS: Readonly<Record<string, string>> = {
  a: 'âáàåãäêéèúüëùøûõï',
  e: 'âáàåãäùøûõï',
  o: 'âáàåãäùøûõï',
  ô: 'ùøûõï',
  u: 'ùøûõï',
  ö: 'ùøûõï',
  y: 'ùøûõ',
};
const VNI_SINGLE: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const VNI = new Map<string, string>();
for (const [vowel, marks] of Object.entries(VNI_MARKS)) {
  [...marks].forEach((mark, index) => {
    const letter = [...(VNI_MARKED[vowel] ?? '')][index] ?? '';
    VNI.set(vowel + mark, letter);
    VNI.set(vowel.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    VNI.set(vowel.toUpperCase() + mark, letter.toUpperCase());
  });
}
for (const [single, letter] of Object.entries(VNI_SINGLE)) {
  VNI.set(single, letter);
  VNI.set(single.toUpperCase(), letter.toUpperCase());
}

export function decodeTcvn3(text: string, capitalsFont = false): string {
  const decoded = Array.from(text, (character) => TCVN3.get(character) ?? character).join('');
  return capitalsFont ? decoded.toUpperCase() : decoded;
}

const VNI_TOKEN = /[aeouyôöAEOUYÔÖ][âáàåãäêéèúüëùøûõïÂÁÀÅÃÄÊÉÈÚÜËÙØÛÕÏ]|[ôöñæóòîÔÖÑÆÓÒÎ]/g;

export function decodeVni(text: string): string {
  return text.replace(VNI_TOKEN, (token) => {
    const whole = VNI.get(token);
    if (whole !== undefined) return whole;
    const [first = '', second = ''] = token;
    return (VNI.get(first) ?? first) + (VNI.get(second) ?? second);
  });
}

const BEYOND_LATIN1 = /[\u0100-\uFFFF]/;
const HIGH = /[\u0080-\u00FF]/;
/** Signs that no Vietnamese word has, next to a letter: 'Ho»ng', 'n¨m', '®Õn'. */
const TCVN3_TELLTALE =
  /[A-Za-z][¨©ª«¬\u00AD®µ¶·¸¹»¼½¾×÷]|[¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾×÷][A-Za-z]|[ÆÇËÌÎÏÑÖØÜÞßåæçëïñøûüþ][¨©ª«¬\u00AD®]/;
/** A plain vowel followed by a mark that Unicode Vietnamese never puts there: 'Hoaèng', 'naêm', 'ñöôøng'. */
const VNI_TELLTALE =
  /[aA][âêùøûõáàåãäéèúüëïÂÊÙØÛÕÁÀÅÃÄÉÈÚÜËÏ]|[eE][âùøûõáàåãäïÂÙØÛÕÁÀÅÃÄÏ]|[oO][âùøûåäïÂÙØÛÅÄÏ]|[uU][ùøûõïÙØÛÕÏ]|[ôöÔÖ][ùøûõïÙØÛÕÏ]|[yY][ùøûõÙØÛÕ]|[ñÑöÖ](?=\p{L})/u;

export interface TextSample {
  text: string;
  font: string | null;
}

const isTcvn3Font = (font: string | null): boolean => font?.toLowerCase().startsWith('.vn') ?? false;
const isVniFont = (font: string | null): boolean => /^vni\b|^vni-/i.test(font ?? '');
const isCapitalsFont = (font: string | null): boolean => isTcvn3Font(font) && /H$/.test(font ?? '');

/**
 * Encoding of one row from all its texts: telltale characters first, then fonts, then what the rest of the file is
 * written in (`fallback`, for rows whose few accents could be anything).
 */
export function detectRowEncoding(samples: readonly TextSample[], fallback: TextEncoding = 'unicode'): TextEncoding {
  let tcvn3 = 0;
  let vni = 0;
  let unicode = 0;
  let tcvn3Font = 0;
  let vniFont = 0;
  for (const { text, font } of samples) {
    if (BEYOND_LATIN1.test(text)) unicode += 1;
    else if (HIGH.test(text)) {
      if (TCVN3_TELLTALE.test(text)) tcvn3 += 1;
      else if (VNI_TELLTALE.test(text)) vni += 1;
      if (isTcvn3Font(font)) tcvn3Font += 1;
      if (isVniFont(font)) vniFont += 1;
    }
  }
  if (tcvn3 > 0 && tcvn3 >= vni && tcvn3 >= unicode) return 'tcvn3';
  if (vni > 0 && vni >= unicode) return tcvn3Font > vni ? 'tcvn3' : 'vni';
  if (unicode > 0) return 'unicode';
  if (tcvn3Font > 0) return 'tcvn3';
  return vniFont > 0 ? 'vni' : fallback;
}

/** One text of a row whose encoding is known. Letters beyond Latin-1 show that this one cell is Unicode already. */
export function decodeLegacy(sample: TextSample, encoding: TextEncoding): string {
  if (encoding === 'unicode' || BEYOND_LATIN1.test(sample.text)) return sample.text;
  // A capitals font shows plain lower-case letters as capitals, too.
  if (encoding === 'tcvn3') return decodeTcvn3(sample.text, isCapitalsFont(sample.font));
  return HIGH.test(sample.text) ? decodeVni(sample.text) : sample.text;
}
