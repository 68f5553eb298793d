import type { Tx } from '@/lib/db';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { readUnitCsv } from '@/lib/units/csv';
import type { UnitKind } from '@/lib/units/kinds';
import { type KnownUnit, type PlannedRow, parentOf, planUnitImport, predecessorOf } from '@/lib/units/plan';
import { administeredUnits, factsOf, refreshCoverage } from '@/lib/units/unit-target';

export interface ImportPlan {
  /** Why the file as a whole cannot be read. */
  problem: string | null;
  rows: PlannedRow[];
}

/** Reads the list and says what each row would do. Nothing is written. */
export async function planOf(tx: Tx, csv: string): Promise<ImportPlan> {
  const read = readUnitCsv(csv);
  if (!read.ok) return { problem: read.problem, rows: [] };
  return { problem: null, rows: planUnitImport(read.lines, await knownUnits(tx)) };
}

async function knownUnits(tx: Tx): Promise<KnownUnit[]> {
  const mine = await administeredUnits(tx);
  const units = await tx.unit.findMany();
  return units.map((u) => ({ ...factsOf(u), id: u.id, form: u.form, isAdministered: mine.has(u.id) }));
}

/** Parents before what stands under them. */
const levels: readonly (readonly UnitKind[])[] = [['DISTRICT'], ['COMMUNE'], ['AREA', 'BANK_OFFICE']];

export async function writePlan(tx: Tx, plan: ImportPlan): Promise<{ created: number; changed: number }> {
  const changed = plan.rows.filter((r) => r.verdict === 'change');
  for (const { line, existing } of changed) {
    if (!existing) continue;
    const data = { name: line.name, form: line.form, validTo: toDbDateOrNull(line.validTo), version: { increment: 1 } };
    await tx.unit.update({ where: { id: existing.id }, data });
  }
  const created = plan.rows.filter((r) => r.verdict === 'create');
  for (const kinds of levels)
    await createLevel(
      tx,
      created.filter(({ line }) => line.kind && kinds.includes(line.kind)),
    );
  await addPredecessors(tx, created);
  await refreshCoverage(tx);
  return { created: created.length, changed: changed.length };
}

async function createLevel(tx: Tx, rows: readonly PlannedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const units = await knownUnits(tx);
  const data = rows.flatMap(({ line: { kind, code, name, form, parentCode, validFrom, validTo } }) => {
    if (!kind || !validFrom) return [];
    const parentId = parentOf({ kind, parentCode, validFrom }, units)?.id ?? null;
    return [{ kind, code, name, form, parentId, validFrom: toDbDate(validFrom), validTo: toDbDateOrNull(validTo) }];
  });
  await tx.unit.createMany({ data });
}

async function addPredecessors(tx: Tx, created: readonly PlannedRow[]): Promise<void> {
  const units = await knownUnits(tx);
  const data = created.flatMap(({ line }) => {
    const { kind, validFrom, code } = line;
    if (!kind || !validFrom) return [];
    const unit = units.find((u) => u.kind === kind && u.code === code && u.validFrom === validFrom);
    const before = line.predecessorCodes.flatMap((c) => predecessorOf({ kind, validFrom }, c, units)?.id ?? []);
    return unit ? [...new Set(before)].map((predecessorId) => ({ unitId: unit.id, predecessorId })) : [];
  });
  await tx.unitPredecessor.createMany({ data });
}
