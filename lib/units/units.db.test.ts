import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { createClient, db } from '@/lib/db';
import type { PrismaClient, Unit } from '@/lib/generated/prisma/client';
import { asActor } from '@/lib/transaction';
import { changeUnit, coverUnit, createUnit, importUnits } from '@/lib/units/commands';
import { getUnit, listUnits, previewUnits } from '@/lib/units/queries';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let province: Unit;
let commune: Unit;
let area: Unit;
let admin: Actor;
let communeAdmin: Actor;
let officer: Actor;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  province = await currentUnit(owner, 'PROVINCE', 'Thanh Hóa');
  commune = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
  area = await currentUnit(owner, 'AREA', 'Hoằng Hóa');
  admin = await anActor(owner, 'ADMINISTRATOR', province);
  communeAdmin = await anActor(owner, 'ADMINISTRATOR', commune);
  officer = await anActor(owner, 'COMMUNE_POLICE', commune);
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});

const anUnit = (more: object = {}) => ({
  kind: 'COMMUNE' as const,
  code: '90001',
  name: 'Thử Nghiệm',
  form: 'xã',
  parentId: province.id,
  validFrom: '01/01/2027',
  validTo: '',
  predecessorIds: [],
  ...more,
});
const coverageOf = async (unitId: number) =>
  (await owner.unitCoverage.findMany({ where: { unitId } })).map((c) => c.communeId);

describe('a new unit', () => {
  it('is covered by itself and by its province in the same transaction', async () => {
    const made = await createUnit(admin, anUnit({ predecessorIds: [commune.id] }));
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(await coverageOf(made.value.unitId)).toEqual([made.value.unitId]);
    expect(await coverageOf(province.id)).toContain(made.value.unitId);
    const read = await getUnit(admin, { unitId: made.value.unitId });
    expect(read.ok && read.value.predecessors.map((p) => p.name)).toEqual(['Hoằng Lộc']);
  });

  it('is refused with a code in use, under the wrong parent, or from a predecessor of another kind', async () => {
    expect(await createUnit(admin, anUnit())).toMatchObject({ kind: 'invalid', fields: { code: expect.any(String) } });
    expect(await createUnit(admin, anUnit({ code: '90002', parentId: commune.id }))).toMatchObject({ kind: 'invalid' });
    expect(await createUnit(admin, anUnit({ code: '90002', predecessorIds: [area.id] }))).toMatchObject({
      kind: 'invalid',
    });
    expect(await createUnit(admin, anUnit({ code: '90002', kind: 'PROVINCE' }))).toMatchObject({ kind: 'invalid' });
  });

  it('is not for others, nor outside one’s own area: by the command, and by the database alone', async () => {
    expect(await createUnit(officer, anUnit({ code: '90003' }))).toMatchObject({ kind: 'forbidden' });
    expect(await createUnit(communeAdmin, anUnit({ code: '90003' }))).toMatchObject({ kind: 'forbidden' });
    for (const actor of [officer, communeAdmin]) {
      const direct = asActor(actor, (tx) => tx.unit.create({ data: { ...bare, parentId: province.id } }));
      await expect(direct).rejects.toThrow('row-level security');
      const renamed = await asActor(actor, (tx) =>
        tx.unit.updateMany({ where: { id: province.id }, data: { name: 'Khác' } }),
      );
      expect(renamed.count).toBe(0);
    }
    const moved = asActor(admin, (tx) =>
      tx.unit.updateMany({ where: { id: commune.id }, data: { parentId: area.id } }),
    );
    await expect(moved).rejects.toThrow('permission denied');
    const covered = asActor(admin, (tx) =>
      tx.unitCoverage.create({ data: { unitId: commune.id, communeId: area.id } }),
    );
    await expect(covered).rejects.toThrow('permission denied');
    await expect(
      asActor(officer, (tx) => tx.$executeRaw`SELECT app.administrator_refresh_coverage()`),
    ).rejects.toThrow();
    await expect(asActor(officer, (tx) => tx.$executeRaw`SELECT app.refresh_unit_coverage()`)).rejects.toThrow(
      'permission denied',
    );
  });
});

const bare = { kind: 'COMMUNE' as const, code: '90009', name: 'X', form: 'xã', validFrom: new Date('2027-01-01') };

describe('coverage of an area', () => {
  it('is chosen, with the communes that became the chosen ones when asked', async () => {
    const version = async () => (await owner.unit.findUniqueOrThrow({ where: { id: area.id } })).version;
    const alone = await coverUnit(admin, { unitId: area.id, version: await version(), communeIds: [commune.id] });
    expect(alone).toMatchObject({ ok: true, value: { communes: 1 } });
    expect(await coverageOf(area.id)).toEqual([commune.id]);
    const before = await coverUnit(admin, {
      unitId: area.id,
      version: await version(),
      communeIds: [commune.id],
      withPredecessors: true,
    });
    expect(before).toMatchObject({ ok: true, value: { communes: 7 } });
    expect(await coverUnit(admin, { unitId: area.id, version: 1, communeIds: [] })).toMatchObject({ kind: 'conflict' });
  });

  it('is not a commune’s, and never reaches beyond the administrator’s own communes', async () => {
    expect(await coverUnit(admin, { unitId: commune.id, version: 1, communeIds: [] })).toMatchObject({
      kind: 'forbidden',
    });
    const own = await createUnit(
      communeAdmin,
      anUnit({ kind: 'AREA', code: 'KV-THU', form: 'khu vực', parentId: commune.id }),
    );
    if (!own.ok) throw new Error(JSON.stringify(own));
    const other = await currentUnit(owner, 'COMMUNE', 'Hoằng Phú');
    const cover = (communeIds: number[]) =>
      coverUnit(communeAdmin, { unitId: own.value.unitId, version: 1, communeIds });
    expect(await cover([commune.id, other.id])).toMatchObject({ kind: 'invalid' });
    const direct = asActor(
      communeAdmin,
      (tx) => tx.$executeRaw`SELECT app.set_coverage(${own.value.unitId}::int, ${[other.id]}::int[])`,
    );
    await expect(direct).rejects.toThrow('outside');
    expect(await cover([commune.id])).toMatchObject({ ok: true });
  });
});

