import type { AnalysedRow } from '@/lib/imports/analysis';
import { type RowCode, verdictOf } from '@/lib/imports/codes';
import type { NormalizedPerson } from '@/lib/imports/rows';
import { searchKey } from '@/lib/text';

export interface SameFileFinding {
  code: RowCode;
  /** Index of the earlier row. */
  earlier: number;
}

type Person = Pick<
  NormalizedPerson,
  'name' | 'name_key' | 'dob' | 'dob_precision' | 'cccd' | 'commune_id' | 'release_date'
>;

/** The same name with or without accents and one birth date: one person, however the name was typed. */
function isSamePerson(a: Person, b: Person): boolean {
  if (a.name_key === b.name_key) return true;
  return a.name !== null && b.name !== null && a.dob === b.dob && searchKey(a.name) === searchKey(b.name);
}

/** A year alone makes no birth date: then the release date must agree as well. */
function sameBirth(a: Person, b: Person): boolean {
  if (a.dob === null || a.dob !== b.dob) return false;
  return a.dob_precision === 'day' || (a.release_date !== null && a.release_date === b.release_date);
}

const nameAndCommune = (person: Person): string => `${person.name_key}|${person.commune_id}`;

/** Finds repeated people while rows are added in file order; the later row is the duplicate. */
export class SameFileIndex {
  private readonly byNumber = new Map<string, { person: Person; index: number }>();
  private readonly byName = new Map<string, { person: Person; index: number }[]>();

  add(person: Person, index: number): SameFileFinding | null {
    if (person.name_key === null) return null;
    const finding = this.byNumberFinding(person) ?? this.byNameFinding(person);
    if (finding !== null) return finding;
    if (person.cccd !== null) this.byNumber.set(person.cccd, { person, index });
    if (person.commune_id !== null && person.dob !== null) {
      const key = nameAndCommune(person);
      const known = this.byName.get(key);
      if (known) known.push({ person, index });
      else this.byName.set(key, [{ person, index }]);
    }
    return null;
  }

  private byNumberFinding(person: Person): SameFileFinding | null {
    const earlier = person.cccd === null ? undefined : this.byNumber.get(person.cccd);
    if (earlier === undefined) return null;
    const code = isSamePerson(earlier.person, person) ? 'D_SAME_FILE' : 'E_CCCD_CONFLICT';
    return { code, earlier: earlier.index };
  }

  private byNameFinding(person: Person): SameFileFinding | null {
    if (person.commune_id === null) return null;
    const earlier = this.byName
      .get(nameAndCommune(person))
      ?.find((known) => (known.person.cccd === null || person.cccd === null) && sameBirth(known.person, person));
    return earlier === undefined ? null : { code: 'D_NAME_DOB', earlier: earlier.index };
  }
}

/** Compares rows in file order and adds what they say about each other. */
export function markRepeated(row: AnalysedRow, index: number, rows: readonly AnalysedRow[], seen: SameFileIndex): void {
  const finding = seen.add(row.normalized, index);
  const earlier = finding === null ? undefined : rows[finding.earlier];
  if (finding === null || earlier === undefined) return;
  row.codes.unshift(finding.code);
  row.verdict = verdictOf(row.codes);
  const place = earlier.sheet === undefined ? { row: earlier.row } : { sheet: earlier.sheet, row: earlier.row };
  if (finding.code === 'E_CCCD_CONFLICT') row.conflicts_with = place;
  else row.duplicate_of = place;
}

const SAME_FILE_CODES: ReadonlySet<RowCode> = new Set<RowCode>(['D_SAME_FILE', 'D_NAME_DOB', 'E_CCCD_CONFLICT']);

/** Compares all rows anew, after one of them was corrected. */
export function markSameFile(rows: readonly AnalysedRow[]): void {
  const seen = new SameFileIndex();
  rows.forEach((row, index) => {
    row.codes = row.codes.filter((code) => !SAME_FILE_CODES.has(code));
    row.verdict = verdictOf(row.codes);
    delete row.duplicate_of;
    delete row.conflicts_with;
    markRepeated(row, index, rows, seen);
  });
}
