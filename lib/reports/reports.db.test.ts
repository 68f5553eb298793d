import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { progressOf, withProgress } from '@/lib/progress.server';
import { readableBody } from '@/lib/reports/board';
import {
  draftReport,
  dropReport,
  receiveReport,
  refreshReport,
  returnReport,
  submitReport,
  writeReport,
} from '@/lib/reports/commands';
import { usedIn } from '@/lib/reports/definitions';
import { type ReportFigures, valueNow } from '@/lib/reports/figures';
import { mergeReports } from '@/lib/reports/merging';
import { getReport, getSignedFile, getStanding, listReports } from '@/lib/reports/queries';
import type { ReportStatus } from '@/lib/reports/report';
import { emptyTexts } from '@/lib/reports/sections';
import { signReport } from '@/lib/reports/signing';
import { tablesOf } from '@/lib/reports/tables';
import { carryOutReorganisation, draftReorganisation } from '@/lib/territory/commands';
import { anActor } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const back = (days: number) => addDays(today, -days);
/** Each test has days of its own: a unit has one report of a period. */
const draft = (by: Actor, from: string, more: object = {}) =>
  draftReport(by, { unitId: by.unitId, issuer: 'POLICE', period: 'INTERIM', from, to: back(1), ...more });
const begin = async (by: Actor, from: string, more: object = {}) => must(await draft(by, from, more)).reportId;
const read = async (by: Actor, reportId: string) => must(await getReport(by, { reportId }));
const figuresOf = (report: Awaited<ReturnType<typeof read>>): ReportFigures => {
  if (!report.body) throw new Error('no numbers');
  return report.body.figures;
};
const act = async <R>(
  command: (actor: Actor, input: unknown) => Promise<Outcome<R>>,
  by: Actor,
  reportId: string,
  more: object = {},
): Promise<Outcome<R>> => command(by, { reportId, version: (await read(by, reportId)).version, ...more });
const sign = (by: Actor, reportId: string, more: object = {}) =>
  act(signReport, by, reportId, { signedOn: today, ...more });
const good = expect.objectContaining({ ok: true });

/** The steps that somebody who waits for the work is told of. */
async function stepsTold(by: Actor, work: () => Promise<unknown>): Promise<string[]> {
  const [key, seen] = [crypto.randomUUID(), new Set<string>()];
  let isDone = false;
  const end = withProgress(by, key, work).finally(() => (isDone = true));
  while (!isDone) {
    const progress = progressOf(by, key);
    if (progress) seen.add(`${progress.done}/${progress.of} ${progress.words}`);
    await new Promise(setImmediate);
  }
  await end;
  return [...seen];
}

it('tells its sender which part of it is being drawn', async () => {
  const steps = await stepsTold(world.superior, async () => must(await draft(world.superior, back(75))));
  expect(steps).toEqual([
    '0/9 Kỳ này: người trong diện, phân nhóm',
    '1/9 Kỳ này: nhu cầu',
    '2/9 Kỳ này: việc làm, vay vốn, tuyên truyền',
    '3/9 Kỳ này: mô hình',
    '4/9 Kỳ trước: người trong diện, phân nhóm',
    '5/9 Kỳ trước: nhu cầu',
    '6/9 Kỳ trước: việc làm, vay vốn, tuyên truyền',
    '7/9 Kỳ trước: mô hình',
    '8/9 Từng xã trên địa bàn',
  ]);
});

