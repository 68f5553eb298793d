import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { assignTasks } from '@/lib/steering/tasks/commands';
import { getTaskChoices, listTasks } from '@/lib/steering/tasks/queries';
import { anActor } from '@/lib/users/fixture-staff';

const world = aWorld();
const communes = 3000;

/** A country of so many communes beside those of the reference data, with its committee. */
async function aCountry(): Promise<Actor> {
  const { owner } = world;
  const area = await owner.unit.create({
    data: { kind: 'AREA', code: 'CN', name: 'Cả nước', form: 'Ban chỉ đạo', validFrom: new Date('2025-07-01') },
  });
  await owner.$executeRaw`
    INSERT INTO unit (kind, code, name, form, valid_from)
    SELECT 'COMMUNE', 'C' || n, 'Xã ' || n, 'Xã', date '2025-07-01' FROM generate_series(1, ${communes}) n`;
  await owner.$executeRaw`SELECT app.refresh_units(), app.refresh_unit_coverage()`;
  await owner.$executeRaw`
    INSERT INTO unit_coverage (unit_id, commune_id) SELECT ${area.id}, u.id FROM unit u WHERE u.kind = 'COMMUNE' AND u.code LIKE 'C%'`;
  await owner.$executeRaw`ANALYZE unit, unit_coverage`;
  return anActor(owner, 'COMMITTEE_MEMBER', area);
}

let committee: Actor;
beforeAll(async () => {
  committee = await aCountry();
});

it('the tasks of three thousand communes are given and listed in moments', async () => {
  const began = Date.now();
  const { units } = must(await getTaskChoices(committee, {}));
  expect(units).toHaveLength(communes + 1);
  const dueOn = addDays(todayInVietnam(), 9);
  const chosen = units.slice(1, 101).map((unit) => unit.id);
  must(await assignTasks(committee, { content: 'Rà soát', desk: 'POLICE', ownerUnitIds: chosen, dueOn }));
  const { total, rows } = must(await listTasks(committee, { view: 'all' }));
  const took = Date.now() - began;
  console.log(`tasks over ${communes} communes: chosen, given and listed in ${took} ms`);
  expect([total, rows.length]).toEqual([100, 30]);
  expect(took).toBeLessThan(3000);
});

it('what lies within places is the same, looked up for a few and read once for many', async () => {
  const places = (unitId: number) => world.owner.unitCoverage.findMany({ where: { unitId } });
  for (const unitId of [committee.unitId, world.superior.unitId, world.officer.unitId]) {
    const ids = (await places(unitId)).map((one) => one.communeId);
    const [found] = await world.owner.$queryRaw<{ within: number[]; slowly: number[] }[]>`
      SELECT ARRAY(SELECT id FROM unnest(app.units_within(${ids}, '{}')) id ORDER BY 1) AS within,
        ARRAY(SELECT c.unit_id FROM unit_coverage c JOIN unit u ON u.id = c.unit_id GROUP BY 1
          HAVING array_agg(c.commune_id) <@ ${ids}::int[] ORDER BY 1) AS slowly`;
    expect(found?.within).toContain(unitId);
    expect(found?.within).toEqual(found?.slowly);
  }
});
