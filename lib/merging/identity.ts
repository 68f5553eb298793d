import { statusLabels } from '@/lib/cases/lifecycle';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { CaseStatus, DatePrecision, Sex } from '@/lib/generated/prisma/enums';
import { maskedCccd } from '@/lib/people/columns';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';

export interface IdentityRow {
  caseId: string;
  number: string;
  fullName: string;
  sex: Sex | null;
  birthDate: Date | null;
  birthPrecision: DatePrecision;
  cccdLast4: string | null;
  place: string;
  hamlet: string | null;
  status: CaseStatus;
}

/** Who somebody is, to be told apart by: never the whole number. */
export const identityOf = (row: IdentityRow) => ({
  caseId: row.caseId,
  number: row.number,
  fullName: row.fullName,
  sex: row.sex && sexLabels[row.sex],
  birth: formatPartialDate(fromDbDate(row.birthDate), row.birthPrecision),
  cccdMasked: maskedCccd(row.cccdLast4),
  place: [row.hamlet, row.place].filter(Boolean).join(', '),
  status: statusLabels[row.status],
});
export type Identity = ReturnType<typeof identityOf>;

export async function identities(tx: Tx, personIds: readonly string[]): Promise<Map<string, Identity>> {
  const rows = await tx.$queryRaw<(IdentityRow & { personId: string })[]>`
    SELECT DISTINCT ON (p.id) p.id AS "personId", c.id AS "caseId", c.number, p.full_name AS "fullName", p.sex, p.birth_date AS "birthDate",
      p.birth_precision AS "birthPrecision", p.cccd_last4 AS "cccdLast4", u.form || ' ' || u.name AS place, p.hamlet, c.status
    FROM person p JOIN case_file c ON c.person_id = p.id JOIN unit u ON u.id = c.commune_id
    WHERE p.id = ANY (${personIds}::uuid[]) ORDER BY p.id, c.created_at DESC`;
  return new Map(rows.map((row) => [row.personId, identityOf(row)]));
}
