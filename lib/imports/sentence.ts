import { parseNumberWords } from '@/lib/number-words';
import { cleanText } from '@/lib/text';

const AMOUNT =
  /(\d+(?:[.,]\d+)?|\p{L}+(?: \p{L}+)?(?=\s))\s*(năm|nam|n|tháng|thang|thg|th|t|ngày|ngay|ng)(?![\p{L}])/gu;

function readAmount(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return parseNumberWords(text) ?? parseNumberWords(text.split(' ').at(-1) ?? '');
}

/** '03 năm 6 tháng' → 42, '18 th' → 18, 'hai năm' → 24; days are left out; null when it is no term. */
export function parseSentenceMonths(raw: string | number, unit: 'year' | 'month' | null = null): number | null {
  const text = cleanText(String(raw)).toLowerCase();
  if (/^\d+([.,]\d+)?$/.test(text)) {
    const value = Number(text.replace(',', '.'));
    if (unit === null || value === 0) return null;
    return Math.round(unit === 'year' ? value * 12 : value);
  }
  let months = 0;
  let found = false;
  for (const [, amountText = '', word = ''] of text.matchAll(AMOUNT)) {
    const value = readAmount(amountText);
    if (value === null) continue;
    const isYear = /^(năm|nam|n)$/.test(word);
    const isMonth = /^(tháng|thang|thg|th|t)$/.test(word);
    if (isYear) months += value * 12;
    else if (isMonth) months += value;
    found ||= isYear || isMonth;
  }
  const whole = Math.round(months);
  return found && whole > 0 ? whole : null;
}
