import { type Field, isField } from '@/lib/imports/fields';
import type { Cell, CellTraits } from '@/lib/imports/read/workbook';
import { cleanText } from '@/lib/text';

/** One cell of a person's row, decoded, as the judging functions read it. */
export interface FieldValue {
  text: string;
  number: number | null;
  kind: CellTraits['kind'];
  datePrecision: CellTraits['datePrecision'];
  formula: boolean;
  tooLong: boolean;
}

export type RowValues = Partial<Record<Field, FieldValue>>;

/** Whole numbers keep all their digits: an identity number must not turn into '3.8E+10'. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(value);
}

export function valueOfCell(cell: Cell): FieldValue {
  const { kind, datePrecision, formula, tooLong } = cell.traits;
  const isNumber = typeof cell.value === 'number';
  return {
    text: typeof cell.value === 'number' ? numberText(cell.value) : cell.value,
    number: isNumber ? Number(cell.value) : null,
    kind,
    datePrecision,
    formula,
    tooLong,
  };
}

/** A cell that somebody typed into the correction grid. */
export function valueOfText(text: string | number): FieldValue {
  const number = typeof text === 'number' ? text : null;
  return {
    text: typeof text === 'number' ? numberText(text) : text,
    number,
    kind: number === null ? 'text' : 'number',
    datePrecision: 'day',
    formula: false,
    tooLong: false,
  };
}

/** Clean text of a field, '' when there is none. */
export function fieldText(values: RowValues, field: Field): string {
  const value = values[field];
  return value === undefined ? '' : cleanText(value.text);
}

/** Clean free text; null for nothing and for a dash that stands for nothing. */
export function fieldTextOrNull(values: RowValues, field: Field): string | null {
  const text = fieldText(values, field);
  return /^[-–—.…]*$/.test(text) ? null : text;
}

/** The filled fields of a row, typed. */
export function entriesOf<Value>(values: Partial<Record<Field, Value>>): [Field, Value][] {
  return Object.keys(values).flatMap((field): [Field, Value][] => {
    const value = isField(field) ? values[field] : undefined;
    return isField(field) && value !== undefined ? [[field, value]] : [];
  });
}

/** Cells of an edited row, as text or numbers, ready to be judged again. */
export function valuesOfEditedRow(cells: Partial<Record<Field, string | number>>): RowValues {
  const values: RowValues = {};
  for (const [field, cell] of entriesOf(cells)) if (cell !== '') values[field] = valueOfText(cell);
  return values;
}
