import type { Change } from '@/lib/audit/record';
import { editFields, isEditField, shownEdit } from '@/lib/bulk/edit-fields';
import type { Fields } from '@/lib/bulk/rules';

type Names = Readonly<Record<string, string>>;

/** The people whom rows name, so that their names can be read at once. */
export const staffIn = (rows: readonly { before: Fields; after: Fields }[]): (string | null)[] => [
  ...new Set(rows.flatMap(({ before, after }) => [before.officerId ?? null, after.officerId ?? null])),
];

/** The words of the trail for the fields of an act. */
const trailFields: Readonly<Record<string, string>> = { officerId: 'officer' };

export const shownValue = (field: string, value: string | null, names: Names): string | null =>
  field === 'officerId' ? value && (names[value] ?? 'cán bộ không còn trong hệ thống') : shownEdit(field, value);

export const fieldLabel = (field: string): string =>
  isEditField(field) ? editFields[field].label : field === 'officerId' ? 'Người phụ trách' : 'Nhãn';

/** What became of each field, in words for the trail. */
export const shownChanges = (before: Fields, after: Fields, names: Names): Change[] =>
  Object.keys(after).map((field) => ({
    field: trailFields[field] ?? field,
    before: shownValue(field, before[field] ?? null, names),
    after: shownValue(field, after[field] ?? null, names),
  }));
