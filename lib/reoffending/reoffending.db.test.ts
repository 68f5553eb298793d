import { describe, expect, it } from 'vitest';
import { closeCase, openCase, reopenCase } from '@/lib/cases/commands';
import { aWorld, must, notice } from '@/lib/cases/fixture-world.server';
import { getCase } from '@/lib/cases/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordReOffence, withdrawReOffence } from '@/lib/reoffending/commands';
import { released } from '@/lib/reoffending/fixture-released.server';
import { getReOffenceFigures, getReOffences } from '@/lib/reoffending/queries';
import { asActor } from '@/lib/transaction';

const world = aWorld();
const today = todayInVietnam();
const ago = (days: number) => addDays(today, -days);
const judgment = (caseId: string, number: string, inForceAgo: number, offenceAgo = inForceAgo + 60) => ({
  ...{ caseId, judgmentNumber: number, court: 'TAND khu vực 2' },
  ...{ offenceOn: ago(offenceAgo), inForceOn: ago(inForceAgo) },
});
const version = async (caseId: string) =>
  (await world.owner.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })).version;
const figures = async (actor = world.officer, on?: string) =>
  must(await getReOffenceFigures(actor, { on: on ?? null }));

describe('a new judgment', () => {
  it('is written by the commune’s police, counted at once, taken back with a reason, and counted no more', async () => {
    const caseId = await released(world.officer, 'Lê Văn Một', 400);
    const before = await figures();
    const { reOffenceId } = must(await recordReOffence(world.officer, judgment(caseId, '12/2026/HS-ST', 20)));
    const after = await figures();
    expect((after.curve?.events ?? 0) - (before.curve?.events ?? 0)).toBe(1);
    expect((after.thisYear?.events ?? 0) - (before.thisYear?.events ?? 0)).toBe(1);
    expect(must(await getReOffences(world.chief, { caseId }))).toMatchObject({
      judgments: [{ judgmentNumber: '12/2026/HS-ST', mayWithdraw: true }],
      isStillOpen: true,
    });
    expect(await withdrawReOffence(world.officer, { reOffenceId, version: 2, reason: 'Nhầm' })).toMatchObject({
      kind: 'conflict',
    });
    expect(await withdrawReOffence(world.officer, { reOffenceId, version: 1, reason: ' ' })).toMatchObject({
      kind: 'invalid',
    });
    must(await withdrawReOffence(world.officer, { reOffenceId, version: 1, reason: 'Nhầm người cùng tên' }));
    expect((await figures()).curve?.events).toBe(before.curve?.events);
    expect(await withdrawReOffence(world.officer, { reOffenceId, version: 2, reason: 'Lần nữa' })).toMatchObject({
      kind: 'forbidden',
    });
    // It stays on file, and may be written again.
    must(await recordReOffence(world.officer, judgment(caseId, '12/2026/HS-ST', 20)));
    expect(await world.owner.reOffence.count({ where: { caseId } })).toBe(2);
  });

  it('is refused twice, also typed otherwise, also at once', async () => {
    const caseId = await released(world.officer, 'Lê Văn Hai', 400);
    const outcomes = await Promise.all([
      recordReOffence(world.officer, judgment(caseId, '15/2026/HS-ST', 30)),
      recordReOffence(world.chief, judgment(caseId, '15 / 2026 / HSST', 30)),
    ]);
    expect(outcomes.map((o) => o.ok).sort()).toEqual([false, true]);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('đã được ghi cho người này'),
    });
    must(await recordReOffence(world.officer, judgment(caseId, '16/2026/HS-ST', 10)));
  });

  it('is no re-offence when it was done before release, in the future, or after expungement', async () => {
    const caseId = await released(world.officer, 'Lê Văn Ba', 100);
    expect(await recordReOffence(world.officer, judgment(caseId, '1/2026', 30, 120))).toMatchObject({
      kind: 'invalid',
      fields: { offenceOn: expect.stringContaining('không phải tái phạm') },
    });
    expect(await recordReOffence(world.officer, judgment(caseId, '1/2026', 60, 30))).toMatchObject({
      kind: 'invalid',
      fields: { inForceOn: expect.stringContaining('từ ngày phạm tội trở đi') },
    });
    expect(await recordReOffence(world.officer, judgment(caseId, '1/2026', -3, 10))).toMatchObject({
      kind: 'invalid',
      fields: { inForceOn: expect.stringContaining('chưa đến') },
    });
    const closing = { caseId, version: await version(caseId), closedOn: ago(40), ground: 'EXPUNGED' as const };
    must(await closeCase(world.chief, closing));
    expect(await recordReOffence(world.officer, judgment(caseId, '1/2026', 10, 20))).toMatchObject({
      kind: 'invalid',
      fields: { offenceOn: expect.stringContaining('Án tích đã được xóa') },
    });
  });

  it('is asked for when a file ended for a new sentence, and counts though it came into force later', async () => {
    const caseId = await released(world.officer, 'Lê Văn Bốn', 300);
    const closing = { caseId, version: await version(caseId), closedOn: ago(50), ground: 'NEW_SENTENCE' as const };
    must(await closeCase(world.chief, closing));
    expect(must(await getReOffences(world.officer, { caseId }))).toMatchObject({ isJudgmentMissing: true });
    const before = await figures();
    expect(before.thisYear?.unrecorded).toBeGreaterThan(0);
    must(await recordReOffence(world.officer, judgment(caseId, '44/2026', 40, 100)));
    const after = await figures();
    expect((after.thisYear?.events ?? 0) - (before.thisYear?.events ?? 0)).toBe(1);
    expect((before.thisYear?.unrecorded ?? 0) - (after.thisYear?.unrecorded ?? 0)).toBe(1);
    expect(must(await getReOffences(world.officer, { caseId }))).toMatchObject({
      isJudgmentMissing: false,
      isStillOpen: false,
    });
  });

  it('is of nobody who is not released, and of no file of another commune', async () => {
    const { caseId } = must(await openCase(world.officer, { ...notice('Lê Văn Năm'), isNotDuplicate: true }));
    expect(await recordReOffence(world.officer, judgment(caseId, '1/2026', 5))).toMatchObject({ kind: 'forbidden' });
    const here = await released(world.officer, 'Lê Văn Sáu', 200);
    expect(await recordReOffence(world.neighbour, judgment(here, '1/2026', 5))).toMatchObject({ kind: 'not-found' });
    expect(await recordReOffence(world.communeOfficer, judgment(here, '1/2026', 5))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await getReOffences(world.communeOfficer, { caseId: here })).toMatchObject({ kind: 'forbidden' });
  });

  it('leaves nothing of itself in what the commune’s staff read of the file', async () => {
    const caseId = await released(world.officer, 'Lê Văn Bảy', 200);
    must(await recordReOffence(world.officer, judgment(caseId, '77/2026/HS-ST', 5)));
    const text = JSON.stringify(must(await getCase(world.communeOfficer, { caseId })));
    expect(text).not.toContain('77/2026');
    expect(text).not.toContain('reoffence');
  });
});

