import type { Actor } from '@/lib/access/actor';
import { canCorrectPerson } from '@/lib/cases/policy';
import type { Tx } from '@/lib/db';
import type { DatePrecision, Sex } from '@/lib/generated/prisma/enums';
import { sealer } from '@/lib/sealer';

/** What of a file may be changed through a sheet, as it stands. */
export interface EditableFacts {
  id: string;
  number: string;
  status: string;
  personId: string;
  fullName: string;
  sex: Sex | null;
  birthDate: string | null;
  birthPrecision: DatePrecision;
  phone: string | null;
  hamlet: string | null;
  address: string | null;
  representativeName: string | null;
  representativeKin: string | null;
  representativePhone: string | null;
  nextVisitOn: string | null;
}

/** The facts of these files, in the order of the ids where they are seen at all. */
export const editableFacts = (tx: Tx, ids: readonly string[]) =>
  tx.$queryRaw<EditableFacts[]>`
    SELECT c.id, c.number, c.status, p.id AS "personId", p.full_name AS "fullName", p.sex, p.birth_date::text AS "birthDate",
      p.birth_precision AS "birthPrecision", p.phone, p.hamlet, p.address, p.representative_name AS "representativeName",
      p.representative_kin AS "representativeKin", p.representative_phone AS "representativePhone", c.next_visit_on::text AS "nextVisitOn"
    FROM case_file c JOIN person p ON p.id = c.person_id WHERE c.id = ANY (${ids}::uuid[]) ORDER BY c.id`;

/**
 * Marks a row of an exported sheet with the state it left in: a keyed digest, so that a returning row tells whether the
 * register moved on since, and nobody can make one up or read anything out of it.
 */
export function rowToken({ status: _, ...facts }: EditableFacts): string {
  const state = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(sealer().blindIndex(`row of a sheet ${state}`))
    .toString('base64url')
    .slice(0, 22);
}

/** The marks of a sheet's rows, for those who may send it back corrected. */
export async function rowTokens(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Record<string, string> | null> {
  if (!canCorrectPerson(actor).allowed) return null;
  const facts = await editableFacts(tx, ids);
  return Object.fromEntries(facts.map((one) => [one.id, rowToken(one)]));
}
