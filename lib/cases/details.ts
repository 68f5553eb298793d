import { type ColumnKey, needsDetails } from '@/lib/cases/columns';
import type { Tx } from '@/lib/db';

/** What a list shows beside its own columns, when somebody chose to see it. */
export interface CaseDetails {
  phone: string | null;
  address: string | null;
  representativeName: string | null;
  representativeKin: string | null;
  representativePhone: string | null;
  officer: string | null;
  tags: string[];
}

/** The details of one page of cases, under the reader's own row-level security: tags are empty for who is not police. */
export async function detailsOf(
  tx: Tx,
  ids: readonly string[],
  columns: readonly ColumnKey[],
): Promise<Map<string, CaseDetails>> {
  if (ids.length === 0 || !needsDetails(columns)) return new Map();
  const rows = await tx.$queryRaw<(CaseDetails & { id: string })[]>`
    SELECT c.id, p.phone, p.address, p.representative_name AS "representativeName", p.representative_kin AS "representativeKin",
      p.representative_phone AS "representativePhone", u.display_name AS officer, coalesce(t.tags, '{}') AS tags
    FROM case_file c JOIN person p ON p.id = c.person_id
    LEFT JOIN case_officer o ON o.case_id = c.id AND o.ended_at IS NULL LEFT JOIN app_user u ON u.id = o.officer_id
    LEFT JOIN (SELECT case_id, array_agg(tag ORDER BY tag COLLATE "vi-x-icu") AS tags FROM case_tag
      WHERE ended_at IS NULL AND case_id = ANY (${ids}::uuid[]) GROUP BY case_id) t ON t.case_id = c.id
    WHERE c.id = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...details }) => [id, only(details, columns)]));
}

/** What was not asked for does not leave the database's side: a list by name holds no telephone numbers. */
function only(details: CaseDetails, columns: readonly ColumnKey[]): CaseDetails {
  const has = (key: ColumnKey) => columns.includes(key);
  const whole = has('representative');
  return {
    phone: has('phone') ? details.phone : null,
    address: has('address') ? details.address : null,
    representativeName: whole ? details.representativeName : null,
    representativeKin: whole ? details.representativeKin : null,
    representativePhone: whole ? details.representativePhone : null,
    officer: has('officer') ? details.officer : null,
    tags: has('tags') ? details.tags : [],
  };
}