describe('changing a unit', () => {
  it('keeps its code free of overlaps and refuses a stale version', async () => {
    const unit = await currentUnit(owner, 'COMMUNE', 'Hoằng Sơn');
    const change = {
      unitId: unit.id,
      version: 1,
      name: unit.name,
      form: 'phường',
      validFrom: '01/07/2025',
      validTo: '31/12/2030',
    };
    expect((await changeUnit(admin, change)).ok).toBe(true);
    expect(await changeUnit(admin, change)).toMatchObject({ kind: 'conflict' });
    // 15910 was Hoằng Xuyên until 30/06/2025.
    expect(await changeUnit(admin, { ...change, version: 2, validFrom: '01/06/2025' })).toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('a list from CSV', () => {
  const head = 'code,name,kind,form,parent_code,valid_from,valid_to,predecessor_codes\n';
  const count = () => owner.unit.count();

  it('says what each row would do, writes nothing while one is wrong, then writes all', async () => {
    const bad = `${head}901,Huyện Thử,DISTRICT,huyện,38,01/01/2027,,\n91001,Xã Trong Huyện,xã,xã,901,01/01/2027,,\n91002,Xã Lạc,COMMUNE,xã,777,01/01/2027,,`;
    const preview = await previewUnits(admin, { csv: bad });
    expect(preview.ok && preview.value.rows.map((r) => r.verdict)).toEqual(['create', 'create', 'error']);
    const before = await count();
    expect(await importUnits(admin, { csv: bad })).toMatchObject({ kind: 'invalid' });
    expect(await count()).toBe(before);
    const good = bad.split('\n').slice(0, 3).join('\n');
    expect(await importUnits(admin, { csv: good })).toMatchObject({ ok: true, value: { created: 2, changed: 0 } });
    expect(await count()).toBe(before + 2);
    const made = await owner.unit.findFirstOrThrow({ where: { code: '91001' } });
    expect(await coverageOf(province.id)).toContain(made.id);
    expect(await importUnits(admin, { csv: good })).toMatchObject({ ok: true, value: { created: 0, changed: 0 } });
  });

  it('replays a merger: the old ones end, the new one takes the code', async () => {
    const a = await currentUnit(owner, 'COMMUNE', 'Hoằng Tiến');
    const b = await currentUnit(owner, 'COMMUNE', 'Hoằng Thanh');
    const merger = `${head}${a.code},${a.name},COMMUNE,xã,38,01/07/2025,31/12/2027,15985 15988 15991 16006
${b.code},${b.name},COMMUNE,xã,38,01/07/2025,31/12/2027,
${a.code},Hoằng Biển,COMMUNE,xã,38,01/01/2028,,${a.code} ${b.code}`;
    expect(await importUnits(admin, { csv: merger })).toMatchObject({ ok: true, value: { created: 1, changed: 2 } });
    const made = await owner.unit.findFirstOrThrow({ where: { name: 'Hoằng Biển' }, include: { predecessors: true } });
    expect(made.predecessors.map((p) => p.predecessorId).sort()).toEqual([a.id, b.id].sort());
  });

  it('is bound to the administrator’s area', async () => {
    const csv = `${head}92001,Xã Ngoài,COMMUNE,xã,38,01/01/2027,,`;
    expect(await importUnits(communeAdmin, { csv })).toMatchObject({ kind: 'invalid' });
    expect(await importUnits(officer, { csv })).toMatchObject({ kind: 'forbidden' });
    expect(await previewUnits(officer, { csv })).toMatchObject({ kind: 'forbidden' });
  });
});

it('lists by kind and Vietnamese name, filtered by day, kind and a word without accents', async () => {
  const on = await listUnits(admin, { on: '2024-12-31', kind: 'COMMUNE' });
  expect(on.ok && on.value.total).toBe(37);
  const found = await listUnits(admin, { q: 'hoang phu', on: '2024-12-31' });
  const names = found.ok ? found.value.rows.map((r) => r.name) : [];
  expect(new Set(names)).toEqual(new Set(['Hoằng Phú', 'Hoằng Phụ', 'Hoằng Phượng']));
  const seen: number[] = [];
  let after: [string, number] | null = null;
  do {
    const page = await listUnits(admin, { after, limit: 20 });
    if (!page.ok) throw new Error(page.message);
    seen.push(...page.value.rows.map((r) => r.id));
    after = page.value.next;
  } while (after);
  expect(new Set(seen).size).toBe(await owner.unit.count());
  const mine = await listUnits(communeAdmin, {});
  expect(mine.ok && mine.value.rows.map((r) => r.kind)).toEqual(['COMMUNE', 'AREA']);
});
