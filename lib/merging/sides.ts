import { z } from 'zod';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { FileState, Stretch } from '@/lib/merging/combine';
import type { Parts } from '@/lib/merging/fields';
import { countedTables, type MergeTable } from '@/lib/merging/tables';

/** One of the two files, whole enough to be compared and merged. */
export interface Side extends Parts {
  caseId: string;
  personId: string;
  number: string;
  fullName: string;
  communeId: number;
  place: string;
  state: FileState;
  stretches: Stretch[];
  versions: [number, number];
  openedAt: Date;
  residences: number;
  counts: Partial<Record<MergeTable, number>>;
  hasOfficer: boolean;
  tags: string[];
}

interface Row extends Omit<Side, 'state' | 'versions' | 'person' | 'case_file' | 'certificate'> {
  person: unknown;
  caseFile: unknown;
  certificate: unknown;
  status: CaseStatus;
}

const columns = z.record(z.string(), z.unknown());
const stateSchema = z.object({
  closed_on: z.string().nullable(),
  closing_ground: z.string().nullable(),
  address_check_due_on: z.string().nullable(),
});
const versionSchema = z.object({ version: z.number() });

/** Names of tables come from the list of this folder, never from a caller. */
const counts = Prisma.raw(
  `jsonb_build_object(${countedTables.map((t) => `'${t}', (SELECT count(*) FROM ${t} x WHERE x.case_id = c.id)`).join(', ')})`,
);

/** The two files as the reader's row-level security shows them; what is not within reach is not there. */
export async function loadSides(
  tx: Tx,
  where: { caseIds?: readonly string[]; personIds?: readonly string[] },
): Promise<Side[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (p.id) c.id AS "caseId", p.id AS "personId", c.number, p.full_name AS "fullName", c.commune_id AS "communeId", c.status,
      u.form || ' ' || u.name AS place, c.created_at AS "openedAt", to_jsonb(p) AS person, to_jsonb(c) AS "caseFile",
      (SELECT to_jsonb(f) FROM certificate f WHERE f.case_id = c.id) AS certificate, ${counts} AS counts,
      (SELECT count(*)::int FROM residence r WHERE r.person_id = p.id) AS residences,
      EXISTS (SELECT 1 FROM case_officer o WHERE o.case_id = c.id AND o.ended_at IS NULL) AS "hasOfficer",
      ARRAY(SELECT t.tag FROM case_tag t WHERE t.case_id = c.id AND t.ended_at IS NULL ORDER BY t.tag) AS tags,
      coalesce((SELECT jsonb_agg(jsonb_build_object('day', s.from_day, 'status', s.status) ORDER BY s.from_day) FROM case_span s WHERE s.case_id = c.id), '[]') AS stretches
    FROM case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
    WHERE c.id = ANY (${where.caseIds ?? []}::uuid[]) OR p.id = ANY (${where.personIds ?? []}::uuid[])
    ORDER BY p.id, c.created_at DESC`;
  return rows.map(sideOf);
}

function sideOf({ person, caseFile, certificate, status, ...row }: Row): Side {
  const ended = stateSchema.parse(caseFile);
  return {
    ...row,
    person: columns.parse(person),
    case_file: columns.parse(caseFile),
    certificate: certificate === null ? null : columns.parse(certificate),
    versions: [versionSchema.parse(caseFile).version, versionSchema.parse(person).version],
    state: {
      status,
      closedOn: ended.closed_on,
      closingGround: ended.closing_ground,
      addressCheckDueOn: ended.address_check_due_on,
    },
  };
}

export const isOpen = ({ state }: Side): boolean => state.status !== 'CLOSED' && state.status !== 'MOVED_AWAY';

/** Which of the two is usually kept: one that is open, and of two the older. */
export function usualOrder(sides: readonly [Side, Side]): [Side, Side] {
  const [a, b] = sides;
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? [a, b] : [b, a];
  return a.openedAt <= b.openedAt ? [a, b] : [b, a];
}

export const seenOf = (kept: Side, gone: Side): string => [...kept.versions, ...gone.versions].join('.');
