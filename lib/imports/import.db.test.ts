import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { createClient, db } from '@/lib/db';
import { recordFollowUp } from '@/lib/followups/commands';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { commitImport, decideRow, undoImport } from '@/lib/imports/commands';
import { asOf, type ImportWorld, importWorld, must, people } from '@/lib/imports/fixture-lists';
import { getImport } from '@/lib/imports/queries';
import { asActor } from '@/lib/transaction';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let world: ImportWorld;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  world = await importWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});
beforeEach(() => world.empty());

const figures = async (actor: Actor) => {
  const rows = await asActor(
    actor,
    (tx) =>
      tx.$queryRaw<
        { in_scope: number; group_a: number }[]
      >`SELECT in_scope, group_a FROM app.figures_on(ARRAY[app.today()], 'TOTAL', true, NULL)`,
  );
  return rows.reduce((sum, r) => ({ inScope: sum.inScope + r.in_scope, a: sum.a + r.group_a }), { inScope: 0, a: 0 });
};

describe('a list goes into the register', () => {
  it('changes the figures at once, keeps what the list said, and can be taken back whole', async () => {
    const { province, uploaded } = world;
    const before = await figures(province);
    const batchId = await uploaded(province, people);
    expect(await figures(province)).toEqual(before);
    expect(must(await commitImport(province, { batchId }))).toEqual({ imported: 3, linked: 0, heldBack: 0 });
    expect(await figures(province)).toEqual({ inScope: before.inScope + 3, a: before.a + 1 });

    const cases = await owner.case.findMany({
      where: { importBatchId: batchId },
      orderBy: { number: 'asc' },
      include: {
        person: { include: { residences: { orderBy: { validFrom: 'asc' }, include: { commune: true } } } },
        commune: true,
        events: true,
        assessments: true,
        employments: true,
      },
    });
    const [an, buoi, cuong] = cases;
    expect([an?.status, buoi?.status, cuong?.status]).toEqual(['MANAGED', 'MANAGED', 'RECEIVED']);
    expect(buoi).toMatchObject({
      currentGroup: 'B',
      currentWork: 'NONE',
      currentOccupation: null,
      difficulties: ['NO_CAPITAL', 'LOW_CONFIDENCE'],
      releasePrecision: 'MONTH',
      lastContactOn: null,
    });
    expect(buoi?.person).toMatchObject({ birthPrecision: 'YEAR', cccdLast4: '4444' });
    expect(an?.assessments).toMatchObject([
      { group: 'A', status: 'SIGNED', source: 'IMPORT', effectiveFrom: new Date(asOf) },
    ]);
    expect(an?.employments).toMatchObject([{ status: 'STABLE', occupation: 'Thợ xây', source: 'IMPORT' }]);
    expect(an?.events[0]?.reason).toContain('danh sách.xlsx');
    expect(cuong?.person.residences.map((r) => r.commune.name)).toEqual(['Hoằng Phượng', 'Hoằng Giang', 'Hoằng Giang']);
    expect(cuong?.commune).toMatchObject({ name: 'Hoằng Giang', validTo: null });
    const trail = await owner.auditEntry.findMany({ where: { action: 'import.commit' } });
    expect(trail.at(-1)?.reason).toContain('Nhập 3 người');

    expect(must(await undoImport(province, { batchId }))).toEqual({ removed: 3, kept: 0 });
    expect(await figures(province)).toEqual(before);
    expect(await owner.person.count({ where: { importBatchId: batchId } })).toBe(0);
  });

  it('is entered once: a second commit, a double click and the same list again add nobody', async () => {
    const { province, uploaded, read } = world;
    const batchId = await uploaded(province, people);
    const [first, second] = await Promise.all([
      commitImport(province, { batchId }, 'nhap-mot-lan'),
      commitImport(province, { batchId }, 'nhap-mot-lan'),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(must(await commitImport(province, { batchId }))).toEqual({ imported: 0, linked: 0, heldBack: 0 });
    const again = await uploaded(province, people);
    expect((await read(province, again)).counts).toMatchObject({ toLink: 3, ready: 0 });
    expect(must(await commitImport(province, { batchId: again }))).toEqual({ imported: 0, linked: 3, heldBack: 0 });
    expect(await owner.person.count({ where: { importBatchId: { not: null } } })).toBe(3);
    // Two lists uploaded before either went in: what was unknown at upload is seen at commit.
    // The first list cannot take away people whom the second is linked to.
    expect(must(await undoImport(province, { batchId }))).toMatchObject({ removed: 0 });
    await owner.importBatch.update({ where: { id: again }, data: { status: 'UNDONE' } });
    await owner.importBatch.update({ where: { id: batchId }, data: { status: 'COMMITTED' } });
    await undoImport(province, { batchId });
    const noNumber = people.map((row) => row.map((cell, i) => (i === 3 ? '' : cell)));
    const [a, b] = [await uploaded(province, people), await uploaded(province, noNumber)];
    await commitImport(province, { batchId: a });
    const late = must(await commitImport(province, { batchId: b }));
    expect(late.imported + late.linked + late.heldBack).toBe(3);
    expect(late.heldBack).toBeGreaterThan(0);
    const held = (await read(province, b)).rows.find((row) => row.choices.includes('LINK'));
    expect(must(await decideRow(province, { rowId: held?.id, decision: 'LINK' })).decision).toBe('LINK');
    expect(must(await commitImport(province, { batchId: b }))).toMatchObject({ imported: 0, linked: 1 });
  });

  it('two people press at the same moment: one enters, the other is told to wait', async () => {
    const { province, uploaded } = world;
    const batchId = await uploaded(province, people);
    const outcomes = await Promise.all([commitImport(province, { batchId }), commitImport(province, { batchId })]);
    const imported = outcomes.map((o) => (o.ok ? o.value.imported : o.kind));
    expect(imported.filter((n) => n === 3)).toHaveLength(1);
    expect(await owner.person.count({ where: { importBatchId: batchId } })).toBe(3);
  });

  it('keeps a case that somebody worked on since, and says so beforehand', async () => {
    const { province, officer, uploaded } = world;
    const batchId = await uploaded(province, people);
    await commitImport(province, { batchId });
    const { id: caseId } = await owner.case.findFirstOrThrow({
      where: { importBatchId: batchId, commune: { name: 'Hoằng Lộc' }, person: { fullName: 'Lê Văn An' } },
    });
    must(
      await recordFollowUp(officer, {
        caseId,
        happenedOn: new Date().toISOString().slice(0, 10),
        outcome: 'NOT_MET',
        present: [],
        difficulties: [],
        needs: [],
      }),
    );
    const { undo } = must(await getImport(province, { batchId, withUndo: true }));
    expect(undo).toMatchObject({ removable: 2, keptCount: 1, elsewhere: 0 });
    expect(undo?.kept).toMatchObject([{ caseId, fullName: 'Lê Văn An', why: expect.stringContaining('liên hệ') }]);
    expect(must(await undoImport(province, { batchId }))).toEqual({ removed: 2, kept: 1 });
    expect(await owner.followUp.count({ where: { caseId } })).toBe(1);
  });
});
