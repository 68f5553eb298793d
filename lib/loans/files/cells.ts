import type { LegalDate } from '@/lib/dates';
import type { Cell } from '@/lib/imports/read/workbook';
import { readDate } from '@/lib/imports/row-dates';
import { numberText, valueOfCell } from '@/lib/imports/row-values';
import { parsePlainNumber } from '@/lib/money';
import { cleanText } from '@/lib/text';

const NOTHING = /^[-–—.…/]*$/;

/** Clean text of a cell; '' for none and for a dash that stands for none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = cleanText(typeof cell.value === 'number' ? numberText(cell.value) : cell.value).replace(/^'/, '');
  return NOTHING.test(text) ? '' : text;
}

export type ReadValue<T> = { is: 'none' } | { is: 'value'; value: T } | { is: 'wrong' };

/** Whole đồng, in the unit of the header. */
export function moneyOf(cell: Cell | undefined, unit: number): ReadValue<number> {
  const text = textOf(cell);
  if (cell === undefined || text === '') return { is: 'none' };
  const number =
    typeof cell.value === 'number' ? cell.value : parsePlainNumber(text.replace(/\s*(đồng|vnđ|vnd|đ|₫)\.?$/iu, ''));
  if (number === null || number < 0) return { is: 'wrong' };
  const dong = Math.round(number * unit * 1_000) / 1_000;
  return Number.isSafeInteger(dong) ? { is: 'value', value: dong } : { is: 'wrong' };
}

/** A calendar day; a month or year alone is not enough for a loan. */
export function dayOf(cell: Cell | undefined, date1904: boolean): ReadValue<LegalDate> {
  if (cell === undefined || textOf(cell) === '') return { is: 'none' };
  const read = readDate(valueOfCell(cell), { date1904, latestYear: 2_099 });
  if (read.date === null) return read.invalid ? { is: 'wrong' } : { is: 'none' };
  return read.precision === 'day' ? { is: 'value', value: read.date } : { is: 'wrong' };
}

export interface ContractNumber {
  digits: string;
  isExact: boolean;
}

/** Digits that a spreadsheet keeps of a number: what follows them is made up. */
export const exactDigits = 15;

/**
 * A contract number has 16 or 17 digits. Stored as a quantity it keeps 15, in scientific notation fewer: what is left is
 * good for a guess, never for an equality.
 */
export function contractOf(cell: Cell | undefined): ReadValue<ContractNumber> {
  const text = textOf(cell).replace(/[\s.]+(?=\d)/g, '');
  if (cell === undefined || text === '') return { is: 'none' };
  if (typeof cell.value === 'number') return quantity(cell.value);
  if (/^\d[.,]?\d*e\+?\d{1,2}$/i.test(textOf(cell))) return quantity(Number(textOf(cell).replace(',', '.')));
  return /^\d{6,20}$/.test(text) ? { is: 'value', value: { digits: text, isExact: true } } : { is: 'wrong' };
}

function quantity(value: number): ReadValue<ContractNumber> {
  if (!Number.isInteger(value) || value <= 0 || value >= 1e21) return { is: 'wrong' };
  const digits = BigInt(value).toString();
  if (digits.length < 6) return { is: 'wrong' };
  return { is: 'value', value: { digits, isExact: digits.length <= exactDigits } };
}

/** The first digits that two notations of one contract number share. */
export const contractPrefix = (digits: string): string => digits.slice(0, exactDigits);
