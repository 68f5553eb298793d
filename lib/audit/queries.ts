import { canExportTrail, canReadTrail } from '@/lib/audit/policy';
import type { AuditFacts } from '@/lib/audit/record';
import { readTrailSchema, type TrailFilter } from '@/lib/audit/schema';
import { outcomeLabels, shownReason, shownSubject, type TrailLine } from '@/lib/audit/sentence';
import { actionWord } from '@/lib/audit/words';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { searchKey } from '@/lib/text';

/** One page of the trail, newest first. Reading it is itself a line of the trail. */
export const readTrail = query({
  name: 'audit.read',
  input: readTrailSchema,
  can: canReadTrail,
  run: async ({ tx, input }) => {
    const found = await linesOf(tx, input, input.limit + 1);
    const lines = found.slice(0, input.limit);
    return { lines, next: found.length > input.limit ? (lines.at(-1)?.id ?? null) : null };
  },
  audit: (_, input) => aboutFilter(input),
});

const exportLimit = 50_000;

/** The same filter, whole, for a workbook; recorded with the number of lines that left. */
export const exportTrail = query({
  name: 'audit.export',
  input: readTrailSchema,
  can: canExportTrail,
  run: async ({ tx, input }) => {
    const found = await linesOf(tx, { ...input, before: null }, exportLimit + 1);
    return { lines: found.slice(0, exportLimit), isCut: found.length > exportLimit };
  },
  audit: ({ lines }, input) => ({ ...aboutFilter(input), reason: `${lines.length} dòng` }),
});

function aboutFilter({ from, to, who, action, outcome, caseNumber }: TrailFilter): AuditFacts {
  const parts = [
    `${formatDate(from)}–${formatDate(to)}`,
    who,
    action && actionWord(action),
    outcome && outcomeLabels[outcome],
    caseNumber,
  ];
  return { subject: parts.filter(Boolean).join(' · ') };
}

async function linesOf(tx: Tx, filter: TrailFilter, limit: number): Promise<TrailLine[]> {
  const rows = await tx.$queryRaw<TrailLine[]>`
    SELECT e.id::text AS id, e.at, e.actor_name AS who, e.role, e.unit_name AS "unitName", e.action, e.outcome, e.subject, e.reason, e.fields
    FROM audit_entry e WHERE ${conditions(filter)} ORDER BY e.id DESC LIMIT ${limit}`;
  // What a role must not read does not leave this file: the page, the RSC stream and the workbook get the same lines.
  return rows.map((row) => ({ ...row, subject: shownSubject(row), reason: shownReason(row) }));
}

const plainName = Prisma.sql`replace(regexp_replace(normalize(lower(e.actor_name), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

function conditions({ from, to, who, action, outcome, caseNumber, before }: TrailFilter): Prisma.Sql {
  const words = searchKey(who)
    .split(' ')
    .map((w) => w.replace(/[\\%_]/g, ''))
    .filter(Boolean);
  return Prisma.join(
    [
      Prisma.sql`e.at >= (${from}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`,
      Prisma.sql`e.at < ((${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`,
      ...words.map((w) => Prisma.sql`' ' || ${plainName} LIKE ${`% ${w}%`}`),
      ...(action ? [Prisma.sql`e.action = ${action}`] : []),
      ...(outcome ? [Prisma.sql`e.outcome = ${outcome}::"AuditOutcome"`] : []),
      ...(caseNumber ? [Prisma.sql`e.subject = ${caseNumber}`] : []),
      ...(before ? [Prisma.sql`e.id < ${BigInt(before)}`] : []),
    ],
    ' AND ',
  );
}
