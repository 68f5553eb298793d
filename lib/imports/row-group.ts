import type { Field } from '@/lib/imports/fields';
import { fieldText, type RowValues } from '@/lib/imports/row-values';

export type Group = 'A' | 'B' | 'C' | 'D';

export interface ReadGroup {
  group: Group | null;
  codes: ('W_GROUP_MISSING' | 'W_GROUP_UNKNOWN' | 'W_GROUP_CONFLICT')[];
}

const MARK_COLUMNS: readonly (readonly [Field, Group])[] = [
  ['gA', 'A'],
  ['gB', 'B'],
  ['gC', 'C'],
  ['gD', 'D'],
];
const NO_MARK = /^([-–—.0]*|không|ko)$/i;
const NOTHING = /^([-–—.…?/]*|chưa|chưa phân loại|chưa phân nhóm|chưa xếp loại|chưa rõ|không|không có)$/i;
const NAMED = /(?:nhóm|loại|diện|group)\s*[:"“'(]?\s*([a-dđ])(?![\p{L}\d])/giu;
const LETTER = /(?<![\p{L}\d])([A-D])(?![\p{L}\d])/gu;

const isGroup = (text: string): text is Group => /^[A-D]$/.test(text);

/** Letters that a text names as group: 'Nhóm A', 'a', '(B)', 'A/B'. */
export function groupsInText(text: string): Group[] {
  const whole = text.replace(/^[("'“\s]+|[)"'”.\s]+$/g, '').toUpperCase();
  if (isGroup(whole)) return [whole];
  const named = Array.from(text.matchAll(NAMED), ([, letter = '']) => letter.toUpperCase());
  const letters = Array.from(text.matchAll(LETTER), ([, letter = '']) => letter);
  const short = text.length <= 8 ? Array.from(text.toUpperCase().matchAll(LETTER), ([, letter = '']) => letter) : [];
  return [...new Set([...named, ...letters, ...short])].filter(isGroup);
}

function settle(groups: readonly Group[], hasText: boolean): ReadGroup {
  const [group, ...others] = [...new Set(groups)];
  if (others.length > 0) return { group: null, codes: ['W_GROUP_CONFLICT'] };
  if (group !== undefined) return { group, codes: [] };
  return { group: null, codes: [hasText ? 'W_GROUP_UNKNOWN' : 'W_GROUP_MISSING'] };
}

/** Group A–D from one column, two columns, or a column for each group with a mark. */
export function readGroup(values: RowValues, columns: ReadonlySet<Field>, inherited: Group | null): ReadGroup {
  const markColumns = MARK_COLUMNS.filter(([field]) => columns.has(field));
  const marked = markColumns.filter(([field]) => !NO_MARK.test(fieldText(values, field))).map(([, group]) => group);
  const texts = [fieldText(values, 'group'), fieldText(values, 'group2')].filter((text) => !NOTHING.test(text));
  const found = [...marked, ...texts.flatMap(groupsInText)];
  const hasColumn = markColumns.length > 0 || columns.has('group');
  if (found.length === 0 && texts.length === 0) {
    if (inherited !== null) return { group: inherited, codes: [] };
    if (!hasColumn) return { group: null, codes: [] };
  }
  return settle(found, texts.length > 0);
}
