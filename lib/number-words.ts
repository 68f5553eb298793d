/** Vietnamese number words, both ways: 'tám mươi triệu' ↔ 80000000. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const DIGIT_WORDS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1_000,
  ngàn: 1_000,
  triệu: 1_000_000,
};
const BILLION = 1_000_000_000;

/** Reads 0…999 from its words; null when a word is none of the language of numbers. */
function readBelowThousand(words: string[]): number | null {
  let total = 0;
  let pending: number | null = null;
  for (const word of words) {
    if (word === 'trăm') {
      total += (pending ?? 1) * 100;
      pending = null;
    } else if (word === 'mươi' || word === 'chục') {
      total += (pending ?? 1) * 10;
      pending = null;
    } else if (word === 'mười') {
      total += 10;
    } else if (word !== 'linh' && word !== 'lẻ') {
      const digit = DIGIT_WORDS[word];
      if (digit === undefined || pending !== null) return null;
      pending = digit;
    }
  }
  return total + (pending ?? 0);
}

function readBelowBillion(words: string[]): number | null {
  let total = 0;
  let group: string[] = [];
  let previousScale = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const value = group.length === 0 ? null : readBelowThousand(group);
    if (value === null || scale >= previousScale) return null;
    total += value * scale;
    previousScale = scale;
    group = [];
  }
  const rest = readBelowThousand(group);
  return rest === null ? null : total + rest;
}

/** 'hai tỷ sáu trăm chín mươi triệu' → 2690000000; null when it is no number. */
export function parseNumberWords(text: string): number | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length === 0) return null;
  // Thousands of billions are counted before 'tỷ': 'một nghìn hai trăm tỷ'.
  const billions = words.findIndex((word) => word === 'tỷ' || word === 'tỉ');
  if (billions < 0) return readBelowBillion(words);
  const above = billions === 0 ? null : readBelowBillion(words.slice(0, billions));
  const below = readBelowBillion(words.slice(billions + 1));
  return above === null || below === null ? null : above * BILLION + below;
}

function belowThousandInWords(value: number, leading: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || !leading) words.push(DIGITS[hundreds] ?? '', 'trăm');
  if (tens === 0) {
    if (units > 0) words.push(...(words.length > 0 ? ['linh'] : []), DIGITS[units] ?? '');
    return words;
  }
  words.push(...(tens === 1 ? ['mười'] : [DIGITS[tens] ?? '', 'mươi']));
  if (units === 1 && tens > 1) words.push('mốt');
  else if (units === 4 && tens > 1) words.push('tư');
  else if (units === 5) words.push('lăm');
  else if (units > 0) words.push(DIGITS[units] ?? '');
  return words;
}

const GROUP_NAMES = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ'] as const;

/** 2690000000 → 'Hai tỷ sáu trăm chín mươi triệu' (whole numbers from 0 to below 10^15). */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e15) throw new RangeError(`no words for ${value}`);
  if (value === 0) return 'Không';
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  const words = groups
    .map((group, index) => ({ group, index }))
    .reverse()
    .flatMap(({ group, index }) => {
      if (group === 0) return [];
      const name = index === 4 && groups[3] !== 0 ? 'nghìn' : (GROUP_NAMES[index] ?? '');
      return [...belowThousandInWords(group, index === groups.length - 1), name].filter(Boolean);
    });
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 'Hai tỷ sáu trăm chín mươi triệu đồng', as amounts are repeated in documents. */
export function dongInWords(dong: number): string {
  return `${numberInWords(dong)} đồng`;
}