describe('a report of a commune', () => {
  it('writes itself, is signed by the chief, goes up, comes back, goes up again and is received', async () => {
    await received(world.officer, 'Nguyễn Văn Một');
    const reportId = await begin(world.officer, back(60));
    const drawn = figuresOf(await read(world.officer, reportId));
    expect([valueNow(drawn, 'in_scope'), valueNow(drawn, 'arrived'), valueNow(drawn, 'models_area')]).toEqual([
      1, 1, 0,
    ]);
    expect([valueNow(drawn, 'borrowers'), valueNow(drawn, 'disbursed')]).toEqual([0, null]);

    // What was typed outlives new numbers.
    const texts = { ...emptyTexts, III: { text: 'Cán bộ bám thôn.', isAlone: false } };
    expect(await act(writeReport, world.officer, reportId, { texts })).toEqual(good);
    await received(world.officer, 'Nguyễn Văn Hai');
    expect(await act(refreshReport, world.officer, reportId)).toEqual(good);
    const refreshed = await read(world.officer, reportId);
    expect(valueNow(figuresOf(refreshed), 'in_scope')).toBe(2);
    expect(refreshed.body?.texts.III.text).toBe('Cán bộ bám thôn.');

    expect(await sign(world.officer, reportId)).toMatchObject({ kind: 'forbidden' });
    expect(await sign(world.chief, reportId)).toEqual(good);
    expect(await act(writeReport, world.officer, reportId, { texts })).toMatchObject({ kind: 'forbidden' });
    expect(await getReport(world.superior, { reportId })).toMatchObject({ kind: 'not-found' });
    expect(await act(submitReport, world.officer, reportId)).toEqual(good);

    expect(await act(returnReport, world.superior, reportId, { reason: 'Thiếu đánh giá' })).toEqual(good);
    expect((await read(world.officer, reportId)).returnReason).toBe('Thiếu đánh giá');
    expect(await act(writeReport, world.officer, reportId, { texts })).toEqual(good);
    expect(await sign(world.chief, reportId)).toEqual(good);
    expect(await world.owner.reportSigning.count({ where: { reportId } })).toBe(2);
    expect(await act(submitReport, world.chief, reportId)).toEqual(good);
    expect(await act(receiveReport, world.superior, reportId)).toEqual(good);
    expect((await read(world.officer, reportId)).status).toBe('RECEIVED');
    expect(await act(returnReport, world.superior, reportId, { reason: 'Muộn' })).toMatchObject({ kind: 'forbidden' });
    // The second signature keeps the number of the first.
    expect((await read(world.chief, reportId)).number).toBe(1);
  });

  it('gives no number twice, also where what bore it was signed again in another year', async () => {
    const signed = async (daysAgo: number) => {
      const reportId = await begin(world.officer, back(daysAgo));
      expect(await sign(world.chief, reportId)).toEqual(good);
      return reportId;
    };
    const first = await signed(41);
    const { number } = await read(world.chief, first);
    await world.owner.report.update({ where: { id: first }, data: { year: 1999, number: 1 } });
    const second = await signed(42);
    expect((await read(world.chief, second)).number).toBe((number ?? 0) + 1);
  });

  it('keeps what was signed: the file by its SHA-256, the numbers beside those of today', async () => {
    const reportId = await begin(world.chief, back(50));
    const was = valueNow(figuresOf(await read(world.chief, reportId)), 'in_scope') ?? 0;
    must(await sign(world.chief, reportId));
    const signed = must(await getSignedFile(world.chief, { reportId }));
    const hash = createHash('sha256').update(signed.file).digest('hex');
    expect(signed.sha256).toBe(hash);
    // Looking at it counts its own period anew, to tell what differs by now, and not the one before.
    const steps = await stepsTold(world.chief, () => read(world.chief, reportId));
    expect(steps.filter((words) => words.includes('Kỳ trước'))).toEqual([]);
    const before = await read(world.chief, reportId);
    expect({ sha256: before.sha256, adjusted: before.adjusted }).toEqual({ sha256: hash, adjusted: [] });

    await received(world.officer, 'Nguyễn Văn Ba');
    const after = await read(world.chief, reportId);
    expect(JSON.stringify(tablesOf(figuresOf(after)))).toBe(JSON.stringify(tablesOf(figuresOf(before))));
    expect(after.adjusted).toContainEqual(expect.objectContaining({ key: 'in_scope', signed: was, live: was + 1 }));
    expect(must(await getSignedFile(world.chief, { reportId })).sha256).toBe(hash);
  });

  it('is put into the report of the province, which tells who has not reported', async () => {
    const from = back(40);
    const reportId = await begin(world.officer, from);
    const superior = await begin(world.superior, from);
    expect(await act(mergeReports, world.superior, superior)).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Chưa nhận báo cáo nào'),
    });
    await sign(world.chief, reportId);
    await act(submitReport, world.chief, reportId);
    await act(receiveReport, world.superior, reportId);
    expect(await act(mergeReports, world.superior, superior)).toMatchObject({ value: { received: 1 } });
    const { parts } = figuresOf(await read(world.superior, superior));
    expect(parts?.find(({ name }) => name === 'xã Hoằng Lộc')).toMatchObject({ state: 'IN' });
    expect(parts?.find(({ name }) => name === 'xã Hoằng Phú')).toEqual({
      ...{ id: expect.any(Number), name: 'xã Hoằng Phú', state: 'MISSING', values: {} },
    });
    expect((await read(world.officer, reportId)).mergedInto).toBe(superior);
    // New numbers of the province leave what was reported as it is.
    await act(refreshReport, world.superior, superior);
    expect(figuresOf(await read(world.superior, superior)).parts).toEqual(parts);
    expect(await sign(world.superior, superior)).toEqual(good);
    expect(await act(submitReport, world.superior, superior)).toMatchObject({ kind: 'conflict' });
    const standing = must(await getStanding(world.superior, {}));
    expect(standing.units.every(({ state }) => state === 'MISSING')).toBe(true);
    expect(must(await listReports(world.superior, { tab: 'received' })).rows.map((r) => r.id)).toContain(reportId);
  });
});

