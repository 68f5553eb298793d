import { describe, expect, it } from 'vitest';
import { runBulk, startBulk, storeReturned, undoBulk } from '@/lib/bulk/commands';
import type { ReturnedRow } from '@/lib/bulk/edit-sheet';
import { bulkChoices, getBulk, listBulk } from '@/lib/bulk/queries';
import { openCase } from '@/lib/cases/commands';
import { aWorld, must, notice, received } from '@/lib/cases/fixture-world.server';
import { exportCases, getCase, listCases } from '@/lib/cases/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';

const world = aWorld();
const today = todayInVietnam();
const soon = addDays(today, 12);

const start = async (change: object, ids: string[], actor = world.officer) =>
  must(await startBulk(actor, { change, selection: { by: 'ids', ids } })).bulkId;
const nextVisit = async (caseId: string) =>
  (await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).nextVisitOn?.toISOString().slice(0, 10) ?? null;
const look = async (bulkId: string, withUndo = false) => must(await getBulk(world.officer, { bulkId, withUndo }));
const visit = { kind: 'VISIT', plannedOn: soon };

describe('the next visit of many', () => {
  it('shows first, then does it, tells each file, and takes back what nobody touched', async () => {
    const [one, two] = [await received(world.officer, 'Lê Văn Hẹn'), await received(world.officer, 'Lê Thị Hẹn')];
    const expected = must(await openCase(world.officer, notice('Lê Văn Chưa Về'))).caseId;
    const before = await nextVisit(one);
    const bulkId = await start(visit, [one, two, expected]);
    const shown = await look(bulkId);
    expect(shown.counts).toMatchObject({ READY: 2, REFUSED: 1 });
    expect(shown.rows.find((r) => r.caseId === expected)?.reason).toContain('Chưa tiếp nhận');
    expect(await nextVisit(one)).toBe(before);

    expect(must(await runBulk(world.officer, { bulkId }))).toEqual({ done: 2, left: 0 });
    expect([await nextVisit(one), await nextVisit(two)]).toEqual([soon, soon]);
    const { history } = must(await getCase(world.officer, { caseId: one }));
    expect(history[0]).toMatchObject({ action: 'case.plan-visit', fields: ['nextVisitOn'] });
    expect(await world.owner.auditEntry.count({ where: { action: 'bulk.run' } })).toBe(1);

    // Somebody meets the second person: the plan is settled, so an undo leaves it.
    must(await recordFollowUp(world.officer, { caseId: two, happenedOn: today, outcome: 'MET', nextVisitOn: soon }));
    const plan = (await look(bulkId, true)).undo;
    expect(plan).toMatchObject({ removable: 1, keptCount: 1, kept: [{ caseId: two }] });
    expect(must(await undoBulk(world.chief, { bulkId }))).toEqual({ done: 1, left: 1 });
    expect(await nextVisit(one)).toBe(before);
    expect(await nextVisit(two)).toBe(soon);
    expect(await undoBulk(world.chief, { bulkId })).toMatchObject({ ok: false, kind: 'forbidden' });
  });

  it('keeps the plan when an older contact is written down later no more than the rule says', async () => {
    const caseId = await received(world.officer, 'Lê Văn Sau');
    must(await runBulk(world.officer, { bulkId: await start(visit, [caseId]) }));
    const later = addDays(today, 40);
    must(await recordFollowUp(world.officer, { caseId, happenedOn: today, outcome: 'MET', nextVisitOn: later }));
    expect(await nextVisit(caseId)).toBe(later);
  });

  it('does not overwrite what changed after it was shown', async () => {
    const caseId = await received(world.officer, 'Lê Văn Đổi');
    const bulkId = await start(visit, [caseId]);
    const agreed = addDays(today, 20);
    must(await recordFollowUp(world.officer, { caseId, happenedOn: today, outcome: 'MET', nextVisitOn: agreed }));
    expect(must(await runBulk(world.officer, { bulkId }))).toEqual({ done: 0, left: 1 });
    expect(await nextVisit(caseId)).toBe(agreed);
    expect((await look(bulkId)).rows[0]).toMatchObject({
      outcome: 'REFUSED',
      reason: expect.stringContaining('Vừa có'),
    });
  });
});

