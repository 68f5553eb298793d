import { z } from 'zod';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { searchKey } from '@/lib/text';
import { planOf } from '@/lib/units/import-units';
import { choosesCoverage, type UnitKind } from '@/lib/units/kinds';
import { canChangeUnit, canCoverUnit, canImportUnits, canListUnits } from '@/lib/units/policy';
import { importUnitsSchema, listUnitsSchema, type UnitFilter, unitIdSchema } from '@/lib/units/schema';
import { findUnitTarget } from '@/lib/units/unit-target';

export interface UnitRow {
  id: number;
  kind: UnitKind;
  code: string;
  name: string;
  form: string;
  parentName: string | null;
  validFrom: LegalDate;
  validTo: LegalDate | null;
  predecessors: string[];
  successors: string[];
  /** How many communes valid on the asked day (or of all times) it answers for. */
  communes: number;
}

/** The units of the administrator's area: by kind, then by name in Vietnamese order. */
export const listUnits = query({
  name: 'unit.list',
  input: listUnitsSchema,
  can: canListUnits,
  run: async ({ tx, input }) => {
    const found = await pageOfUnits(tx, input);
    const [count] = await tx.$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM unit u WHERE ${conditions(input)}`;
    const rows = found.slice(0, input.limit);
    const last = rows.at(-1);
    const next: [string, number] | null = found.length > input.limit && last ? [last.sortValue, last.id] : null;
    return { rows: rows.map(({ sortValue: _, ...row }): UnitRow => row), next, total: count?.n ?? 0 };
  },
});

const sortValue = Prisma.sql`(array_position(enum_range(NULL::"UnitKind"), u.kind) || ' ' || u.name) COLLATE "vi-x-icu"`;
const plainName = Prisma.sql`replace(regexp_replace(normalize(lower(u.name), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

function conditions({ q, kind, on }: UnitFilter): Prisma.Sql {
  const words = searchKey(q)
    .split(' ')
    .map((w) => w.replace(/[\\%_]/g, ''))
    .filter(Boolean);
  return Prisma.join(
    [
      Prisma.sql`u.id = ANY ((SELECT app.administered_units())::int[])`,
      ...words.map((w) => Prisma.sql`(' ' || ${plainName} LIKE ${`% ${w}%`} OR lower(u.code) LIKE ${`${w}%`})`),
      ...(kind ? [Prisma.sql`u.kind = ${kind}::"UnitKind"`] : []),
      ...(on ? [Prisma.sql`u.valid_from <= ${on}::date AND (u.valid_to IS NULL OR u.valid_to >= ${on}::date)`] : []),
    ],
    ' AND ',
  );
}

function pageOfUnits(tx: Tx, filter: UnitFilter): Promise<(UnitRow & { sortValue: string })[]> {
  const beyond = filter.after
    ? Prisma.sql`AND (${sortValue}, u.id) > (${filter.after[0]}, ${filter.after[1]}::int)`
    : Prisma.empty;
  const on = filter.on ?? null;
  return tx.$queryRaw`
    SELECT u.id, u.kind, u.code, u.name, u.form, p.form || ' ' || p.name AS "parentName", u.valid_from::text AS "validFrom",
      u.valid_to::text AS "validTo", ${sortValue} AS "sortValue",
      ARRAY(SELECT x.name FROM unit_predecessor up JOIN unit x ON x.id = up.predecessor_id WHERE up.unit_id = u.id ORDER BY x.name) AS predecessors,
      ARRAY(SELECT x.name FROM unit_predecessor up JOIN unit x ON x.id = up.unit_id WHERE up.predecessor_id = u.id ORDER BY x.name) AS successors,
      (SELECT count(*)::int FROM unit_coverage c JOIN unit x ON x.id = c.commune_id WHERE c.unit_id = u.id
        AND (${on}::date IS NULL OR (x.valid_from <= ${on}::date AND (x.valid_to IS NULL OR x.valid_to >= ${on}::date)))) AS communes
    FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
    WHERE ${conditions(filter)} ${beyond} ORDER BY ${sortValue}, u.id LIMIT ${filter.limit + 1}`;
}

const briefly = { select: { id: true, name: true, form: true, code: true, validFrom: true, validTo: true } } as const;

/** One unit with where it came from, what it became, and for areas and bank offices the communes to choose from. */
export const getUnit = query({
  name: 'unit.read',
  input: z.object({ unitId: unitIdSchema }),
  can: canListUnits,
  run: async ({ tx, actor, input }) => {
    const target = await findUnitTarget(tx, input.unitId);
    if (!target?.isAdministered) return null;
    // One after the other: a transaction has one connection.
    const parent = target.parentId ? await tx.unit.findUnique({ where: { id: target.parentId }, ...briefly }) : null;
    const before = await tx.unitPredecessor.findMany({
      where: { unitId: target.id },
      select: { predecessor: briefly },
    });
    const after = await tx.unitPredecessor.findMany({ where: { predecessorId: target.id }, select: { unit: briefly } });
    const assignments = await tx.assignment.count({ where: { unitId: target.id, endedAt: null } });
    const covered = await tx.unitCoverage.findMany({ where: { unitId: target.id }, select: { commune: briefly } });
    return {
      ...target,
      validFrom: fromDbDate(target.validFrom),
      validTo: fromDbDate(target.validTo),
      parent: parent && briefUnit(parent),
      predecessors: before.map((p) => briefUnit(p.predecessor)).sort(byName),
      successors: after.map((s) => briefUnit(s.unit)).sort(byName),
      covered: covered.map((c) => briefUnit(c.commune)).sort(byName),
      choices: choosesCoverage(target.kind) ? await communesInScope(tx) : [],
      assignments,
      mayChange: canChangeUnit(actor, target).allowed,
      mayCover: canCoverUnit(actor, target).allowed,
    };
  },
});

interface BriefRow {
  id: number;
  name: string;
  form: string;
  code: string;
  validFrom: Date;
  validTo: Date | null;
}

const briefUnit = (u: BriefRow) => ({ ...u, validFrom: fromDbDate(u.validFrom), validTo: fromDbDate(u.validTo) });
export type BriefUnit = ReturnType<typeof briefUnit>;
const collator = new Intl.Collator('vi');
/** The former units are chosen now and then: today's come first. */
const currentFirst = (a: BriefUnit, b: BriefUnit) =>
  Number(a.validTo !== null) - Number(b.validTo !== null) || byName(a, b);
const byName = (a: BriefUnit, b: BriefUnit) => collator.compare(a.name, b.name) || a.id - b.id;

async function communesInScope(tx: Tx): Promise<BriefUnit[]> {
  const rows = await tx.$queryRaw<BriefRow[]>`
    SELECT u.id, u.name, u.form, u.code, u.valid_from AS "validFrom", u.valid_to AS "validTo" FROM unit u
    WHERE u.id = ANY ((SELECT app.scope_communes())::int[])`;
  return rows.map(briefUnit).sort(currentFirst);
}

/** What the form of a new unit offers: where it may stand, and what may have come before it. */
export const unitFormChoices = query({
  name: 'unit.form-choices',
  input: z.object({}),
  can: canListUnits,
  run: async ({ tx }) => {
    const rows = await tx.$queryRaw<(BriefRow & { kind: UnitKind })[]>`
      SELECT u.id, u.kind, u.name, u.form, u.code, u.valid_from AS "validFrom", u.valid_to AS "validTo" FROM unit u
      WHERE u.id = ANY ((SELECT app.administered_units())::int[])`;
    return rows.map((u) => ({ ...briefUnit(u), kind: u.kind })).sort(currentFirst);
  },
});

export type UnitChoice = BriefUnit & { kind: UnitKind };

/** What a CSV list would do, row by row. Nothing is written. */
export const previewUnits = query({
  name: 'unit.preview',
  input: importUnitsSchema,
  can: canImportUnits,
  run: async ({ tx, input }) => {
    const { problem, rows } = await planOf(tx, input.csv);
    return {
      problem,
      rows: rows.map(({ line, verdict, problems }) => ({
        line: line.line,
        code: line.code,
        name: line.name,
        form: line.form,
        kind: line.kind,
        validFrom: line.validFrom,
        validTo: line.validTo,
        verdict,
        problems,
      })),
    };
  },
});

type Answer<Q> = Q extends (...args: never[]) => Promise<infer O>
  ? O extends { ok: true; value: infer V }
    ? V
    : never
  : never;
export type UnitPreview = Answer<typeof previewUnits>;
