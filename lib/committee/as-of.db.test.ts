import { describe, expect, it } from 'vitest';
import { proposeGroup, signGroup } from '@/lib/assessments/commands';
import { closeCase, reopenCase } from '@/lib/cases/commands';
import type { CaseFilterInput } from '@/lib/cases/filter';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { listCases } from '@/lib/cases/queries';
import { getFigures } from '@/lib/committee/queries';
import { smallestShown } from '@/lib/committee/suppression';
import { addDays, type LegalDate, todayInVietnam } from '@/lib/dates';
import { correctFollowUp, recordFollowUp } from '@/lib/followups/commands';
import { needFigures } from '@/lib/needs/figures';
import { listOutliers } from '@/lib/outliers/queries';
import { applySecurityRules } from '@/scripts/lib/security-rules';

const world = aWorld();
const today = todayInVietnam();
const ago = (days: number) => addDays(today, -days);

const totalOn = async (on: LegalDate) => must(await getFigures(world.superior, { on })).figures.total;

it('the database hides from the same number on as the app', async () => {
  const rows = await world.owner.$queryRaw<{ n: number }[]>`SELECT app.smallest_shown() AS n`;
  expect(rows).toEqual([{ n: smallestShown }]);
});

describe('figures of a day', () => {
  it('follow a case from the day it was received through a group signed for an earlier day', async () => {
    const caseId = await received(world.officer, 'Lê Văn Ngày');
    expect(await totalOn(ago(10))).toMatchObject({ inScope: 0, expected: 1 });
    expect(await totalOn(ago(9))).toMatchObject({ inScope: 1, expected: 0, groups: [0, 0, 0, 0, 1] });
    const proposed = must(await proposeGroup(world.officer, { caseId, group: 'A', effectiveFrom: ago(4) }));
    must(await signGroup(world.chief, { assessmentId: proposed.assessmentId, version: 1 }));
    expect((await totalOn(ago(5))).groups).toEqual([0, 0, 0, 0, 1]);
    expect((await totalOn(ago(4))).groups).toEqual([1, 0, 0, 0, 0]);
    const { movement, changes } = must(await getFigures(world.superior, { on: today, since: ago(6) }));
    expect(movement).toMatchObject({ arrived: 0, steps: [{ from: 'NONE', to: 'A', people: 1 }] });
    expect(changes.records).toBe(0);
    // Written today, it changed the figures of four days ago, and they say so.
    expect(must(await getFigures(world.superior, { on: ago(4) })).changes.records).toBeGreaterThan(0);
    const then = must(await listCases(world.officer, { on: ago(5), status: ['RECEIVED', 'MANAGED'], group: ['NONE'] }));
    expect(then.rows.map((r) => r.id)).toEqual([caseId]);
    expect(must(await listCases(world.officer, { on: ago(4), group: ['NONE'], status: ['MANAGED'] })).total).toBe(0);
  });

  it('become overdue on the day after the agreed visit, with nobody writing anything, and not for good', async () => {
    const caseId = await received(world.officer, 'Lê Văn Hẹn');
    const visit = { caseId, outcome: 'MET' as const, work: 'NONE' as const, difficulties: ['NO_JOB' as const] };
    const { followUpId } = must(
      await recordFollowUp(world.officer, { ...visit, happenedOn: ago(8), nextVisitOn: ago(3) }),
    );
    const overdue = async () => [
      (await totalOn(ago(3))).overdue,
      (await totalOn(ago(2))).overdue,
      (await totalOn(today)).overdue,
    ];
    expect(await overdue()).toEqual([0, 1, 1]);
    expect(must(await listCases(world.officer, { overdue: true })).rows.map((r) => r.id)).toEqual([caseId]);
    const { caseId: _, ...content } = visit;
    const correction = {
      ...content,
      followUpId,
      happenedOn: ago(8),
      nextVisitOn: addDays(today, 5),
      correctionReason: 'Ghi nhầm ngày',
    };
    must(await correctFollowUp(world.officer, correction));
    expect(await overdue()).toEqual([0, 0, 0]);
  });

  it('are not met for too long from the day after, apart from who is only late', async () => {
    const caseId = await received(world.officer, 'Lê Văn Lặng', { on: ago(80) });
    const visit = { caseId, outcome: 'MET' as const, work: 'NONE' as const, difficulties: ['NO_JOB' as const] };
    must(await recordFollowUp(world.officer, { ...visit, happenedOn: ago(70), nextVisitOn: ago(40) }));
    const on = async (day: LegalDate) => {
      const [, late, neglected] = (await totalOn(day)).contact;
      return [late, neglected];
    };
    // Sixty days without having been met are over on the sixty-first.
    expect([await on(ago(40)), await on(ago(39)), await on(ago(10)), await on(ago(9))]).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    const found = async (filter: CaseFilterInput) => must(await listCases(world.officer, filter)).rows.map((r) => r.id);
    expect(await found({ neglected: true })).toEqual([caseId]);
    expect(await found({ overdue: true, neglected: false })).toEqual([]);
    expect(await found({ on: ago(10), overdue: true, neglected: false })).toEqual([caseId]);
    expect(await found({ on: ago(10), neglected: true })).toEqual([]);
    must(await recordFollowUp(world.officer, { ...visit, happenedOn: today, nextVisitOn: addDays(today, 30) }));
    expect(await on(today)).toEqual([0, 0]);
  });

  it('count what a new version counts besides, once, and nothing else moves', async () => {
    await received(world.officer, 'Lê Văn Nâng', { on: ago(80) });
    const before = { today: await totalOn(today), past: await totalOn(ago(15)) };
    expect(before.today.contact[2]).toBeGreaterThan(0);
    const adjusted = await world.owner.figureAdjustment.count();
    // As an installation stands that did not count it yet.
    await world.owner.$executeRaw`DELETE FROM ancu_meta WHERE key = 'figures.neglected'`;
    await world.owner.$executeRaw`UPDATE case_file SET neglected_from = NULL`;
    await world.owner.$executeRaw`UPDATE case_span SET is_neglected = false`;
    await world.owner.$executeRaw`UPDATE figure SET neglected = 0`;
    expect((await totalOn(today)).contact[2]).toBe(0);
    await applySecurityRules(world.ownerUrl, true);
    expect({ today: await totalOn(today), past: await totalOn(ago(15)) }).toEqual(before);
    expect(must(await listCases(world.officer, { neglected: true })).total).toBe(before.today.contact[2]);
    expect(await world.owner.figureAdjustment.count()).toBe(adjusted);
  });

  it('let a closing learnt of late end the past, and a closing taken back restore it', async () => {
    const caseId = await received(world.officer, 'Lê Văn Muộn');
    const before = (await totalOn(ago(3))).inScope ?? 0;
    const { version } = await world.owner.case.findUniqueOrThrow({ where: { id: caseId } });
    must(
      await closeCase(world.chief, { caseId, version, closedOn: ago(5), ground: 'DECEASED', reason: 'Giấy báo tử' }),
    );
    expect((await totalOn(ago(6))).inScope).toBe(before);
    expect((await totalOn(ago(3))).inScope).toBe(before - 1);
    must(await reopenCase(world.chief, { caseId, version: version + 1, reason: 'Nhầm người cùng tên' }));
    expect((await totalOn(ago(3))).inScope).toBe(before);
  });
});

describe('who names nobody', () => {
  it('reads the figures of a past day as of the day they were closed on, and today as it stands', async () => {
    await received(world.officer, 'Lê Văn Chốt');
    const monthEnd = addDays(`${today.slice(0, 8)}01`, -1);
    const asked = must(await getFigures(world.committee, { on: ago(1) }));
    // The first of a month has the end of the month before it for a yesterday.
    const isClosed = ago(1) === monthEnd;
    expect([asked.on, asked.asked]).toEqual([monthEnd, isClosed ? null : ago(1)]);
    expect(must(await getFigures(world.superior, { on: ago(1) }))).toMatchObject({ on: ago(1), asked: null });
    expect(must(await getFigures(world.committee, {}))).toMatchObject({ on: today, asked: null });
    expect(must(await needFigures(world.committee, { on: ago(1) })).on).toBe(monthEnd);
    expect(must(await listOutliers(world.committee, { on: ago(1) })).on).toBe(monthEnd);
  });
});