describe('the course over time', () => {
  it('follows a file that is closed and opened again, and an earlier day', async () => {
    const before = await figures();
    const caseId = await released(world.officer, 'Lê Văn Tám', 500);
    expect((await figures()).curve?.people).toBe((before.curve?.people ?? 0) + 1);
    must(
      await closeCase(world.chief, {
        ...{ caseId, version: await version(caseId), closedOn: ago(200), ground: 'DECEASED' as const },
      }),
    );
    const [course] = await world.owner.releaseCourse.findMany({ where: { caseId } });
    expect(course?.untilOn?.toISOString().slice(0, 10)).toBe(ago(200));
    expect(course?.endedBy).toBe('DECEASED');
    must(await reopenCase(world.chief, { caseId, version: await version(caseId), reason: 'Báo nhầm' }));
    expect(await world.owner.releaseCourse.findUnique({ where: { caseId } })).toMatchObject({
      untilOn: null,
      endedBy: null,
    });
    // Before the release nobody was there yet.
    const then = await figures(world.officer, ago(510));
    expect(then.curve).toBeNull();
  });

  it('is the same for the police of the province, and hides small numbers from whoever may not know convictions', async () => {
    const [mine, superior] = [await figures(), await figures(world.superior)];
    expect(mine.curve?.events).toBeGreaterThan(0);
    expect(superior.curve?.events).toBe(mine.curve?.events);
    for (const actor of [world.committee, world.communeOfficer]) {
      const shown = await figures(actor);
      expect(shown).toMatchObject({ isProtected: true, thisYear: null });
      for (const curve of [shown.curve, ...shown.cohorts.map((c) => c.curve)]) expect(curve?.events ?? null).toBeNull();
      for (const { events } of shown.years) expect(events === null || events === 0 || events >= 5).toBe(true);
    }
  });
});

it('the years in one pass are the years counted one by one', async () => {
  const days = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-07-01', '2024-12-31', '2025-01-01', '2025-12-31', null];
  const caseIds: string[] = [];
  for (const name of ['Lê Văn Đếm', 'Lê Văn Đo', 'Lê Văn Cân']) caseIds.push(await released(world.officer, name, 400));
  const readYears = () =>
    asActor(world.officer, async (tx) => ({
      together: await tx.$queryRaw`SELECT * FROM app.re_offence_years(2022, 2026, NULL) ORDER BY year`,
      single: await tx.$queryRaw`SELECT y AS year, r.people, r.re_offended FROM generate_series(2022, 2026) y,
        LATERAL app.re_offence_ratio(make_date(y, 1, 1), make_date(y, 12, 31), NULL) r ORDER BY y`,
    }));
  // Every end of care with every judgment, around the turns of years.
  for (const [n, untilOn] of days.entries())
    for (const [m, eventOn] of days.entries()) {
      const caseId = caseIds[(n + m) % caseIds.length] ?? '';
      await world.owner
        .$executeRaw`UPDATE release_course SET entered_on = ${days[m % 4]}::date, until_on = ${untilOn}::date, event_on = ${eventOn}::date
        WHERE case_id = ${caseId}::uuid`;
      const { together, single } = await readYears();
      expect(together, `${untilOn} ${eventOn}`).toEqual(single);
    }
});
