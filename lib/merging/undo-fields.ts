import { z } from 'zod';
import { type Columns, fieldOf, isMergeField, type MergeField, type Parts } from '@/lib/merging/fields';

const columns = z.record(z.string(), z.unknown());
const parts = z.object({ person: columns, case_file: columns, certificate: columns.nullable() });
const status = z.enum(['EXPECTED', 'RECEIVED', 'MANAGED', 'MOVED_AWAY', 'CLOSED']);

/** What is kept sealed with a merge: what the kept file was and becomes, as far as the merge changes it, and its steps. */
export const sealedMergeSchema = z.object({
  fields: z.array(z.string()),
  before: parts,
  after: parts,
  plan: z.object({
    status,
    closedOn: z.string().nullable(),
    closingGround: z.string().nullable(),
    addressCheckDueOn: z.string().nullable(),
    steps: z.array(z.object({ day: z.string(), from: status.nullable(), to: status })),
  }),
});
export type SealedMerge = z.output<typeof sealedMergeSchema>;

export const stateColumns = ['status', 'closed_on', 'closing_ground', 'address_check_due_on'] as const;

export interface UndoFields {
  restore: { person: Columns; case_file: Columns; certificate: Columns; withoutCertificate: boolean };
  /** Changed since the merge: they stay as they are. */
  changed: (MergeField | 'status')[];
}

const pick = (row: Columns | null, names: readonly string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, row?.[name] ?? null]));
const isSame = (a: Columns | null, b: Columns | null, names: readonly string[]) =>
  names.every((name) => (a?.[name] ?? null) === (b?.[name] ?? null));

/** Which former values come back: those of fields that still say what the merge made of them. */
export function undoFields(now: Parts, { fields, before, after }: SealedMerge, hasStepSince: boolean): UndoFields {
  const restore = { person: {}, case_file: {}, certificate: {}, withoutCertificate: false };
  const changed: UndoFields['changed'] = [];
  for (const key of fields.filter(isMergeField)) {
    const { in: part, columns: names } = fieldOf(key);
    if (!isSame(now[part], after[part], names)) changed.push(key);
    else if (part === 'certificate' && before.certificate === null) restore.withoutCertificate = true;
    else Object.assign(restore[part], pick(before[part], names));
  }
  const wasState = isSame(before.case_file, after.case_file, stateColumns);
  const isState = isSame(now.case_file, after.case_file, stateColumns) && !hasStepSince;
  if (isState) Object.assign(restore.case_file, pick(before.case_file, stateColumns));
  else if (!wasState) changed.push('status');
  return { restore, changed };
}
