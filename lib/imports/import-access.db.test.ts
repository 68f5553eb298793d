import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { commitImport, undoImport, uploadList } from '@/lib/imports/commands';
import { asOf, fileOf, type ImportWorld, importWorld, must, people } from '@/lib/imports/fixture-lists';
import { getImport, listListUnits } from '@/lib/imports/queries';
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

describe('who may', () => {
  it('a commune officer imports for their own commune and what it was, not for another, and the refusal is in the trail', async () => {
    const { officer, neighbour, district, upload } = world;
    const old = await owner.unit.findFirstOrThrow({ where: { name: 'Hoằng Thịnh' } });
    expect((await upload(officer, people.slice(0, 2), old.id)).ok).toBe(true);
    expect(await upload(neighbour, people, officer.unitId)).toMatchObject({ ok: false, kind: 'forbidden' });
    expect(await upload(officer, people, district)).toMatchObject({ ok: false, kind: 'forbidden' });
    const refusals = await owner.auditEntry.count({
      where: { action: 'import.upload', outcome: 'REFUSED', actorId: neighbour.userId },
    });
    expect(refusals).toBeGreaterThan(0);
    const { options } = must(await listListUnits(officer, {}));
    expect(options.map((o) => o.label)).toContain('xã Hoằng Thịnh (đến 30/06/2025)');
    expect(options.some((o) => o.label.includes('Hoằng Phú'))).toBe(false);
  });

  it('rows of another commune stay out with a sentence, and nobody next door sees the list', async () => {
    const { province, officer, neighbour, communeOfficer, administrator, uploaded, read } = world;
    const batchId = await uploaded(officer, people, officer.unitId);
    const { rows, counts } = await read(officer, batchId);
    expect(counts).toMatchObject({ ready: 2, error: 1 });
    expect(rows[2]?.sentences.join()).toContain('địa bàn khác');
    expect(must(await commitImport(officer, { batchId })).imported).toBe(2);
    for (const other of [neighbour, communeOfficer, administrator]) {
      expect((await getImport(other, { batchId })).ok).toBe(false);
      expect((await commitImport(other, { batchId })).ok).toBe(false);
      expect((await undoImport(other, { batchId })).ok).toBe(false);
    }
    expect((await getImport(province, { batchId })).ok).toBe(true);
  });
});

describe('a hostile file', () => {
  it.each([
    ['not a spreadsheet', new TextEncoder().encode('<html><body>x</body></html>')],
    ['truncated', fileOf(people).slice(0, 400)],
    ['empty', new Uint8Array()],
  ])('%s is refused with one sentence and nothing is stored', async (_, bytes) => {
    const { province, district } = world;
    const outcome = await uploadList(province, { unitId: district, asOf, fileName: 'danh sách.xlsx', bytes });
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', message: expect.stringContaining('Tệp') });
    expect(await owner.importBatch.count()).toBe(0);
    expect(await owner.importRow.count()).toBe(0);
  });
});
