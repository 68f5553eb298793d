import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { changeColumns, commitImport, discardImport, editRow } from '@/lib/imports/commands';
import { type ImportWorld, importWorld, must, people, wide } from '@/lib/imports/fixture-lists';
import { exportErrorRows, getImport } from '@/lib/imports/queries';
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
beforeEach(() => world.empty());

describe('repair', () => {
  it('a corrected cell is judged at once, a settled conflict settles both rows, and the row goes in later', async () => {
    const { province, uploaded, read } = world;
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
    const { province, uploaded } = world;
    const batchId = await uploaded(province, [
      ['1', 'Lê Văn An', '31/02/1982', '038082003261', 'Hoằng Lộc', '09/11/2023', 'A', '', '', ''],
    ]);
    const { rows, columns } = must(await exportErrorRows(province, { batchId }));
    expect(rows).toHaveLength(1);
    expect(columns.map((c) => c.label)).toEqual(expect.arrayContaining(['Họ và tên', 'Vì sao chưa nhập được']));
  });

  it('corrected columns are read again and remembered for the next list of this form', async () => {
    const { province, district, uploaded, read } = world;
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
    const { province, uploaded } = world;
    const batchId = await uploaded(province, people);
    must(await discardImport(province, { batchId }));
    const rows = await owner.importRow.findMany({ where: { batchId } });
    expect(rows.every((row) => row.sealed.length === 0 && row.matchNote === null)).toBe(true);
    expect((await commitImport(province, { batchId })).ok).toBe(false);
  });
});

describe('a list without a header', () => {
  it('is kept for its columns to be named, read with them, and not taken for the unit’s next list', async () => {
    const { province, district, uploaded, read } = world;
    const [first = [], ...rest] = people;
    const batchId = await uploaded(province, rest, district, first.map(String));
    const unnamed = await read(province, batchId);
    expect(unnamed.counts.rows).toBe(0);
    const [sheet] = unnamed.sheets;
    expect(sheet?.unmapped_columns?.slice(1, 3)).toEqual([
      { col: 'B', header: 'Lê Văn An' },
      { col: 'C', header: '24/11/1982' },
    ]);
    const columns = { name: 'B', dob: 'C', cccd: 'D', commune: 'E', release: 'F', group: 'G' };
    const sheets = [{ signature: sheet?.header_signature ?? '', columns }];
    const named = await read(province, must(await changeColumns(province, { batchId, sheets })).batchId);
    expect(named.counts.rows).toBe(3);
    expect(named.rows.map((row) => row.name)).toEqual(['Lê Văn An', 'Trần Thị Bưởi', 'Phạm Văn Cường']);
    expect(await owner.columnMemory.count()).toBe(0);
    // A wrong choice can be corrected again: the columns are still offered by what stands in them.
    expect(named.sheets[0]?.unmapped_columns?.map((column) => column.col)).toContain('H');
    expect(named.sheets[0]?.header_signature).toBe(sheet?.header_signature);
  });
});
