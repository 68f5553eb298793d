import { afterAll, beforeAll, expect, it } from 'vitest';
import { getFigures } from '@/lib/committee/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { countModels } from '@/lib/models/queries';
import { readableBody } from '@/lib/reports/board';
import { valueNow } from '@/lib/reports/figures';
import { getReport, getStanding, listReports } from '@/lib/reports/queries';
import { toldLoans } from '@/lib/reports/told-loans';
import { listToday } from '@/lib/worklist/queries';
import { listSupportToday } from '@/lib/worklist/support';
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

it('tells of the loans: 31 people and 2.690.000.000 đ by the review, and every state of a loan today', async () => {
  const [then] = await owner.$queryRaw<{ people: number; dong: number }[]>`
    SELECT count(DISTINCT l.case_id)::int AS people, sum(e.principal)::float8 AS dong FROM loan l JOIN loan_event e ON e.loan_id = l.id
    WHERE e.kind = 'DISBURSEMENT' AND e.happened_on <= '2024-12-25'`;
  expect(then).toEqual({ people: 31, dong: 2_690_000_000 });
  const amounts = await owner.$queryRaw<{ million: number; n: number }[]>`
    SELECT (approved_amount / 1000000)::int AS million, count(*)::int AS n FROM loan WHERE signed_on <= '2024-12-25' GROUP BY 1 ORDER BY 1 DESC`;
  expect(amounts).toEqual([
    { million: 100, n: 22 },
    { million: 60, n: 5 },
    { million: 50, n: 3 },
    { million: 40, n: 1 },
  ]);
  const settled = await owner.loan.count({ where: { isOpen: false } });
  const late = await owner.loan.count({ where: { overdue: { gt: 0 } } });
  const frozen = await owner.loan.count({ where: { frozen: { gt: 0 } } });
  expect({ settled, isAnyLate: late > 0, frozen }).toEqual({ settled: 2, isAnyLate: true, frozen: 1 });
  const stages = await owner.loanApplication.groupBy({ by: ['stage'] });
  expect(stages.map((s) => s.stage).sort()).toEqual(['APPRAISED', 'APPROVED', 'DISBURSED', 'ENDED', 'SUBMITTED']);
  const lists = await owner.loanList.groupBy({ by: ['status'] });
  expect(lists.map((l) => l.status).sort()).toEqual(['CONFIRMED', 'DRAFT', 'SIGNED']);
  expect(await owner.loanList.count({ where: { kind: 'ESTABLISHMENT', status: 'CONFIRMED' } })).toBe(1);
});

it('tells of the models: 146 in the province by the review and the three of Hoằng Hóa by name, then 156 and 182', async () => {
  const committee = await actorOf(owner, 'bcd.hoanghoa');
  for (const boundaries of ['NOW', 'THEN'] as const) {
    const then = must(await countModels(committee, { day: '2024-12-25', boundaries }));
    expect(then).toMatchObject({ province: 146, area: 3, alive: 3 });
    expect(then.named.map((m) => m.name).sort()).toEqual([
      'Cảm hóa giáo dục đối tượng, phòng ngừa tội phạm và bài trừ tệ nạn xã hội trên địa bàn xã',
      'Doanh nghiệp với công tác tái hòa nhập cộng đồng',
      'Quản lý, giáo dục, giúp đỡ người lầm lỗi, người đang chấp hành án tại địa phương',
    ]);
  }
  const number = async (day: string, who = committee) => must(await countModels(who, { day })).province;
  expect([await number('2025-02-28'), await number('2025-06-30')]).toEqual([156, 182]);
  expect(await number('2024-12-25', await actorOf(owner, 'bcd.thanhhoa'))).toBe(146);
  const health = await owner.$queryRaw<{ name: string }[]>`
    SELECT name FROM programme_model WHERE NOT is_count_only AND stage = 'RUNNING' AND member_count > 0 AND last_activity_on < current_date - interval '6 months'`;
  expect(health.map((m) => m.name)).toEqual(['Tổ 3 trên 1 thôn Nghĩa Hòa']);
});

it('tells of work: placements in every stage, checks that wait, courses that ran, needs that are late and that nobody took', async () => {
  const stages = await owner.placement.groupBy({ by: ['stage'] });
  expect(stages.map((s) => s.stage).sort()).toEqual(['ENDED', 'INTERVIEW', 'REFERRED', 'STARTED']);
  expect(await owner.placement.count({ where: { policeAnswer: 'WAITING' } })).toBeGreaterThan(0);
  expect(
    await owner.placementCheck.count({ where: { doneOn: null, placement: { stage: 'STARTED' } } }),
  ).toBeGreaterThan(0);
  expect(await owner.enrolment.count({ where: { status: 'COMPLETED' } })).toBeGreaterThan(0);
  for (const { key } of communeAccounts.filter((c) => c.key === 'hoangloc')) {
    const { counts, rows } = must(await listSupportToday(await actorOf(owner, `ubnd.${key}`), { bucket: 'all' }));
    expect({ isLate: counts.overdue > 0, isMore: rows.length > counts.overdue }).toEqual({
      isLate: true,
      isMore: true,
    });
  }
});

it('tells of the reports: the review of December 2024 signed and frozen, last month received, sent, returned and missing', async () => {
  const review = await owner.report.findFirstOrThrow({ where: { kind: 'INTERIM' } });
  for (const username of ['ca.tinh', 'bcd.hoanghoa']) {
    const reader = await actorOf(owner, username);
    const body = await readableBody(reader, must(await getReport(reader, { reportId: review.id })));
    const values = ['in_scope', 'group_a', 'borrowers', 'disbursed', 'models_province'].map(
      (key) => body && valueNow(body.figures, key),
    );
    expect(values).toEqual([276, 88, 31, 2_690_000_000, 146]);
  }
  const board = await actorOf(owner, 'bcd.hoanghoa');
  expect(must(await toldLoans(board, { on: '2024-12-25' })).told).toMatchObject({
    people: 31,
    disbursed: 2_690_000_000,
  });
  expect(must(await toldLoans(board, { on: '2024-12-24' })).told).toBeNull();
  const police = await actorOf(owner, 'ca.tinh');
  expect(must(await getReport(police, { reportId: review.id })).adjusted).toEqual([]);
  const lastDay = addDays(`${todayInVietnam().slice(0, 8)}01`, -1);
  const period = `MONTH:${lastDay.slice(0, 4)}:${Number(lastDay.slice(5, 7))}`;
  const { units } = must(await getStanding(police, { period }));
  const count = (wanted: string) => units.filter(({ state }) => state === wanted).length;
  expect([count('IN'), count('WAITING'), count('RETURNED'), count('MISSING')]).toEqual([3, 3, 1, 2]);
  expect(must(await listReports(await actorOf(owner, 'bcd.thanhhoa'), {})).rows).toHaveLength(1);
});
