import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { KnownUnit, Plan } from '@/lib/territory/plan';
import { storedPlan } from '@/lib/territory/schema';
import { administeredUnits, factsOf } from '@/lib/units/unit-target';

/** Changes of units take turns: what was judged is still so when it is written. */
export async function lockUnits(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('ancu.unit'))::text`;
}

/** Every place as the rules need it. */
export async function knownUnits(tx: Tx): Promise<(KnownUnit & { parentId: number | null })[]> {
  const mine = await administeredUnits(tx);
  const units = await tx.unit.findMany({ where: { kind: { in: ['PROVINCE', 'DISTRICT', 'COMMUNE'] } } });
  const followed = await tx.unitPredecessor.findMany({ select: { predecessorId: true } });
  const ended = new Set(followed.map((f) => f.predecessorId));
  return units.map((u) => ({
    ...factsOf(u),
    id: u.id,
    form: u.form,
    parentId: u.parentId,
    hasSuccessor: ended.has(u.id),
    isAdministered: mine.has(u.id),
  }));
}

/** The event with its plan read back; null when it is not seen. */
export async function findReorganisation(tx: Tx, reorganisationId: string) {
  const found = await tx.reorganisation.findUnique({ where: { id: reorganisationId } });
  if (!found) return null;
  const effectiveOn: LegalDate = fromDbDate(found.effectiveOn);
  const plan: Plan = { effectiveOn, ...storedPlan.parse(found.plan) };
  return { ...found, effectiveOn, plan };
}