describe('bad input', () => {
  it('is answered with what to do', async () => {
    const of = async (input: object) => draft(world.officer, back(30), input);
    expect(await of({ from: today, to: back(3) })).toMatchObject({
      fields: { to: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi' },
    });
    expect(await of({ to: addDays(today, 1) })).toMatchObject({
      fields: { to: expect.stringContaining('chưa kết thúc') },
    });
    expect(await of({ period: 'MONTH:2099:1' })).toMatchObject({
      fields: { period: expect.stringContaining('kết thúc ngày') },
    });
    expect(await of({ period: 'WEEK' })).toMatchObject({ fields: { period: 'Chọn kỳ báo cáo trong danh sách' } });
    expect(await of({ unitId: world.neighbour.unitId })).toMatchObject({
      fields: { unitId: expect.stringContaining('chọn đơn vị trong danh sách') },
    });
    expect(await of({ issuer: 'COMMITTEE' })).toMatchObject({ fields: { issuer: expect.any(String) } });
    expect(await of({ from: '2024-01-01', to: '2024-12-31' })).toMatchObject({
      fields: { unitId: 'xã Hoằng Lộc lập từ ngày 01/07/2025: chọn đơn vị của kỳ đó' },
    });
    const reportId = must(await of({})).reportId;
    expect(await of({})).toMatchObject({ fields: { period: expect.stringContaining('đã có báo cáo') } });
    expect(await sign(world.chief, reportId, { signedOn: back(2) })).toMatchObject({
      fields: { signedOn: expect.stringContaining('từ ngày hết kỳ') },
    });
    const both = await Promise.all(
      [world.officer, world.chief].map((by) => writeReport(by, { reportId, version: 1, texts: emptyTexts })),
    );
    expect(both.map((o) => (o.ok ? 'ok' : o.kind)).sort()).toEqual(['conflict', 'ok']);
    expect(await refreshReport(world.officer, { reportId, version: 9 })).toMatchObject({ kind: 'conflict' });
    expect(await act(dropReport, world.officer, reportId)).toEqual(good);
    // What was dropped may be written again.
    expect((await of({})).ok).toBe(true);
    const twice = await Promise.all([draft(world.officer, back(29)), draft(world.chief, back(29))]);
    expect(twice.map((o) => (o.ok ? 'ok' : o.kind)).sort()).toEqual(['invalid', 'ok']);
  });
});

describe('what committee members read', () => {
  it('is what was shared, with the numbers of their own board and no other', async () => {
    for (const name of ['Trần Văn Bốn', 'Trần Văn Năm', 'Trần Văn Sáu']) await received(world.officer, name);
    const area = await world.owner.unit.findFirstOrThrow({ where: { kind: 'AREA', name: 'Hoằng Hóa' } });
    const texts = { ...emptyTexts, V: { text: 'Đề nghị nhân rộng.', isAlone: false } };
    const of = { unitId: area.id, issuer: 'COMMITTEE' };
    const quiet = await begin(world.superior, back(20), of);
    await sign(world.superior, quiet, { isShared: false });
    expect(await getReport(world.committee, { reportId: quiet })).toMatchObject({ kind: 'not-found' });

    const reportId = await begin(world.superior, back(21), of);
    await act(writeReport, world.superior, reportId, { texts });
    await sign(world.superior, reportId, { isShared: true, signerName: 'Lê Hồng Quang' });
    const report = await read(world.committee, reportId);
    expect({ body: report.body, adjusted: report.adjusted }).toEqual({ body: null, adjusted: [] });
    const body = await readableBody(world.committee, report);
    expect(body?.texts.V.text).toBe('Đề nghị nhân rộng.');
    const exact = figuresOf(await read(world.superior, reportId));
    expect(valueNow(exact, 'in_scope')).toBeGreaterThan(4);
    // One commune has them all: the board hides nothing of the total, and of what is small everything.
    expect(body && valueNow(body.figures, 'in_scope')).toBe(valueNow(exact, 'in_scope'));
    expect(body?.figures.rows.some(({ key }) => key === 'arrived')).toBe(false);
    expect(body?.figures.units).toEqual([]);
    // And each of these numbers is explained, and no other.
    const explained = body ? usedIn(body.figures, report.definitions).map(({ key }) => key) : [];
    expect(explained.length).toBeGreaterThan(0);
    expect(explained).toEqual(body?.figures.rows.map(({ key }) => key));

    // Of a commune that is not their own area: words alone.
    const commune = await begin(world.chief, back(19));
    await sign(world.chief, commune, { isShared: true });
    expect(await getReport(world.committee, { reportId: commune })).toMatchObject({ kind: 'not-found' });
    await act(submitReport, world.chief, commune);
    const other = await readableBody(world.committee, await read(world.committee, commune));
    expect(other?.figures.rows).toEqual([]);
    expect(await getSignedFile(world.committee, { reportId: commune })).toMatchObject({ kind: 'forbidden' });
  });
});

describe('a change of territory', () => {
  it('leaves what was signed byte for byte; what became the commune reads it and writes on', async () => {
    const province = await world.owner.unit.findFirstOrThrow({ where: { kind: 'PROVINCE', name: 'Thanh Hóa' } });
    const validFrom = toDbDate('2025-07-01');
    const [a, b] = await Promise.all(
      ['Cũ Một', 'Cũ Hai'].map((name) =>
        world.owner.unit.create({
          data: { kind: 'COMMUNE', code: `BC${name}`, name, form: 'xã', parentId: province.id, validFrom },
        }),
      ),
    );
    if (!a || !b) throw new Error('no communes');
    await world.owner.$executeRaw`SELECT app.refresh_units()`;
    const [chief, admin] = [
      await anActor(world.owner, 'COMMUNE_POLICE_CHIEF', a, 'Trưởng Cũ'),
      await anActor(world.owner, 'ADMINISTRATOR', province, 'Quản Trị'),
    ];
    await received(chief, 'Lê Văn Cũ');
    const reportId = await begin(chief, back(15));
    await sign(chief, reportId);
    const before = await read(chief, reportId);
    expect(valueNow(figuresOf(before), 'in_scope')).toBe(1);

    const plan = must(
      await draftReorganisation(admin, {
        decision: 'Nghị quyết thử',
        effectiveOn: today,
        communes: [{ code: 'BCM', name: 'Mới Cả', form: 'xã', parentId: province.id, sourceIds: [a.id, b.id] }],
      }),
    );
    must(await carryOutReorganisation(admin, { reorganisationId: plan.reorganisationId, version: 1 }));
    const made = await world.owner.unit.findFirstOrThrow({ where: { name: 'Mới Cả' } });
    const heir = await anActor(world.owner, 'COMMUNE_POLICE_CHIEF', made, 'Trưởng Mới');
    const after = await read(heir, reportId);
    expect(JSON.stringify(tablesOf(figuresOf(after)))).toBe(JSON.stringify(tablesOf(figuresOf(before))));
    expect(after.sha256).toBe(before.sha256);
    // The numbers of that place and period are the same ones today.
    expect(after.adjusted).toEqual([]);
    expect(await act(submitReport, heir, reportId)).toEqual(good);
    // A late correction for those days stands beside.
    await world.owner
      .$executeRaw`UPDATE case_event SET happened_on = ${toDbDate(back(20))} WHERE to_status = 'RECEIVED' AND case_id IN (SELECT id FROM case_file WHERE commune_id = ${made.id})`;
    await world.owner
      .$executeRaw`SELECT app.refresh_cases((SELECT array_agg(id) FROM case_file WHERE commune_id = ${made.id}))`;
    const late = await read(heir, reportId);
    expect(late.adjusted.map(({ key }) => key)).toContain('arrived');
    expect(JSON.stringify(tablesOf(figuresOf(late)))).toBe(JSON.stringify(tablesOf(figuresOf(before))));
  });
});

describe('the list of reports', () => {
  it('has first what waits for its reader, then the newest period', async () => {
    const { owner, chief, superior } = world;
    await owner.report.updateMany({ data: { status: 'DROPPED' } });
    const report = (status: ReportStatus, days: number) =>
      owner.report.create({
        data: {
          ...{ unitId: chief.unitId, issuer: 'POLICE', kind: 'AD_HOC', status, draftedBy: chief.userId },
          ...{ periodFrom: toDbDate(back(days)), periodTo: toDbDate(back(days)) },
        },
      });
    await report('RECEIVED', 1);
    await report('SUBMITTED', 2);
    await report('RETURNED', 3);
    await report('SIGNED', 4);
    await report('RECEIVED', 5);
    await report('SUBMITTED', 6);
    await report('DRAFT', 7);
    const listed = async (by: Actor, tab: 'own' | 'received') => {
      const { rows, total } = must(await listReports(by, { tab }));
      expect(total).toBe(rows.length);
      return rows.map((row) => row.status);
    };
    expect(await listed(chief, 'own')).toEqual([
      ...['RETURNED', 'SIGNED', 'DRAFT'],
      ...['RECEIVED', 'SUBMITTED', 'RECEIVED', 'SUBMITTED'],
    ]);
    expect(await listed(superior, 'received')).toEqual(['SUBMITTED', 'SUBMITTED', 'RECEIVED', 'RETURNED', 'RECEIVED']);
    expect(await listed(superior, 'own')).toEqual([]);

    // Over several pages none is left out and none comes twice.
    for (let days = 8; days < 8 + 60; days += 1) await report(days % 2 ? 'DRAFT' : 'RECEIVED', days);
    const pages = [1, 2, 3].map(async (page) => must(await listReports(chief, { tab: 'own', page })).rows);
    const rows = (await Promise.all(pages)).flat();
    expect(new Set(rows.map((row) => row.id)).size).toBe(67);
    expect(rows.slice(0, 33).every(({ status }) => ['DRAFT', 'RETURNED', 'SIGNED'].includes(status))).toBe(true);
    expect(rows.slice(33).every(({ status }) => ['RECEIVED', 'SUBMITTED'].includes(status))).toBe(true);
  });
});
