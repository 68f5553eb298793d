import { describe, expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { employerShape, importEmployers, previewEmployers } from '@/lib/employers/import';
import { exportEmployers } from '@/lib/employers/queries';
import { employerSheet } from '@/lib/employers/sheet';
import { readTable, type TableShape } from '@/lib/excel/read-table';
import { readTableApart } from '@/lib/excel/read-table.server';
import { type WorkbookContent, writeWorkbook } from '@/lib/excel/write';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { aFirm, aVacancy } from '@/lib/jobs/fixture-jobs.server';
import { importVacancies, previewVacancies, vacancyShape } from '@/lib/jobs/vacancies/import';
import { exportVacancies } from '@/lib/jobs/vacancies/queries';
import { vacancySheet } from '@/lib/jobs/vacancies/sheet';

const world = aWorld();

async function rowsIn(content: WorkbookContent, shape: TableShape) {
  const book = await readWorkbook(await writeWorkbook(content), 'x.xlsx');
  if (!('sheets' in book)) throw new Error('refused');
  const table = readTable(book, shape);
  if (!table.ok) throw new Error(table.problem);
  return table.rows;
}

const firm = (row: number, cells: Record<string, string>) => ({
  row,
  cells: { kind: 'Doanh nghiệp nhỏ và vừa', workforce: '12', ...cells },
});

describe('a sheet of firms', () => {
  it('has a verdict for each row, is entered once, and the same file again enters nothing', async () => {
    await aFirm(world.neighbour, 'Công ty Bên Cạnh', { registrationNumber: '0100109106' });
    const rows = [
      firm(2, { name: 'Xưởng Mới', registrationNumber: '0300588569' }),
      firm(3, { name: 'Tên khác', registrationNumber: '0300 588 569' }),
      firm(4, { name: 'Bên Cạnh viết khác', registrationNumber: '0100109106' }),
      firm(5, { name: 'Sai mã', registrationNumber: '0300588560' }),
      firm(6, { name: 'Xã khác', communeName: 'xã Hoằng Phú' }),
      firm(7, { name: 'Hợp tác xã Tốt', kind: 'hop tac xa', workforceOn: '1/9/2026' }),
      firm(8, { name: '', kind: '?' }),
    ];
    const { verdicts } = must(await previewEmployers(world.communeOfficer, { rows }));
    expect(verdicts.map((v) => v.verdict)).toEqual(['new', 'bad', 'known', 'bad', 'bad', 'new', 'bad']);
    expect(verdicts[1]?.problems).toEqual(['Trùng với dòng 2 của tệp này']);
    expect(verdicts[2]?.problems[0]).toContain('Công ty Bên Cạnh (xã Hoằng Phú)');
    expect(must(await importEmployers(world.communeOfficer, { rows }))).toEqual({ entered: 2, left: 5 });
    expect(must(await importEmployers(world.communeOfficer, { rows }))).toEqual({ entered: 0, left: 7 });
    expect(await world.owner.employer.findFirst({ where: { name: 'Hợp tác xã Tốt' } })).toMatchObject({
      kind: 'COOPERATIVE',
    });
  });

  it('that left comes back with nothing new in it', async () => {
    const content = employerSheet(must(await exportEmployers(world.communeOfficer, {})));
    const rows = await rowsIn(content, employerShape);
    expect(rows.length).toBe(content.rows.length);
    const { verdicts } = must(await previewEmployers(world.communeOfficer, { rows }));
    expect(new Set(verdicts.map((v) => v.verdict))).toEqual(new Set(['known']));
  });
});

describe('a sheet of vacancies', () => {
  it('finds its firms by name or code, and refuses what nobody knows', async () => {
    await aFirm(world.communeOfficer, 'Xưởng Tin', { registrationNumber: '0101248141' });
    const vacancy = (row: number, cells: Record<string, string>) => ({
      row,
      cells: { trade: 'May mặc', contract: 'Thời vụ', places: '2', employerName: 'xưởng  tin', ...cells },
    });
    const rows = [
      vacancy(2, { title: 'Thợ may', payFrom: '6000000', conditions: 'Ca đêm, Đứng máy; Ở lại nơi làm, xa nhà' }),
      vacancy(8, { title: 'Thợ bay', conditions: 'Nóng, ngoài trời; Bay' }),
      vacancy(3, { title: 'Thợ may' }),
      vacancy(4, { title: 'Thợ cắt', employerName: 'viết khác', registrationNumber: '0101248141' }),
      vacancy(5, { title: 'Thợ là', employerName: 'Không ai biết' }),
      vacancy(6, { title: 'Thợ lạ', trade: 'Phi công' }),
      vacancy(7, { title: 'Thợ xa', communeName: 'xã Không Có' }),
    ];
    const { verdicts } = must(await previewVacancies(world.officer, { rows }));
    expect(verdicts.map((v) => v.verdict)).toEqual(['new', 'bad', 'known', 'new', 'bad', 'bad', 'bad']);
    expect(must(await importVacancies(world.officer, { rows }))).toEqual({ entered: 2, left: 5 });
    expect(must(await importVacancies(world.officer, { rows }))).toEqual({ entered: 0, left: 7 });
    const entered = await world.owner.vacancy.findFirstOrThrow({ where: { title: 'Thợ may' } });
    expect(entered).toMatchObject({
      payFrom: 6_000_000n,
      conditions: ['NIGHT_SHIFT', 'MACHINES', 'FAR_FROM_HOME'],
      status: 'OPEN',
    });
  });

  it('that left comes back with nothing new in it', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng Đi Về');
    await aVacancy(world.communeOfficer, employerId, {
      ...{ title: 'Thợ về', payFrom: '6 triệu', payTo: '7 triệu', conditions: ['FAR_FROM_HOME', 'HEAT'] },
    });
    // Filled, it is on the board still: entered again it would have lost what the police marked.
    const full = await aVacancy(world.communeOfficer, employerId, { title: 'Bảo vệ', needsPoliceCheck: true });
    await world.owner.vacancy.update({ where: { id: full }, data: { status: 'FILLED' } });
    const rows = await rowsIn(
      vacancySheet(must(await exportVacancies(world.officer, { where: 'here', show: 'any' }))),
      vacancyShape,
    );
    const { verdicts } = must(await previewVacancies(world.officer, { rows }));
    expect(verdicts.find((v) => v.label.startsWith('Thợ về'))).toMatchObject({ verdict: 'known' });
    expect(new Set(verdicts.map((v) => v.verdict))).toEqual(new Set(['known']));
  });
});

describe('a file that is none of these', () => {
  it('is refused with what to do, read apart', async () => {
    const other = await writeWorkbook({
      sheetName: 'x',
      columns: [{ label: 'Họ tên', width: 9 }],
      rows: [['Lê Văn A']],
    });
    expect(await readTableApart(new Uint8Array(other), 'x.xlsx', employerShape)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('thiếu các cột “Tên cơ sở”'),
    });
    expect(await readTableApart(new Uint8Array([1, 2, 3]), 'x.xlsx', employerShape)).toMatchObject({ ok: false });
    const empty = await writeWorkbook({ ...employerSheet({ rows: [] }) });
    expect(await readTableApart(new Uint8Array(empty), 'x.xlsx', employerShape)).toMatchObject({
      problem: 'Tệp chỉ có dòng tiêu đề, chưa có dòng nào.',
    });
  });
});
