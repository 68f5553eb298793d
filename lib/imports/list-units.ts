import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { type CommuneEra, isValidOn } from '@/lib/imports/communes';
import { Placement } from '@/lib/imports/placement';

/** Communes of all periods, as the reading engine knows them. */
export async function loadCommunes(tx: Tx, ids?: readonly number[]): Promise<CommuneEra[]> {
  const units = await tx.unit.findMany({
    where: { kind: 'COMMUNE', ...(ids ? { id: { in: [...ids] } } : {}) },
    include: { predecessors: true },
  });
  return units.map((unit) => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    kind: 'COMMUNE' as const,
    validFrom: fromDbDate(unit.validFrom),
    validTo: fromDbDate(unit.validTo),
    predecessorIds: unit.predecessors.map((p) => p.predecessorId),
  }));
}

export async function loadPlacement(tx: Tx, asOf: LegalDate, communes?: readonly CommuneEra[]): Promise<Placement> {
  const scope = await scopeOf(tx);
  return new Placement(communes ?? (await loadCommunes(tx)), new Set(scope.communes), asOf, todayInVietnam());
}

/** The communes and the units of the active assignment. */
export async function scopeOf(tx: Tx): Promise<{ communes: number[]; units: number[] }> {
  const [row] = await tx.$queryRaw<{ communes: number[]; units: number[] }[]>`
    SELECT app.scope_communes() AS communes, app.scope_units() AS units`;
  return row ?? { communes: [], units: [] };
}

export interface ListUnit {
  id: number;
  name: string;
  form: string;
  /** The unit of the actor's area that keeps the list: the unit itself, or what it became. */
  batchUnitId: number | null;
  /** Code of the commune that the list is of on its day, when that is one commune. */
  communeCode: string | null;
}

/** The unit a list is said to be of, which may have ended since; null when there is no such unit. */
export async function findListUnit(tx: Tx, unitId: number, asOf: LegalDate): Promise<ListUnit | null> {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit) return null;
  const communes = await loadCommunes(tx);
  const { units: scope } = await scopeOf(tx);
  const later = walk(unitId, (id) => communes.filter((c) => c.predecessorIds.includes(id)).map((c) => c.id));
  const earlier = walk(unitId, (id) => communes.find((c) => c.id === id)?.predecessorIds ?? []);
  const onTheDay = (ids: readonly number[]) => communes.filter((c) => ids.includes(c.id) && isValidOn(c, asOf));
  const [only, ...others] = onTheDay([...later, ...earlier]);
  return {
    id: unit.id,
    name: unit.name,
    form: unit.form,
    batchUnitId: later.find((id) => scope.includes(id)) ?? null,
    // A code without its day is nothing: codes were given again to other communes.
    communeCode: only && others.length === 0 ? only.code : null,
  };
}

/** A unit and all that follows from it step by step. */
function walk(start: number, next: (id: number) => readonly number[]): number[] {
  const found = [start];
  for (let index = 0; index < found.length; index += 1) {
    for (const id of next(found[index] ?? start)) if (!found.includes(id)) found.push(id);
  }
  return found;
}

/**
 * The communes a list of this unit may name: those of its district through all its mergers, so that a name borne by
 * another commune of the country does not make its own ambiguous; without a district, those of its province.
 */
export async function neighbouringCommunes(tx: Tx, unitId: number): Promise<CommuneEra[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH own AS (SELECT commune_id FROM unit_coverage WHERE unit_id = ${unitId}),
    around AS (
      SELECT DISTINCT u.id, u.kind FROM unit u JOIN unit_coverage c ON c.unit_id = u.id
      WHERE c.commune_id IN (SELECT commune_id FROM own) AND u.kind IN ('DISTRICT', 'PROVINCE')
    ), chosen AS (
      SELECT id FROM around WHERE kind = 'DISTRICT' AND (SELECT kind FROM unit WHERE id = ${unitId}) <> 'PROVINCE'
      UNION ALL SELECT id FROM around WHERE kind = 'PROVINCE'
        AND ((SELECT kind FROM unit WHERE id = ${unitId}) = 'PROVINCE' OR NOT EXISTS (SELECT 1 FROM around WHERE kind = 'DISTRICT'))
    )
    SELECT DISTINCT commune_id AS id FROM unit_coverage WHERE unit_id IN (SELECT id FROM chosen)
    UNION SELECT commune_id FROM own`;
  return loadCommunes(
    tx,
    rows.map((row) => row.id),
  );
}
