import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { Unit } from '@/lib/generated/prisma/client';
import type { UnitFacts } from '@/lib/units/policy';

/** A unit with what the abilities ask about it; null when there is none. */
export async function findUnitTarget(tx: Tx, unitId: number) {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  return unit && { ...unit, isAdministered: (await administeredUnits(tx)).has(unit.id) };
}

/** The units this administrator acts on; empty for everyone else. */
export async function administeredUnits(tx: Tx): Promise<Set<number>> {
  const [row] = await tx.$queryRaw<{ ids: number[] }[]>`SELECT app.administered_units() AS ids`;
  return new Set(row?.ids ?? []);
}

export const factsOf = ({ kind, code, name, validFrom, validTo }: Unit): UnitFacts => ({
  kind,
  code,
  name,
  validFrom: fromDbDate(validFrom),
  validTo: fromDbDate(validTo),
});

/** Districts, provinces and communes answer for what lies below them: kept in the same transaction as the change. */
export async function refreshCoverage(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT app.administrator_refresh_coverage()`;
}
