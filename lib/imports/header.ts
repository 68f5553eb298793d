import { PERSON_FIELDS } from '@/lib/imports/fields';
import { fieldOfChild, labelKey, meaningOfLabel } from '@/lib/imports/header-rules';
import type { MergedRange, Sheet, SheetRow } from '@/lib/imports/read/workbook';
import { cleanText } from '@/lib/text';

/** Header rows of a sheet: labels from top to bottom for each column. */
export interface Header {
  /** Physical rows, the (1) (2) … row that may follow included in `lastRow` only. */
  rows: number[];
  lastRow: number;
  labels: ReadonlyMap<number, string[]>;
}

const SEARCHED_ROWS = 80;
const MAX_LABEL = 120;
const MAX_HEADER_ROWS = 3;

export function rowTexts(row: SheetRow): Map<number, string> {
  const texts = new Map<number, string>();
  for (const cell of row.cells) {
    const text = cleanText(String(cell.value));
    if (text !== '') texts.set(cell.column, text);
  }
  return texts;
}

const countWords = (texts: ReadonlyMap<number, string>, test: (text: string) => boolean): number =>
  [...texts.values()].filter(test).length;

const hasField = (text: string): boolean => {
  const meaning = meaningOfLabel(text);
  return meaning.known && meaning.field !== null;
};

function looksLikeHeader(texts: ReadonlyMap<number, string>): boolean {
  if (texts.size < 3) return false;
  const fields = new Set<string>();
  for (const text of texts.values()) {
    if (text.length > MAX_LABEL) continue;
    const meaning = meaningOfLabel(text);
    if (meaning.known && meaning.field !== null) fields.add(meaning.field);
  }
  const named = fields.has('name') || fields.has('ho_dem') || fields.has('ten');
  const about = PERSON_FIELDS.filter((field) => fields.has(field)).length;
  return named && about >= 2 && countWords(texts, hasField) * 2 >= texts.size;
}

/** '(1) (2) (3)', '1 2 3', 'A B 1 2' under a header. */
export function isNumberingRow(texts: ReadonlyMap<number, string>): boolean {
  const values = [...texts.values()];
  if (values.length < 3 || !values.every((text) => /^[([]?\s*(\d{1,2}|[A-Z])\s*[)\].]?$/i.test(text))) return false;
  const numbers = values
    .map((text) => text.replace(/\D/g, ''))
    .filter((text) => text !== '')
    .map(Number);
  return (
    numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** A row under a header whose cells are all labels of columns, none of them data. */
function isSubHeader(top: ReadonlyMap<number, string>, texts: ReadonlyMap<number, string>): boolean {
  if (texts.size === 0 || texts.size > 40 || [...texts.values()].some((text) => /\d/.test(text))) return false;
  let lastParent = '';
  const columns = Math.max(...texts.keys(), ...top.keys());
  for (let column = 1; column <= columns; column += 1) {
    lastParent = top.get(column) ?? lastParent;
    const text = texts.get(column);
    if (text === undefined) continue;
    const same = labelKey(text) === labelKey(top.get(column) ?? '');
    const asChild = fieldOfChild(lastParent, text) !== null;
    if (!same && !asChild && (texts.size === 1 || !meaningOfLabel(text).known)) return false;
  }
  return true;
}

function mergedBelow(merges: readonly MergedRange[], row: number): number {
  const below = merges.filter((merge) => merge.firstRow === row && merge.lastRow > row);
  return Math.min(Math.max(row, ...below.map((merge) => merge.lastRow)), row + MAX_HEADER_ROWS - 1);
}

/** Does a row above the header row hold parents of its columns ('Năm sinh' over 'Nam', 'Nữ')? */
function isParentRow(texts: ReadonlyMap<number, string>, header: ReadonlyMap<number, string>): boolean {
  const parents = [...texts].filter(([column, text]) => {
    const below = header.get(column);
    return below !== undefined && meaningOfLabel(text).known && fieldOfChild(text, below) !== null;
  });
  return parents.length > 0;
}

function headerRowIndexes(sheet: Sheet, index: number): number[] {
  const row = sheet.rows[index];
  if (row === undefined) return [];
  const indexes = [index];
  const above = sheet.rows[index - 1];
  if (above !== undefined && above.row === row.row - 1 && isParentRow(rowTexts(above), rowTexts(row))) {
    indexes.unshift(index - 1);
  }
  const merged = mergedBelow(sheet.merges, row.row);
  for (let next = index + 1; indexes.length < MAX_HEADER_ROWS; next += 1) {
    const below = sheet.rows[next];
    const previous = sheet.rows[next - 1];
    if (below === undefined || previous === undefined || below.row > previous.row + 1) break;
    if (below.row > merged && !isSubHeader(rowTexts(row), rowTexts(below))) break;
    if (isNumberingRow(rowTexts(below))) break;
    indexes.push(next);
  }
  return indexes;
}

/** Labels by column: a merged or empty parent cell spreads over the columns to its right that have a child. */
function collectLabels(sheet: Sheet, rows: readonly SheetRow[]): Map<number, string[]> {
  const labels = new Map<number, string[]>();
  const texts = rows.map(rowTexts);
  const columns = new Set(texts.flatMap((row) => [...row.keys()]));
  for (const column of [...columns].sort((a, b) => a - b)) {
    const stack = rows.flatMap((row, index) => {
      const own = texts[index]?.get(column);
      if (own !== undefined) return [own];
      const hasChild = texts.slice(index + 1).some((below) => below.has(column));
      return hasChild ? (parentLabel(sheet, row, texts[index] ?? new Map(), column) ?? []) : [];
    });
    labels.set(column, [...new Set(stack)]);
  }
  return labels;
}

function parentLabel(sheet: Sheet, row: SheetRow, texts: ReadonlyMap<number, string>, column: number): string | null {
  const covering = sheet.merges.find(
    (merge) =>
      merge.firstRow <= row.row &&
      merge.lastRow >= row.row &&
      merge.firstColumn <= column &&
      merge.lastColumn >= column,
  );
  if (covering) return texts.get(covering.firstColumn) ?? null;
  if (sheet.merges.some((merge) => merge.firstRow === row.row)) return null;
  for (let left = column - 1; left > 0; left -= 1) {
    const text = texts.get(left);
    if (text !== undefined) return text;
  }
  return null;
}

export function headerAt(sheet: Sheet, rowNumbers: readonly number[]): Header {
  const rows = sheet.rows.filter((row) => rowNumbers.includes(row.row));
  const last = Math.max(0, ...rowNumbers);
  const next = sheet.rows.find((row) => row.row > last);
  const numbering = next !== undefined && next.row === last + 1 && isNumberingRow(rowTexts(next));
  return { rows: [...rowNumbers], lastRow: numbering ? last + 1 : last, labels: collectLabels(sheet, rows) };
}

/** The first row that reads like the header of a register, with the rows above and below that belong to it. */
export function findHeader(sheet: Sheet): Header | null {
  const index = sheet.rows.slice(0, SEARCHED_ROWS).findIndex((row) => looksLikeHeader(rowTexts(row)));
  if (index < 0) return null;
  const rowNumbers = headerRowIndexes(sheet, index).flatMap((position) => sheet.rows[position]?.row ?? []);
  return headerAt(sheet, rowNumbers);
}
