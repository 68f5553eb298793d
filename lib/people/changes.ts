import type { Change } from '@/lib/audit/record';
import { fromDbDate } from '@/lib/db-dates';
import type { Person } from '@/lib/generated/prisma/client';
import { maskedCccd } from '@/lib/people/columns';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';
import type { PersonInput } from '@/lib/people/schema';

/** What changed about a person, in words for the trail; identity numbers stay masked. */
export function personChanges(before: Person | null, after: PersonInput): Change[] {
  const birthBefore = before ? formatPartialDate(fromDbDate(before.birthDate), before.birthPrecision) : null;
  const plain = (
    [
      'fullName',
      'phone',
      'hamlet',
      'address',
      'representativeName',
      'representativeKin',
      'representativePhone',
    ] as const
  ).map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }));
  return [
    ...plain,
    {
      field: 'sex',
      before: before?.sex ? sexLabels[before.sex] : null,
      after: after.sex ? sexLabels[after.sex] : null,
    },
    { field: 'birthDate', before: birthBefore, after: formatPartialDate(after.birth.date, after.birth.precision) },
    {
      field: 'oldId',
      before: before?.oldIdEncrypted ? 'có' : null,
      after: after.citizenId.oldId ? 'có' : null,
    },
    {
      field: 'cccd',
      before: maskedCccd(before?.cccdLast4 ?? null),
      after: maskedCccd(after.citizenId.cccd?.slice(-4) ?? null),
    },
  ];
}
