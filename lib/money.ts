import { parseNumberWords } from '@/lib/number-words';

/** Unit a column header states: 'Vay NHCSXH (triệu đồng)'. */
export type MoneyUnit = 'dong' | 'thousand' | 'million' | 'billion';

export type ParsedMoney =
  | { kind: 'none' }
  | { kind: 'amount'; dong: number; unitGuessed: boolean }
  | { kind: 'unreadable' };

const FACTORS: Readonly<Record<MoneyUnit, number>> = {
  dong: 1,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const NOTHING = /^(|[-–—.…/x]+|không|không có|không vay|không được vay|ko|k|chưa|chưa vay|chưa có|chưa được vay|n\/a)$/;
const UNIT_WORDS: ReadonlyArray<[RegExp, number]> = [
  [/^(tỷ|tỉ|ty|ti)$/, 1_000_000_000],
  [/^(triệu|trieu|tr|trđ|trd|củ)$/, 1_000_000],
  [/^(nghìn|ngàn|nghin|ngan|ng|k)$/, 1_000],
  [/^(đồng|dong|đ|d|vnđ|vnd|₫)$/, 1],
];
const TERM = /(\d[\d.,\s]*)\s*(\p{L}+|₫)?/gu;
const LEADING_WORDS = /^(đã|đang|được|hiện|số tiền|dư nợ|còn|mức)?\s*(vay)?\s*[:=]?\s*/;

/** '2.690.000.000 đ'. */
export function formatDong(dong: number): string {
  return `${formatNumber(dong)} đ`;
}

/** The same on a screen, where an amount and its đ stay on one line. Files and what is stored keep the plain space. */
export const shownDong = (dong: number): string => formatDong(dong).replace(' ', '\u00A0');

/** Thousands parted by dots, as in Vietnamese documents. */
export function formatNumber(value: number): string {
  const sign = value < 0 ? '-' : '';
  return sign + String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** '100.000.000', '50,000,000', '1,2', '0.1' → a number; null when the separators make no sense. */
export function parsePlainNumber(text: string): number | null {
  const digits = text.replace(/[\s\u00A0]/g, '');
  if (/^\d+$/.test(digits)) return Number(digits);
  // Three digits after each separator are thousands, unless the number begins with 0 ('0,125').
  if (/^[1-9]\d{0,2}([.,]\d{3})+$/.test(digits) && new Set(digits.match(/[.,]/g)).size === 1) {
    return Number(digits.replace(/[.,]/g, ''));
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(digits)) return Number(digits.replace(/\./g, '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(digits)) return Number(digits.replace(/,/g, ''));
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  return null;
}

/**
 * Reads an amount of a loan. A number without a unit means the header's unit; without one (or where đồng would be
 * absurdly little) it is taken for millions and marked as guessed.
 */
export function parseMoney(raw: string | number, options: { headerUnit?: MoneyUnit | null } = {}): ParsedMoney {
  const headerUnit = options.headerUnit ?? null;
  if (typeof raw === 'number') return fromBareNumber(raw, headerUnit);
  const text = raw
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
  if (NOTHING.test(text)) return { kind: 'none' };
  const body = text
    .replace(LEADING_WORDS, '')
    .replace(/[.;,]$/, '')
    .replace(/\s*đồng chẵn$/, ' đồng');
  return parseTerms(body, headerUnit) ?? parseWords(body) ?? { kind: 'unreadable' };
}

function fromBareNumber(value: number, headerUnit: MoneyUnit | null): ParsedMoney {
  if (!Number.isFinite(value) || value < 0) return { kind: 'unreadable' };
  if (value === 0) return { kind: 'none' };
  if (value >= 1_000_000) return amount(value, false);
  if (headerUnit !== null && headerUnit !== 'dong') {
    // 100000 under 'triệu đồng' would be 100 billion: somebody wrote thousands.
    const plausible = value * FACTORS[headerUnit] <= 20 * FACTORS.billion;
    return plausible ? amount(value * FACTORS[headerUnit], false) : amount(value * FACTORS.thousand, true);
  }
  return amount(value * (value >= 10_000 ? FACTORS.thousand : FACTORS.million), true);
}

function amount(dong: number, unitGuessed: boolean): ParsedMoney {
  const rounded = Math.round(dong);
  return Number.isSafeInteger(rounded) ? { kind: 'amount', dong: rounded, unitGuessed } : { kind: 'unreadable' };
}

interface Term {
  value: number;
  factor: number | null;
}

function readTerms(text: string): Term[] | null {
  const terms: Term[] = [];
  const rest = text.replace(TERM, (_, digits: string, word: string | undefined) => {
    const value = parsePlainNumber(digits.trim().replace(/[.,]$/, ''));
    const factor = word === undefined ? null : UNIT_WORDS.find(([unit]) => unit.test(word))?.[1];
    if (value === null || factor === undefined) return '?';
    terms.push({ value, factor });
    return '';
  });
  const leftover = rest.replace(/\b(đồng|vnđ|vnd)\b|đồng|[()/₫đ\s]/g, '');
  return leftover === '' && terms.length > 0 ? terms : null;
}

/** '80 triệu', '1,2 tỷ', '1 tỷ 200 triệu', '80tr5', '100.000.000đ', '50'. */
function parseTerms(text: string, headerUnit: MoneyUnit | null): ParsedMoney | null {
  const terms = readTerms(text);
  const [first, ...others] = terms ?? [];
  if (first === undefined) return null;
  if (others.length === 0) {
    if (first.factor === null) return fromBareNumber(first.value, headerUnit);
    if (first.factor === 1 && first.value < 1_000) return fromBareNumber(first.value, 'dong');
    return first.value === 0 ? { kind: 'none' } : amount(first.value * first.factor, false);
  }
  return sumTerms(first, others);
}

function sumTerms(first: Term, others: Term[]): ParsedMoney | null {
  if (first.factor === null || first.factor === 1) return null;
  let total = first.value * first.factor;
  let factor = first.factor;
  for (const term of others) {
    // '80tr5' is 80,5 triệu; otherwise each part must be of a smaller unit than the one before.
    const next = term.factor ?? (term.value < 10 ? factor / 10 : null);
    if (next === null || next >= factor || factor === 1) return null;
    total += term.value * next;
    factor = next;
  }
  return amount(total, false);
}

function parseWords(text: string): ParsedMoney | null {
  const value = parseNumberWords(text.replace(/\s*(việt nam\s*)?(đồng|đ|vnđ|vnd)\.?$/, ''));
  return value === null || value < 1_000 ? null : amount(value, false);
}
