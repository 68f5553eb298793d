import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { createClient, db } from '@/lib/db';
import { recordFollowUp } from '@/lib/followups/commands';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import {
  changeColumns,
  commitImport,
  decideRow,
  discardImport,
  editRow,
  undoImport,
  uploadList,
} from '@/lib/imports/commands';
import { header, sheet } from '@/lib/imports/fixture-register';
import { exportErrorRows, getImport, listListUnits } from '@/lib/imports/queries';
import { buildXlsx, type FixtureValue } from '@/lib/imports/read/fixture-xlsx';
import { asActor } from '@/lib/transaction';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let province: Actor;
let officer: Actor;
let neighbour: Actor;
/** Nobody of these may see a list of Hoằng Lộc. */
let others: Actor[];
let district: number;
const asOf = '2024-12-15';

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  const hoangLoc = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
  const thanhHoa = await currentUnit(owner, 'PROVINCE', 'Thanh Hóa');
  province = await anActor(owner, 'SUPERIOR_POLICE', thanhHoa);
  officer = await anActor(owner, 'COMMUNE_POLICE', hoangLoc);
  neighbour = await anActor(owner, 'COMMUNE_POLICE', await currentUnit(owner, 'COMMUNE', 'Hoằng Phú'));
  others = [
    neighbour,
    await anActor(owner, 'COMMUNE_OFFICER', hoangLoc),
    await anActor(owner, 'ADMINISTRATOR', thanhHoa),
  ];
  district = (await owner.unit.findFirstOrThrow({ where: { code: '399' } })).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await owner.importBatch.deleteMany();
  await owner.person.deleteMany({ where: { importBatchId: { not: null } } });
  await owner.columnMemory.deleteMany();
});

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const wide = [...header, 'Việc làm', 'Khó khăn', 'Số tiền vay'];
const people: FixtureValue[][] = [
  ['1', 'Lê Văn An', '24/11/1982', '038082003261', 'Hoằng Lộc', '09/11/2023', 'A', 'Thợ xây', '', '50 triệu'],
  [
    '2',
    'Trần Thị Bưởi',
    '1990',
    '038190004444',
    'Hoằng Thịnh',
    '10/2024',
    'B',
    'Chưa có việc làm',
    'Thiếu vốn; Tự ti, mặc cảm',
    '',
  ],
  ['3', 'Phạm Văn Cường', '03/02/1975', '038075001122', 'Hoằng Phượng', '01/01/2024', '', '', '', ''],
];
const fileOf = (rows: FixtureValue[][], labels = wide) => new Uint8Array(buildXlsx([sheet([labels, ...rows])]));
const upload = (actor: Actor, rows: FixtureValue[][], unitId = district, labels = wide) =>
  uploadList(actor, { unitId, asOf, fileName: 'danh sách.xlsx', bytes: fileOf(rows, labels) });
const uploaded = async (actor: Actor, rows: FixtureValue[][], unitId = district, labels = wide) =>
  must(await upload(actor, rows, unitId, labels)).batchId ?? '';
const read = async (actor: Actor, batchId: string) => must(await getImport(actor, { batchId }));
const figures = async (actor: Actor) => {
  const rows = await asActor(
    actor,
    (tx) =>
      tx.$queryRaw<{ in_scope: number; group_a: number }[]>`SELECT in_scope, group_a FROM app.commune_figures(60)`,
  );
  return rows.reduce((sum, r) => ({ inScope: sum.inScope + r.in_scope, a: sum.a + r.group_a }), { inScope: 0, a: 0 });
};

