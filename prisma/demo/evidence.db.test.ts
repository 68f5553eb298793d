import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatContext } from '@/lib/crime/figure';
import { listContextFigures } from '@/lib/crime/queries';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { getReOffenceFigures } from '@/lib/reoffending/queries';
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

it('tells the committee what the review of 25/12/2024 told: re-offending 0,5 % and crime −26 % in the province', async () => {
  const committee = await actorOf(owner, 'bcd.hoanghoa');
  const { reported, years } = must(await getReOffenceFigures(committee, { on: '2024-12-25' }));
  expect(reported.map((f) => [f.unitName, formatContext(f.kind, f.value), f.denominator])).toEqual([
    ['tỉnh Thanh Hóa', '0,5 %', null],
  ]);
  // What is counted from files is another number, and stands apart.
  expect(years.every((y) => y.events === 0 || y.events === null)).toBe(true);
  const { figures } = must(await listContextFigures(committee, {}));
  expect(figures.map((f) => [f.indicator, formatContext(f.kind, f.value)])).toContainEqual(['PUBLIC_ORDER', '−26 %']);
});

it('has enough new judgments that curves exist, and one that its police are reminded of', async () => {
  const figures = must(await getReOffenceFigures(await actorOf(owner, 'ca.tinh'), {}));
  expect(figures.curve?.events).toBeGreaterThanOrEqual(5);
  expect(figures.curve?.milestones.some((m) => m.months === 24 && m.survival !== null && m.low !== null)).toBe(true);
  const unrecorded = await owner.case.count({ where: { closingGround: 'NEW_SENTENCE', reOffences: { none: {} } } });
  expect(unrecorded).toBe(1);
});
