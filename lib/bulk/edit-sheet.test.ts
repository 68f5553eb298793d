import { describe, expect, it } from 'vitest';
import { readEdit } from '@/lib/bulk/edit-fields';
import { readReturnedSheet } from '@/lib/bulk/edit-sheet';
import type { CaseRow } from '@/lib/cases/list';
import { caseSheet, cutNotice } from '@/lib/cases/sheet';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { writeWorkbook } from '@/lib/excel/write';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { PLAIN_TEXT } from '@/lib/imports/read/workbook';

const row: CaseRow = {
  id: 'a',
  number: 'HS-2026-000012',
  fullName: 'Lê Văn A',
  sex: 'MALE',
  birthDate: '1990-01-01',
  birthPrecision: 'YEAR',
  cccdMasked: null,
  communeName: 'Hoằng Lộc',
  hamlet: '=Thôn 1',
  status: 'MANAGED',
  group: 'B',
  work: null,
  occupation: null,
  releaseOn: null,
  releasePrecision: 'DAY',
  lastContactOn: null,
  nextVisitOn: '2026-12-05',
  details: {
    phone: '+84912345678',
    address: null,
    representativeName: null,
    representativeKin: null,
    representativePhone: null,
    officer: null,
    tags: [],
  },
};

async function thereAndBack(sheet: Parameters<typeof caseSheet>[0]) {
  const book = await readWorkbook(await writeWorkbook(caseSheet(sheet)), 'sổ.xlsx');
  if (!('sheets' in book)) throw new Error(book.code);
  return readReturnedSheet(book);
}

describe('a sheet that leaves and comes back', () => {
  it('is read as it left: no formula, the same texts, only the columns that were chosen', async () => {
    const columns = ['phone', 'name', 'place', 'birth', 'nextVisit'] as const;
    expect(await thereAndBack({ rows: [row], columns, tokens: { a: 'dấu' }, notice: cutNotice(1, 9) })).toEqual({
      ok: true,
      fields: ['fullName', 'birthDate', 'phone', 'hamlet', 'nextVisitOn'],
      rows: [
        {
          row: 2,
          number: 'HS-2026-000012',
          token: 'dấu',
          cells: {
            fullName: 'Lê Văn A',
            birthDate: '1990',
            phone: '+84912345678',
            hamlet: '=Thôn 1',
            nextVisitOn: '05/12/2026',
          },
        },
      ],
    });
  });

  it('is not known without its marks', async () => {
    expect(await thereAndBack({ rows: [row], columns: ['name'] })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Mã dòng'),
    });
  });

  it('reads a day that a spreadsheet made a date of', () => {
    const head = ['Số hồ sơ', 'Thăm tới', 'Mã dòng (giữ nguyên)'].map((value, i) => ({
      column: i + 1,
      value,
      traits: PLAIN_TEXT,
    }));
    const cells = [
      { column: 1, value: 'hs-2026-000012', traits: PLAIN_TEXT },
      { column: 2, value: 46_361, traits: { ...PLAIN_TEXT, kind: 'date' as const } },
    ];
    const rows = [head, cells].map((of, i) => ({ row: i + 1, hidden: false, cells: of }));
    const sheet = { name: 'Hồ sơ', hidden: false, hiddenColumns: [], merges: [], rows };
    expect(readReturnedSheet({ format: 'xlsx', date1904: false, sheets: [sheet] })).toMatchObject({
      rows: [{ number: 'HS-2026-000012', token: '', cells: { nextVisitOn: '05/12/2026' } }],
    });
  });
});

describe('a cell as somebody typed it', () => {
  const soon = addDays(todayInVietnam(), 5);
  it.each([
    ['fullName', ' lê  văn an ', 'Lê Văn An'],
    ['fullName', '', null],
    ['fullName', 'Lê 2', null],
    ['sex', 'nam', 'Nam'],
    ['sex', 'x', null],
    ['birthDate', '1.2.1990', '01/02/1990'],
    ['birthDate', '1990', '1990'],
    ['birthDate', '31/02/1990', null],
    ['phone', '0912 345 678', '0912345678'],
    ['phone', '12', null],
    ['nextVisitOn', formatDate(soon), soon],
    ['nextVisitOn', '01/01/2020', null],
  ] as const)('%s %j', (field, text, value) => {
    expect(readEdit(field, text)).toMatchObject(value === null ? { ok: false } : { ok: true, value });
  });

  it('an empty cell takes away what may be taken away', () => {
    expect(readEdit('phone', '')).toEqual({ ok: true, value: null });
    expect(readEdit('nextVisitOn', '')).toMatchObject({ ok: false });
  });
});

it('says what was left out, and nothing when all is there', () => {
  expect(cutNotice(20_000, 31_234)).toContain('20.000 dòng đầu trong 31.234');
  expect(cutNotice(5, 5)).toBeNull();
});
