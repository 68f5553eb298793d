import { expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { getFigures } from '@/lib/committee/queries';
import { toDbDate } from '@/lib/db-dates';
import { carryOutReorganisation, draftReorganisation } from '@/lib/territory/commands';
import { hoangHoaUnits } from '@/lib/units/hoang-hoa';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();

/** Hoằng Hóa as it stood in December 2024: 37 communes, codes that later days gave to others, none of what they became. */
async function backTo2024() {
  const { owner } = world;
  const isLater = { kind: 'COMMUNE' as const, validFrom: { gte: toDbDate('2025-01-01') } };
  const later = (await owner.unit.findMany({ where: isLater })).map((u) => u.id);
  await owner.$executeRaw`DELETE FROM assignment WHERE unit_id = ANY (${later}::int[])`;
  await owner.$executeRaw`DELETE FROM unit_predecessor`;
  await owner.$executeRaw`DELETE FROM unit_coverage WHERE commune_id = ANY (${later}::int[])`;
  await owner.$executeRaw`UPDATE unit SET heir_id = NULL`;
  await owner.$executeRaw`DELETE FROM unit WHERE id = ANY (${later}::int[])`;
  await owner.unit.updateMany({ where: { kind: 'COMMUNE' }, data: { validTo: null } });
  await owner.$executeRaw`SELECT app.refresh_units()`;
}

it('carries out both mergers of 2025 as they are on record, with a re-used code on either side', async () => {
  const { owner } = world;
  await backTo2024();
  const province = await currentUnit(owner, 'PROVINCE', 'Thanh Hóa');
  const district = await owner.unit.findFirstOrThrow({ where: { kind: 'DISTRICT' } });
  const admin = await anActor(owner, 'ADMINISTRATOR', province);
  const superior = await anActor(owner, 'SUPERIOR_POLICE', province);
  const phuong = await currentUnit(owner, 'COMMUNE', 'Hoằng Phượng');
  expect(phuong.code).toBe('15880');
  await received(await anActor(owner, 'COMMUNE_POLICE', phuong), 'Lê Văn Phượng');
  await owner.residence.updateMany({ data: { validFrom: toDbDate('2024-06-01') } });

  const idOf = async (key: string) => {
    const unit = hoangHoaUnits.find((u) => u.key === key);
    const found = await owner.unit.findFirstOrThrow({
      where: { code: unit?.code ?? '', name: unit?.name ?? '', kind: 'COMMUNE', validTo: null },
    });
    return found.id;
  };
  for (const [effectiveOn, parentId] of [
    ['2025-01-01', district.id],
    ['2025-07-01', province.id],
  ] as const) {
    const made = hoangHoaUnits.filter((u) => u.validFrom === effectiveOn);
    const communes = await Promise.all(
      made.map(async ({ code, name, unitType: form, predecessorKeys }) => ({
        ...{ code, name, form, parentId },
        sourceIds: await Promise.all(predecessorKeys.map(idOf)),
      })),
    );
    const { reorganisationId } = must(
      await draftReorganisation(admin, { decision: 'Nghị quyết', effectiveOn, communes }),
    );
    must(await carryOutReorganisation(admin, { reorganisationId, version: 1 }));
  }

  const stored = await owner.unit.findMany({
    where: { kind: 'COMMUNE' },
    include: { predecessors: { include: { predecessor: true } } },
  });
  const shown = stored.map((u) => ({
    ...{ code: u.code, name: u.name, unitType: u.form },
    validFrom: u.predecessors.length > 0 ? u.validFrom.toISOString().slice(0, 10) : null,
    validTo: u.validTo?.toISOString().slice(0, 10) ?? null,
    from: u.predecessors.map((p) => p.predecessor.name).sort(),
  }));
  const onRecord = hoangHoaUnits.map(({ code, name, unitType, validFrom, validTo, predecessorKeys }) => ({
    ...{ code, name, unitType, validFrom, validTo },
    from: predecessorKeys.map((key) => hoangHoaUnits.find((u) => u.key === key)?.name ?? key).sort(),
  }));
  const inOrder = (a: { code: string; name: string; validFrom: string | null }, b: typeof a) =>
    `${a.code} ${a.validFrom} ${a.name}` < `${b.code} ${b.validFrom} ${b.name}` ? -1 : 1;
  expect(shown.sort(inOrder)).toEqual(onRecord.toSorted(inOrder));

  // The person of Phượng, then 15880, is today in Giang, now 15880, by two steps; each day has its own name.
  const stays = await owner.residence.findMany({ orderBy: { validFrom: 'asc' }, include: { commune: true } });
  expect(stays.map((s) => `${s.commune.code} ${s.commune.name} ${s.validFrom.toISOString().slice(0, 10)}`)).toEqual([
    '15880 Hoằng Phượng 2024-06-01',
    '15880 Hoằng Giang 2025-01-01',
    '15880 Hoằng Giang 2025-07-01',
  ]);
  const { figures } = must(await getFigures(superior, {}));
  expect(figures.communes.filter((c) => c.inScope === 1).map((c) => c.communeName)).toEqual(['Hoằng Giang']);
});
