import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatContext } from '@/lib/crime/figure';
import { listContextFigures } from '@/lib/crime/queries';
import { addDays, addMonths, daysBetween, todayInVietnam } from '@/lib/dates';
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

interface Row {
  cohort: string | null;
  days: number;
  entered: number;
  events: number;
  censored: number;
}

/** The same counted slowly, file by file, in plain code. */
async function countSlowly(on: string, communes: readonly number[]): Promise<Row[]> {
  const oldest = addMonths(on, -60);
  const firstQuarter = `${oldest.slice(0, 5)}${String(1 + 3 * Math.floor((Number(oldest.slice(5, 7)) - 1) / 3)).padStart(2, '0')}-01`;
  const found = new Map<string, Row>();
  const add = (cohort: string | null, days: number, what: 'entered' | 'events' | 'censored') => {
    const row = found.get(`${cohort} ${days}`) ?? { cohort, days, entered: 0, events: 0, censored: 0 };
    row[what] += 1;
    found.set(`${cohort} ${days}`, row);
  };
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  for (const file of await owner.releaseCourse.findMany({ where: { communeId: { in: [...communes] } } })) {
    const [released, entered, until, event] = [file.releasedOn, file.enteredOn, file.untilOn, file.eventOn].map(day);
    if (!released || !entered || released > on || entered > on) continue;
    const isEvent = Boolean(event && event <= on);
    const stop = isEvent && event ? event : until && until < on ? until : on;
    const [from, to] = [Math.max(0, daysBetween(released, entered)), Math.min(1097, daysBetween(released, stop))];
    if (from >= to || from >= 1096) continue;
    const month = 1 + 3 * Math.floor((Number(released.slice(5, 7)) - 1) / 3);
    const cohort = released < firstQuarter ? null : `${released.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
    add(cohort, from, 'entered');
    add(cohort, to, isEvent && daysBetween(released, stop) <= 1096 ? 'events' : 'censored');
  }
  return [...found.values()];
}

it('counts of a whole area agree with a slow recount file by file, on any day', async () => {
  const actor = await actorOf(owner, 'ca.tinh');
  const inOrder = (rows: Row[]) =>
    rows.map((r) => `${r.cohort} ${r.days} ${r.entered} ${r.events} ${r.censored}`).sort();
  const scope = await owner.unitCoverage.findMany({ where: { unitId: actor.unitId } });
  for (const back of [0, 17, 230, 480, 701]) {
    const on = addDays(todayInVietnam(), -back);
    const rows = await owner.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.actor_id', ${actor.userId}, true), set_config('app.assignment_id', ${actor.assignmentId}, true)`;
      return tx.$queryRaw<
        Row[]
      >`SELECT cohort::text AS cohort, days, entered, events, censored FROM app.re_offence_times(${on}::date, NULL)`;
    });
    expect(inOrder(rows)).toEqual(
      inOrder(
        await countSlowly(
          on,
          scope.map((c) => c.communeId),
        ),
      ),
    );
  }
});