describe('officers and tags of many', () => {
  it('gives files to an officer of the commune, filters by it and takes it back', async () => {
    const caseId = await received(world.officer, 'Mai Văn Giao');
    const { officers } = must(await bulkChoices(world.officer, {}));
    expect(officers.map((o) => o.id).sort()).toEqual([world.officer.userId, world.chief.userId].sort());
    const refused = await startBulk(world.officer, {
      change: { kind: 'OFFICER', officerId: world.neighbour.userId },
      selection: { by: 'ids', ids: [caseId] },
    });
    expect(refused).toMatchObject({ ok: false, kind: 'invalid' });
    const bulkId = await start({ kind: 'OFFICER', officerId: world.chief.userId }, [caseId]);
    must(await runBulk(world.officer, { bulkId }));
    const byOfficer = async () => must(await listCases(world.officer, { officerId: world.chief.userId })).rows.length;
    expect(await byOfficer()).toBe(1);
    must(await undoBulk(world.officer, { bulkId }));
    expect(await byOfficer()).toBe(0);
  });

  it('puts a tag on and takes it off, cleaned, once', async () => {
    const caseId = await received(world.officer, 'Mai Văn Nhãn');
    must(await runBulk(world.officer, { bulkId: await start({ kind: 'TAG', tag: '  Tổ   vay vốn ' }, [caseId]) }));
    expect((await look(await start({ kind: 'TAG', tag: 'Tổ vay vốn' }, [caseId]))).counts.UNCHANGED).toBe(1);
    const off = await start({ kind: 'UNTAG', tag: 'Tổ vay vốn' }, [caseId]);
    must(await runBulk(world.officer, { bulkId: off }));
    const tagged = async () => must(await listCases(world.officer, { tag: 'Tổ vay vốn' })).rows.length;
    expect(await tagged()).toBe(0);
    must(await undoBulk(world.officer, { bulkId: off }));
    expect(await tagged()).toBe(1);
    // Tags are the police's: the commune's officer sees the file without them.
    expect(must(await listCases(world.communeOfficer, { tag: 'Tổ vay vốn' })).rows).toEqual([]);
  });
});

describe('whose files', () => {
  it('is the same scope as the list: a neighbour’s files are not there, and nobody else may', async () => {
    const caseId = await received(world.officer, 'Hà Văn Giữ');
    const before = await nextVisit(caseId);
    const ofNeighbour = await received(world.neighbour, 'Hà Văn Bên');
    const alone = await startBulk(world.neighbour, { change: visit, selection: { by: 'ids', ids: [caseId] } });
    const none = await startBulk(world.neighbour, {
      change: visit,
      selection: { by: 'ids', ids: [crypto.randomUUID()] },
    });
    expect(alone).toEqual(none);
    expect(alone).toMatchObject({ ok: false, kind: 'not-found' });
    const bulkId = await start(visit, [caseId, ofNeighbour], world.neighbour);
    const theirs = must(await getBulk(world.neighbour, { bulkId }));
    expect(theirs.rows.map((r) => r.caseId)).toEqual([ofNeighbour]);
    expect(theirs.problems).toEqual([expect.stringContaining('không tìm thấy')]);
    must(await runBulk(world.neighbour, { bulkId }));
    expect(await nextVisit(caseId)).toBe(before);
    expect(await getBulk(world.officer, { bulkId })).toMatchObject({ ok: false, kind: 'not-found' });
    const selection = { by: 'ids', ids: [caseId] };
    for (const actor of [world.communeOfficer, world.superior, world.committee])
      expect(await startBulk(actor, { change: visit, selection })).toMatchObject({ ok: false, kind: 'forbidden' });
    expect(must(await listBulk(world.neighbour, {}))).toHaveLength(1);
  });
});