describe('a list goes into the register', () => {
  it('changes the figures at once, keeps what the list said, and can be taken back whole', async () => {
    const before = await figures(province);
    const batchId = await uploaded(province, people);
    expect(await figures(province)).toEqual(before);
    expect(must(await commitImport(province, { batchId }))).toEqual({ imported: 3, linked: 0, heldBack: 0 });
    expect(await figures(province)).toEqual({ inScope: before.inScope + 3, a: before.a + 1 });

    const cases = await owner.case.findMany({
      where: { importBatchId: batchId },
      orderBy: { number: 'asc' },
      include: {
        person: { include: { residences: { orderBy: { validFrom: 'asc' }, include: { commune: true } } } },
        commune: true,
        events: true,
        assessments: true,
        employments: true,
      },
    });
    const [an, buoi, cuong] = cases;
    expect([an?.status, buoi?.status, cuong?.status]).toEqual(['MANAGED', 'MANAGED', 'RECEIVED']);
    expect(buoi).toMatchObject({
      currentGroup: 'B',
      currentWork: 'NONE',
      currentOccupation: null,
      difficulties: ['NO_CAPITAL', 'LOW_CONFIDENCE'],
      releasePrecision: 'MONTH',
      lastContactOn: null,
    });
    expect(buoi?.person).toMatchObject({ birthPrecision: 'YEAR', cccdLast4: '4444' });
    expect(an?.assessments).toMatchObject([
      { group: 'A', status: 'SIGNED', source: 'IMPORT', effectiveFrom: new Date(asOf) },
    ]);
    expect(an?.employments).toMatchObject([{ status: 'STABLE', occupation: 'Thợ xây', source: 'IMPORT' }]);
    expect(an?.events[0]?.reason).toContain('danh sách.xlsx');
    expect(cuong?.person.residences.map((r) => r.commune.name)).toEqual(['Hoằng Phượng', 'Hoằng Giang', 'Hoằng Giang']);
    expect(cuong?.commune).toMatchObject({ name: 'Hoằng Giang', validTo: null });
    const trail = await owner.auditEntry.findMany({ where: { action: 'import.commit' } });
    expect(trail.at(-1)?.reason).toContain('Nhập 3 người');

    expect(must(await undoImport(province, { batchId }))).toEqual({ removed: 3, kept: 0 });
    expect(await figures(province)).toEqual(before);
    expect(await owner.person.count({ where: { importBatchId: batchId } })).toBe(0);
  });

  it('is entered once: a second commit, a double click and the same list again add nobody', async () => {
    const batchId = await uploaded(province, people);
    const [first, second] = await Promise.all([
      commitImport(province, { batchId }, 'nhap-mot-lan'),
      commitImport(province, { batchId }, 'nhap-mot-lan'),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(must(await commitImport(province, { batchId }))).toEqual({ imported: 0, linked: 0, heldBack: 0 });
    const again = await uploaded(province, people);
    expect((await read(province, again)).counts).toMatchObject({ toLink: 3, ready: 0 });
    expect(must(await commitImport(province, { batchId: again }))).toEqual({ imported: 0, linked: 3, heldBack: 0 });
    expect(await owner.person.count({ where: { importBatchId: { not: null } } })).toBe(3);
    // Two lists uploaded before either went in: what was unknown at upload is seen at commit.
    await undoImport(province, { batchId });
    const noNumber = people.map((row) => row.map((cell, i) => (i === 3 ? '' : cell)));
    const [a, b] = [await uploaded(province, people), await uploaded(province, noNumber)];
    await commitImport(province, { batchId: a });
    const late = must(await commitImport(province, { batchId: b }));
    expect(late.imported + late.linked + late.heldBack).toBe(3);
    expect(late.heldBack).toBeGreaterThan(0);
    const held = (await read(province, b)).rows.find((row) => row.choices.includes('LINK'));
    expect(must(await decideRow(province, { rowId: held?.id, decision: 'LINK' })).decision).toBe('LINK');
    expect(must(await commitImport(province, { batchId: b }))).toMatchObject({ imported: 0, linked: 1 });
  });

  it('two people press at the same moment: one enters, the other is told to wait', async () => {
    const batchId = await uploaded(province, people);
    const outcomes = await Promise.all([commitImport(province, { batchId }), commitImport(province, { batchId })]);
    const imported = outcomes.map((o) => (o.ok ? o.value.imported : o.kind));
    expect(imported.filter((n) => n === 3)).toHaveLength(1);
    expect(await owner.person.count({ where: { importBatchId: batchId } })).toBe(3);
  });

  it('keeps a case that somebody worked on since, and says so beforehand', async () => {
    const batchId = await uploaded(province, people);
    await commitImport(province, { batchId });
    const { id: caseId } = await owner.case.findFirstOrThrow({
      where: { importBatchId: batchId, commune: { name: 'Hoằng Lộc' }, person: { fullName: 'Lê Văn An' } },
    });
    must(
      await recordFollowUp(officer, {
        caseId,
        happenedOn: new Date().toISOString().slice(0, 10),
        outcome: 'NOT_MET',
        present: [],
        difficulties: [],
        needs: [],
      }),
    );
    const { undo } = must(await getImport(province, { batchId, withUndo: true }));
    expect(undo).toMatchObject({ removable: 2, keptCount: 1, elsewhere: 0 });
    expect(undo?.kept).toMatchObject([{ caseId, fullName: 'Lê Văn An', why: expect.stringContaining('liên hệ') }]);
    expect(must(await undoImport(province, { batchId }))).toEqual({ removed: 2, kept: 1 });
    expect(await owner.followUp.count({ where: { caseId } })).toBe(1);
  });
});

describe('who may', () => {
  it('a commune officer imports for their own commune and what it was, not for another, and the refusal is in the trail', async () => {
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
    const batchId = await uploaded(officer, people, officer.unitId);
    const { rows, counts } = await read(officer, batchId);
    expect(counts).toMatchObject({ ready: 2, error: 1 });
    expect(rows[2]?.sentences.join()).toContain('địa bàn khác');
    expect(must(await commitImport(officer, { batchId })).imported).toBe(2);
    for (const other of others) {
      expect((await getImport(other, { batchId })).ok).toBe(false);
      expect((await commitImport(other, { batchId })).ok).toBe(false);
      expect((await undoImport(other, { batchId })).ok).toBe(false);
    }
    expect((await getImport(province, { batchId })).ok).toBe(true);
  });
});

describe('repair', () => {
  it('a corrected cell is judged at once, a settled conflict settles both rows, and the row goes in later', async () => {
    const wrong = [
      ...people,
      ['4', 'Vũ Văn Đạt', '31/02/1980', '038080007777', 'Hoằng Lộc', '05/05/2024', 'B', '', '', ''],
      ['5', 'Lê Văn Giang', '1/1/1981', '038082003261', 'Hoằng Lộc', '05/05/2024', 'B', '', '', ''],
    ];
    const batchId = await uploaded(province, wrong);
    const view = await read(province, batchId);
    expect(view.counts.error).toBe(2);
    expect(must(await commitImport(province, { batchId })).imported).toBe(3);
    const [date, conflict] = must(await getImport(province, { batchId, filter: 'loi' })).rows;
    expect(date?.sentences[0]).toContain('Ngày sinh');
    const cells = Object.fromEntries((date?.cells ?? []).map((c) => [c.field, c.text]));
    expect(must(await editRow(province, { rowId: date?.id, cells: { ...cells, dob: '28/02/1980' } })).verdict).toBe(
      'ok',
    );
    expect(must(await editRow(province, { rowId: conflict?.id, cells: { cccd: '038081003262' } })).verdict).toBe('ok');
    expect(must(await commitImport(province, { batchId }))).toEqual({ imported: 2, linked: 0, heldBack: 0 });
    const trail = await owner.auditEntry.findFirstOrThrow({
      where: { action: 'import.edit-row' },
      orderBy: { id: 'desc' },
      include: { changes: true },
    });
    expect(trail.changes[0]?.after).toBe('••••••••3262');
    // What is in the register is corrected there, not in the list.
    expect((await editRow(province, { rowId: date?.id, cells: { dob: '1/1/1970' } })).ok).toBe(false);
  });

  it('errors can be taken out as a list that reads again', async () => {
    const batchId = await uploaded(province, [
      ['1', 'Lê Văn An', '31/02/1982', '038082003261', 'Hoằng Lộc', '09/11/2023', 'A', '', '', ''],
    ]);
    const { rows, columns } = must(await exportErrorRows(province, { batchId }));
    expect(rows).toHaveLength(1);
    expect(columns.map((c) => c.label)).toEqual(expect.arrayContaining(['Họ và tên', 'Vì sao chưa nhập được']));
  });

  it('corrected columns are read again and remembered for the next list of this form', async () => {
    const labels = wide.map((label) => (label === 'Việc làm' ? 'Diễn biến' : label));
    const batchId = await uploaded(province, people, district, labels);
    const { sheets } = await read(province, batchId);
    const signature = sheets[0]?.header_signature ?? '';
    const columns = Object.fromEntries(
      Object.entries(sheets[0]?.columns ?? {}).map(([field, { col }]) => [field, col]),
    );
    const next = must(
      await changeColumns(province, { batchId, sheets: [{ signature, columns: { ...columns, job: 'H' } }] }),
    );
    expect((await getImport(province, { batchId })).ok).toBe(false);
    expect((await read(province, next.batchId)).sheets[0]?.columns?.job?.col).toBe('H');
    const later = await uploaded(province, people, district, labels);
    expect((await read(province, later)).sheets[0]?.columns?.job?.col).toBe('H');
  });

  it('a list that is given up leaves no people behind', async () => {
    const batchId = await uploaded(province, people);
    must(await discardImport(province, { batchId }));
    const rows = await owner.importRow.findMany({ where: { batchId } });
    expect(rows.every((row) => row.sealed.length === 0 && row.matchNote === null)).toBe(true);
    expect((await commitImport(province, { batchId })).ok).toBe(false);
  });
});

describe('a hostile file', () => {
  it.each([
    ['not a spreadsheet', new TextEncoder().encode('<html><body>x</body></html>')],
    ['truncated', fileOf(people).slice(0, 400)],
    ['empty', new Uint8Array()],
  ])('%s is refused with one sentence and nothing is stored', async (_, bytes) => {
    const outcome = await uploadList(province, { unitId: district, asOf, fileName: 'danh sách.xlsx', bytes });
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', message: expect.stringContaining('Tệp') });
    expect(await owner.importBatch.count()).toBe(0);
    expect(await owner.importRow.count()).toBe(0);
  });
});
