import { afterAll, beforeAll, expect, it } from 'vitest';
import { getFigures } from '@/lib/committee/queries';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { listToday } from '@/lib/worklist/queries';
import { communeAccounts } from '@/prisma/demo/accounts';
import { actorOf } from '@/prisma/demo/actors';
import { must } from '@/prisma/demo/play';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
beforeAll(async () => {
  database = await createTestDatabase('demo');
  owner = createClient(database.ownerUrl);
}, 180_000);
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});

it('reads as the story tells on 25/12/2024, on either boundaries', async () => {
  const committee = await actorOf(owner, 'bcd.hoanghoa');
  for (const boundaries of ['NOW', 'THEN'] as const) {
    const { figures, changes } = must(await getFigures(committee, { on: '2024-12-25', boundaries }));
    expect(figures.total).toMatchObject({ inScope: 276, groups: [88, 150, 28, 10, 0] });
    expect(changes.records).toBe(0);
    expect(figures.communes).toHaveLength(boundaries === 'NOW' ? 8 : 37);
  }
});

it('gives every officer and chief work that waits today', async () => {
  for (const { key } of communeAccounts) {
    const officer = await actorOf(owner, `ca.${key}`);
    const { counts } = must(await listToday(officer, { bucket: 'all' }));
    expect({ key, hasWork: counts.overdue + counts.today + counts.week > 0 }).toEqual({ key, hasWork: true });
    const toSign = await owner.case.count({ where: { communeId: officer.unitId, hasProposal: true } });
    expect({ key, isSignatureAwaited: toSign > 0 }).toEqual({ key, isSignatureAwaited: true });
  }
});

it('says of what was done before the merger that it was done in the commune of that time', async () => {
  const [line] = await owner.$queryRaw<{ unit: string; action: string }[]>`
    SELECT unit_name AS unit, action FROM audit_entry WHERE action = 'followup.record' AND at < '2025-06-30' ORDER BY id LIMIT 1`;
  const former = communeAccounts.map((c) => c.former).filter((name) => name !== null);
  expect(former.some((name) => line?.unit.endsWith(name))).toBe(true);
  const [late] = await owner.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM follow_up f JOIN assignment a ON a.id = f.assignment_id
    WHERE f.happened_on NOT BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')`;
  expect(late?.n).toBe(0);
});
