import { type Field, isField, LEGAL_FIELDS, PERSON_FIELDS } from '@/lib/imports/fields';
import { findHeader, type Header, headerAt } from '@/lib/imports/header';
import { fieldOfChild, labelKey, meaningOfLabel, moneyUnitOf, sentenceUnitOf } from '@/lib/imports/header-rules';
import { columnLetter, columnNumber, type Sheet } from '@/lib/imports/read/workbook';
import type { MoneyUnit } from '@/lib/money';

/** What a user corrected: the field of each column, by column letter. Empty `headerRows` = the sheet has no header. */
export interface ColumnOverride {
  headerRows?: number[];
  columns: Partial<Record<Field, string>>;
}

/** By sheet name, or by header signature so that a unit's corrections serve its next file as well. */
export type ColumnOverrides = Readonly<Record<string, ColumnOverride>>;

export interface MappedColumn {
  column: number;
  header: string;
}

export interface SheetColumns {
  header: Header;
  columns: ReadonlyMap<Field, MappedColumn>;
  /** Columns with a header that means no field: offered for mapping by hand. */
  unmapped: MappedColumn[];
  signature: string;
  loanUnit: MoneyUnit | null;
  sentenceUnit: 'year' | 'month' | null;
}

/** A label and how surely it names its column's field; the surer column wins where two name one field. */
interface Candidate extends MappedColumn {
  field: Field;
  weight: number;
}

function fieldOfLabels(labels: readonly string[]): Field | null {
  const child = labels.at(-1) ?? '';
  const parent = labels.slice(0, -1).join(' ');
  const asChild = parent === '' ? null : fieldOfChild(parent, child);
  if (asChild !== null) return asChild;
  const own = meaningOfLabel(child);
  if (own.known) return own.field;
  if (parent === '') return null;
  const both = meaningOfLabel(`${parent} ${child}`);
  return both.known ? both.field : null;
}

function weightOf(field: Field, header: string): number {
  const key = labelKey(header);
  if (field === 'address') return /hien nay|hien tai|cu tru|noi o|cho o/.test(key) ? 2 : 1;
  if (field === 'loan') return /so tien|tien vay|muc vay/.test(key) ? 2 : 1;
  if (field === 'cccd') return /cccd|can cuoc/.test(key) ? 2 : 1;
  if (field === 'release') return /^ngay|ngay/.test(key) ? 2 : 1;
  return 1;
}

function collectCandidates(header: Header): Candidate[] {
  return [...header.labels].flatMap(([column, labels]) => {
    const field = fieldOfLabels(labels);
    const text = labels.join(' / ');
    return field === null ? [] : [{ field, column, header: text, weight: weightOf(field, text) }];
  });
}

function pickColumns(candidates: readonly Candidate[]): Map<Field, MappedColumn> {
  const columns = new Map<Field, Candidate>();
  for (const candidate of candidates) {
    const known = columns.get(candidate.field);
    if (known === undefined) columns.set(candidate.field, candidate);
    else if (candidate.field === 'group') columns.set('group2', candidate);
    else if (candidate.weight > known.weight) columns.set(candidate.field, candidate);
  }
  return settleAmbiguities(columns);
}

function rename(columns: Map<Field, MappedColumn>, from: Field, to: Field): void {
  const column = columns.get(from);
  if (column === undefined || columns.has(to)) return;
  columns.delete(from);
  columns.set(to, column);
}

/** Headers that mean something else depending on which other columns there are. */
function settleAmbiguities(columns: Map<Field, MappedColumn>): Map<Field, MappedColumn> {
  if (!columns.has('ho_dem')) rename(columns, 'ten', 'name');
  if (!columns.has('cccd')) rename(columns, 'old_id', 'cccd');
  // 'Nam' and 'Nữ' side by side without a parent hold birth years when nothing else tells the birth.
  if (!columns.has('dob') && !columns.has('yob_m') && columns.has('gender_m') && columns.has('gender_f')) {
    rename(columns, 'gender_m', 'yob_m');
    rename(columns, 'gender_f', 'yob_f');
  }
  return columns;
}

function signatureOf(header: Header): string {
  return [...header.labels]
    .sort(([a], [b]) => a - b)
    .map(([column, labels]) => `${columnLetter(column)}=${labelKey(labels.join(' '))}`)
    .join('|');
}

/** Is this the header of a register, and not of a phone list? */
function isRegister(columns: ReadonlyMap<Field, MappedColumn>): boolean {
  const named = columns.has('name') || (columns.has('ho_dem') && columns.has('ten'));
  const about = PERSON_FIELDS.filter((field) => columns.has(field)).length;
  const legal = LEGAL_FIELDS.some((field) => columns.has(field));
  return named && (legal ? about >= 2 : about >= 3 && (columns.has('cccd') || columns.has('dob')));
}

function settle(header: Header, columns: ReadonlyMap<Field, MappedColumn>): SheetColumns {
  const used = new Set([...columns.values()].map(({ column }) => column));
  const unmapped = [...header.labels].flatMap(([column, labels]) =>
    used.has(column) ? [] : [{ column, header: labels.join(' / ') }],
  );
  return {
    header,
    columns,
    unmapped,
    signature: signatureOf(header),
    loanUnit: moneyUnitOf(columns.get('loan')?.header ?? ''),
    sentenceUnit: sentenceUnitOf(columns.get('sentence')?.header ?? ''),
  };
}

function applyOverride(sheet: Sheet, guessed: Header | null, override: ColumnOverride): SheetColumns {
  const header = override.headerRows ? headerAt(sheet, override.headerRows) : (guessed ?? headerAt(sheet, []));
  const columns = new Map<Field, MappedColumn>();
  for (const [field, letter] of Object.entries(override.columns)) {
    const column = columnNumber((letter ?? '').toUpperCase());
    if (column > 0 && isField(field)) columns.set(field, { column, header: headerText(header, column) });
  }
  return settle(header, columns);
}

const headerText = (header: Header, column: number): string => (header.labels.get(column) ?? []).join(' / ');

/** Guesses what each column holds; null when the sheet is not a register. */
export function guessColumns(sheet: Sheet, overrides: ColumnOverrides = {}): SheetColumns | null {
  const header = findHeader(sheet);
  const bySheet = overrides[sheet.name ?? ''];
  if (bySheet) return applyOverride(sheet, header, bySheet);
  if (header === null) return null;
  const bySignature = overrides[signatureOf(header)];
  if (bySignature) return applyOverride(sheet, header, { columns: bySignature.columns });
  const columns = pickColumns(collectCandidates(header));
  return isRegister(columns) ? settle(header, columns) : null;
}
