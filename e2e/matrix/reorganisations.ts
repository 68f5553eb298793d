// A plan to replace a commune of the province's own by another, written as the app writes it: waiting, or carried out.
import type { Relation } from './notation';
import { addAccount, type Unit, type World } from './world';

export interface PlannedChange {
  id: string;
  sourceId: number;
}

const provinceOf = ({ units }: World, relation: Relation): Unit =>
  relation === 'outside' || relation === 'away' ? units.provinceB : units.provinceA;

export async function addReorganisation(world: World, relation: Relation, isDone: boolean): Promise<PlannedChange> {
  const { owner } = world;
  const province = provinceOf(world, relation);
  const mark = `MT${world.mark}S${world.next()}`;
  const source = await owner.add('unit', {
    kind: 'COMMUNE',
    code: mark,
    name: `Xã Cũ ${mark}`,
    form: 'xã',
    parent_id: province.id,
    valid_from: '2025-07-01',
  });
  const sourceId = Number(source.id);
  await owner.rows('BEGIN');
  await owner.rows(`SELECT pg_advisory_xact_lock(hashtext('ancu.unit'))`);
  await owner.rows('SELECT app.refresh_units()');
  await owner.rows('COMMIT');
  const writer = await addAccount(world, 'ADMINISTRATOR', province, 'sapxep');
  const id = crypto.randomUUID();
  const commune = {
    code: `${mark}M`,
    name: `Xã Mới ${mark}`,
    form: 'xã',
    parentId: province.id,
    sourceIds: [sourceId],
  };
  await owner.add('reorganisation', {
    id,
    unit_id: province.id,
    decision: `Nghị quyết ${mark}`,
    effective_on: '2026-06-01',
    plan: JSON.stringify({ communes: [{ ...commune, hamlets: [] }] }),
    status: isDone ? 'CARRIED_OUT' : 'DRAFT',
    outcome: isDone ? JSON.stringify({ people: 0, assignments: 0, lists: 0 }) : null,
    created_by: writer.userId,
  });
  return { id, sourceId };
}
