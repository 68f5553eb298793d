import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { correctPerson, openCase } from '@/lib/cases/commands';
import { notice } from '@/lib/cases/fixture-world.server';
import { createClient, db, type Tx } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { commitImport } from '@/lib/imports/commands';
import { type ImportWorld, importWorld, must, people } from '@/lib/imports/fixture-lists';
import { saveIntakeDraft } from '@/lib/intake/commands';
import { listPairs } from '@/lib/merging/pair-queries';
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
beforeEach(async () => {
  await world.empty();
  await owner.person.deleteMany();
});

const openPairs = async (actor: Actor) => must(await listPairs(actor, {})).pairs;

describe('pairs are found where people enter or change', () => {
  it('by an import, within the commune and beyond it', async () => {
    const { officer, neighbour, province, uploaded } = world;
    must(await openCase(officer, notice('Lê Văn An', { birth: '1982' })));
    must(await openCase(neighbour, notice('Lê Văn An', { birth: '24/11/1982' })));
    expect(await owner.duplicatePair.count()).toBe(0);
    must(await commitImport(province, { batchId: await uploaded(province, people) }));
    expect(await openPairs(officer)).toMatchObject([
      { origin: 'IMPORT', reasons: ['Cùng họ tên', 'Cùng năm sinh', 'Cùng xã'], status: 'OPEN' },
    ]);
    expect(await openPairs(neighbour)).toEqual([]);
    expect((await openPairs(province)).map((p) => p.reasons[1])).toEqual([
      'Cùng năm sinh',
      'Cùng ngày sinh 24/11/1982',
    ]);
  });

  it('by numbers one digit apart, which only the app can read', async () => {
    const { officer, province, uploaded } = world;
    must(await openCase(officer, notice('Lê Văn An', { birth: '24/11/1982', citizenId: '038082003262' })));
    must(await commitImport(province, { batchId: await uploaded(province, people) }));
    expect(await openPairs(officer)).toMatchObject([
      { origin: 'IMPORT', reasons: expect.arrayContaining(['Số CCCD chỉ khác một chữ số']) },
    ]);
  });

  it('by a draft that was written without a connection, once it becomes a file', async () => {
    const { officer: actor, province, uploaded } = world;
    must(await commitImport(province, { batchId: await uploaded(province, people) }));
    const known = await owner.person.findFirstOrThrow({ where: { fullName: 'Lê Văn An' } });
    const draftId = crypto.randomUUID();
    must(await saveIntakeDraft(actor, { draftId, label: 'Lê Văn An', content: '{}', isOffline: true }));
    must(await saveIntakeDraft(actor, { draftId, label: 'Lê Văn An', content: '{"a":1}' }));
    const birth = known.birthDate?.toISOString().slice(0, 10).split('-').reverse().join('/') ?? '';
    const form = { ...notice('Lê Văn An', { birth }), draftId, isNotDuplicate: true };
    const { caseId } = must(await openCase(actor, form));
    expect(await owner.duplicatePair.findMany()).toMatchObject([{ origin: 'OFFLINE', status: 'NOT_SAME' }]);

    // A correction that makes two files one person's opens a question; one that takes it away closes it.
    await owner.duplicatePair.deleteMany();
    const file = await owner.case.findUniqueOrThrow({ where: { id: caseId } });
    const correct = async (person: object, version: number) =>
      must(
        await correctPerson(actor, { caseId: file.id, version, person: { fullName: 'Lê Văn An', birth, ...person } }),
      );
    await correct({ fullName: 'Trần Thị Khác', birth: '1/2/1970' }, 1);
    expect(await owner.duplicatePair.count()).toBe(0);
    await correct({}, 2);
    expect(await openPairs(actor)).toMatchObject([{ origin: 'CORRECTION', status: 'OPEN' }]);
    await correct({ fullName: 'Trần Thị Khác', birth: '1/2/1970' }, 3);
    expect(await openPairs(actor)).toEqual([]);
  });
});

describe('the functions of the database ask by themselves', () => {
  it('refuses whoever is not the chief of a side', async () => {
    const { officer: actor } = world;
    const id = crypto.randomUUID();
    const calls = [
      (tx: Tx) => tx.$executeRaw`SELECT app.consent_merge(${id}::uuid)`,
      (tx: Tx) => tx.$executeRaw`SELECT app.carry_out_merge(${id}::uuid, '{}'::jsonb)`,
      (tx: Tx) => tx.$executeRaw`SELECT app.refuse_merge(${id}::uuid, 'x')`,
      (tx: Tx) => tx.$executeRaw`SELECT app.undo_merge(${id}::uuid, 'x', '{}'::jsonb)`,
      (tx: Tx) => tx.$executeRaw`UPDATE follow_up SET case_id = ${id}::uuid`,
      (tx: Tx) => tx.$executeRaw`UPDATE person SET merged_into = ${id}::uuid`,
      (tx: Tx) => tx.$executeRaw`UPDATE file_merge SET status = 'DONE'`,
    ];
    for (const call of calls) await expect(asActor(actor, call)).rejects.toThrow(/42501/);
  });
});
