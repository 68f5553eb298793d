import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import type { SettingsTarget } from '@/lib/settings/policy';

export async function findSettingsTarget(tx: Tx, actor: Actor): Promise<SettingsTarget | null> {
  const unit = await tx.unit.findUnique({ where: { id: actor.unitId }, select: { kind: true } });
  return unit && { actorUnitKind: unit.kind };
}