describe('a sheet that comes back', () => {
  const sheetOf = async (q: string) => {
    const { rows, tokens } = must(await exportCases(world.officer, { q }));
    return rows.map(
      (r): ReturnedRow => ({ row: 2, number: r.number, token: tokens?.[r.id] ?? '', cells: { fullName: r.fullName } }),
    );
  };
  const send = async (rows: ReturnedRow[], actor = world.officer) =>
    must(
      await storeReturned(actor, { fileName: 'sổ.xlsx', reading: { ok: true, fields: ['fullName', 'phone'], rows } }),
    );

  it('shows each cell, does what was picked, and takes it back', async () => {
    const caseId = await received(world.officer, 'Cao Văn Sửa', { phone: '0911111111', hamlet: 'Thôn 1' });
    const [row] = await sheetOf('Cao Văn Sửa');
    const cells = { fullName: 'Cao Văn Sữa', phone: '0922 222 222', hamlet: 'Thôn 1', birthDate: 'không rõ' };
    const { bulkId } = await send([{ row: 2, number: row?.number ?? '', token: row?.token ?? '', cells }]);
    const [shown] = (await look(bulkId)).rows;
    expect(shown).toMatchObject({ outcome: 'READY', reason: expect.stringContaining('Ngày sinh') });
    expect(shown?.changes.map((c) => [c.field, c.before, c.after])).toEqual([
      ['fullName', 'Cao Văn Sửa', 'Cao Văn Sữa'],
      ['phone', '0911111111', '0922222222'],
    ]);
    must(await runBulk(world.officer, { bulkId, leaveOut: ['0.fullName'] }));
    const person = async () =>
      (await world.owner.case.findUniqueOrThrow({ where: { id: caseId }, include: { person: true } })).person;
    expect(await person()).toMatchObject({
      fullName: 'Cao Văn Sửa',
      phone: '0922222222',
      hamlet: 'Thôn 1',
      version: 2,
    });
    must(await undoBulk(world.officer, { bulkId }));
    expect(await person()).toMatchObject({ phone: '0911111111', version: 3 });
  });

  it('leaves a row alone that changed since, one without its mark, and one of elsewhere', async () => {
    await received(world.officer, 'Cao Văn Cũ', { phone: '0911111111' });
    const [row] = await sheetOf('Cao Văn Cũ');
    const asked = { row: 2, number: row?.number ?? '', token: row?.token ?? '', cells: { phone: '0933333333' } };
    must(await runBulk(world.officer, { bulkId: (await send([asked])).bulkId }));
    const again = await look((await send([{ ...asked, cells: { phone: '0944444444' } }])).bulkId);
    expect(again.rows[0]).toMatchObject({ outcome: 'REFUSED', reason: expect.stringContaining('đã đổi sau khi xuất') });
    const unmarked = await look((await send([{ ...asked, token: '', cells: { phone: '0944444444' } }])).bulkId);
    expect(unmarked.rows[0]).toMatchObject({ outcome: 'REFUSED', reason: expect.stringContaining('mã dòng') });
    const theirs = await send([asked], world.neighbour);
    const unknown = await send([{ ...asked, number: 'HS-2026-999999' }], world.neighbour);
    const told = async ({ bulkId }: { bulkId: string }) => must(await getBulk(world.neighbour, { bulkId })).problems[0];
    expect((await told(theirs))?.replace(asked.number, 'X')).toBe(
      (await told(unknown))?.replace('HS-2026-999999', 'X'),
    );
  });
});

it('does a thousand in a few seconds', async () => {
  const unit = world.officer.unitId;
  await world.owner.$executeRaw`
    WITH p AS (INSERT INTO person (id, commune_id, full_name, name_key, search_key, sort_key)
      SELECT gen_random_uuid(), ${unit}, 'Nghìn Người', 'x', 'nghin nguoi', 'x' || n FROM generate_series(1, 1000) n RETURNING id)
    INSERT INTO case_file (id, number, person_id, commune_id, sort_key, status, difficulties)
    SELECT gen_random_uuid(), 'T-' || row_number() OVER (), id, ${unit}, 'x', 'MANAGED', '{}' FROM p`;
  const filter = { q: 'nghin nguoi' };
  const began = Date.now();
  const { bulkId } = must(await startBulk(world.officer, { change: visit, selection: { by: 'filter', filter } }));
  const started = Date.now();
  expect(must(await runBulk(world.officer, { bulkId }))).toEqual({ done: 1000, left: 0 });
  const ran = Date.now();
  expect(must(await undoBulk(world.officer, { bulkId }))).toEqual({ done: 1000, left: 0 });
  console.log(`bulk of 1,000: shown ${started - began} ms, done ${ran - started} ms, undone ${Date.now() - ran} ms`);
  expect(ran - began).toBeLessThan(5_000);
});
