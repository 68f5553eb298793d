import { formatDate } from '@/lib/dates';
import { searchKey } from '@/lib/text';

/** What two records need for being compared; a person in the database gives the same fields. */
export interface ComparablePerson {
  name: string | null;
  name_key: string | null;
  dob: string | null;
  dob_precision: 'day' | 'month' | 'year' | null;
  gender: string | null;
  cccd: string | null;
  old_id: string | null;
  commune_id: number | null;
  hamlet: string | null;
  group: string | null;
  release_date: string | null;
}

export type MatchConfidence = 'certain' | 'probable' | 'possible';

export interface DuplicateScore {
  confidence: MatchConfidence | null;
  /** 0–100, for sorting candidates. */
  score: number;
  /** Why these two may be one person, for the reader. */
  reasons: string[];
  /** Fields in which they contradict each other. */
  differs: string[];
}

const COMPARED = ['name', 'dob', 'gender', 'cccd', 'commune', 'group', 'release_date'] as const;

function valueFor(person: ComparablePerson, field: (typeof COMPARED)[number]): string | null {
  if (field === 'name') return person.name_key;
  if (field === 'commune') return person.commune_id === null ? null : String(person.commune_id);
  return person[field];
}

/** A date contradicts another only where both are known: 1988 does not contradict 05/1988. */
function contradicts(field: (typeof COMPARED)[number], a: string, b: string): boolean {
  if (field !== 'dob' && field !== 'release_date') return a !== b;
  return !a.startsWith(b) && !b.startsWith(a);
}

export function differingFields(a: ComparablePerson, b: ComparablePerson): string[] {
  return COMPARED.filter((field) => {
    const left = valueFor(a, field);
    const right = valueFor(b, field);
    if (field === 'cccd') return left !== right;
    return left !== null && right !== null && contradicts(field, left, right);
  });
}

/** Equal but for one digit. */
export function oneDigitApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differences = 0;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) differences += 1;
  return differences === 1;
}

const sameKnown = (a: string | number | null, b: string | number | null): boolean => a !== null && a === b;
const birthYear = (person: ComparablePerson): string | null => person.dob?.slice(0, 4) ?? null;
const isFullDate = (person: ComparablePerson): boolean => person.dob_precision === 'day';

interface Grounds {
  confidence: MatchConfidence;
  score: number;
  reasons: string[];
}

function groundsByNumber(a: ComparablePerson, b: ComparablePerson): Grounds | null {
  if (!sameKnown(a.cccd, b.cccd)) return null;
  const reasons = ['Cùng số CCCD'];
  if (sameKnown(a.name_key, b.name_key))
    return { confidence: 'certain', score: 100, reasons: [...reasons, 'Cùng họ tên'] };
  const spelling = a.name !== null && b.name !== null && searchKey(a.name) === searchKey(b.name);
  reasons.push(spelling ? 'Họ tên chỉ khác dấu' : 'Họ tên viết khác');
  return { confidence: 'probable', score: spelling ? 92 : 85, reasons };
}

function groundsByName(a: ComparablePerson, b: ComparablePerson): Grounds | null {
  if (!sameKnown(a.name_key, b.name_key) || !sameKnown(birthYear(a), birthYear(b))) return null;
  const bothNumbers = a.cccd !== null && b.cccd !== null;
  const sameDay = isFullDate(a) && isFullDate(b) && a.dob === b.dob;
  const daysContradict = isFullDate(a) && isFullDate(b) && a.dob !== b.dob;
  const sameCommune = sameKnown(a.commune_id, b.commune_id);
  const reasons = ['Cùng họ tên', sameDay ? `Cùng ngày sinh ${formatDate(a.dob ?? '')}` : 'Cùng năm sinh'];
  if (sameCommune) reasons.push('Cùng xã');
  if (bothNumbers) {
    const near = oneDigitApart(a.cccd ?? '', b.cccd ?? '') && !daysContradict;
    return near ? { confidence: 'possible', score: 70, reasons: [...reasons, 'Số CCCD chỉ khác một chữ số'] } : null;
  }
  if (!sameCommune || daysContradict) return null;
  if (sameDay) return { confidence: 'probable', score: 88, reasons: [...reasons, 'Một bên chưa có số CCCD'] };
  return { confidence: 'possible', score: 60, reasons };
}

function groundsByOldId(a: ComparablePerson, b: ComparablePerson): Grounds | null {
  if (!sameKnown(a.old_id, b.old_id)) return null;
  const sameName = sameKnown(a.name_key, b.name_key);
  return { confidence: sameName ? 'probable' : 'possible', score: sameName ? 86 : 50, reasons: ['Cùng số CMND'] };
}

/**
 * Could two records be one person? certain = same CCCD and name; probable = same CCCD with another spelling, or same
 * name, full birth date and commune where one has no CCCD; possible = one digit of the CCCD differs, or only the birth
 * year is known. The same name and birth year with two different numbers are two people.
 */
export function scoreDuplicate(a: ComparablePerson, b: ComparablePerson): DuplicateScore {
  const grounds = [groundsByNumber(a, b), groundsByName(a, b), groundsByOldId(a, b)]
    .filter((candidate) => candidate !== null)
    .sort((left, right) => right.score - left.score)[0];
  const differs = differingFields(a, b);
  if (grounds === undefined) return { confidence: null, score: 0, reasons: [], differs };
  return { ...grounds, score: Math.max(grounds.score - differs.length, 1), differs };
}
