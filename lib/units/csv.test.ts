import { describe, expect, it } from 'vitest';
import { readUnitCsv } from '@/lib/units/csv';
import { type KnownUnit, planUnitImport } from '@/lib/units/plan';

const head = 'code,name,kind,form,parent_code,valid_from,valid_to,predecessor_codes';
const read = (...rows: string[]) => {
  const answer = readUnitCsv([head, ...rows].join('\n'));
  if (!answer.ok) throw new Error(answer.problem);
  return answer.lines;
};

describe('reading a list of units', () => {
  it('takes commas, semicolons and tabs, a BOM, any order of columns and Vietnamese kinds', () => {
    const expected = {
      code: '15961',
      name: 'Hoằng Lộc',
      kind: 'COMMUNE',
      form: 'xã',
      validFrom: '2025-07-01',
      validTo: null,
      problems: [],
    };
    for (const text of [
      `\uFEFF${head}\r\n15961,Hoằng Lộc,xã,xã,38,01/07/2025,,15964 15958\r\n`,
      'NAME;code;Kind;parent code;valid-from\nHoằng Lộc;15961;COMMUNE;38;2025-07-01',
      'kind\tcode\tname\tparent_code\tvalid_from\nXã, phường, thị trấn\t15961\tHoằng Lộc\t38\t1.7.2025',
    ]) {
      const answer = readUnitCsv(text);
      expect(answer.ok && answer.lines[0]).toMatchObject(expected);
    }
  });

  it('gives back the zeros that a spreadsheet ate', () => {
    expect(read('1234,Xã Không,COMMUNE,xã,1,01/01/2027,,1230')[0]).toMatchObject({
      code: '01234',
      predecessorCodes: ['01230'],
    });
  });

  it('says in one sentence what is wrong with the file', () => {
    expect(readUnitCsv('')).toMatchObject({ ok: false });
    expect(readUnitCsv('a,b\n1,2')).toMatchObject({ ok: false, problem: expect.stringContaining('Còn thiếu: code') });
    expect(readUnitCsv(head)).toMatchObject({ ok: false, problem: 'Tệp chỉ có dòng tiêu đề' });
    expect(readUnitCsv(`${head}\n"chưa đóng,1`)).toMatchObject({ ok: false });
    expect(readUnitCsv(`${head}\n${'1,a,COMMUNE,xã,38,01/01/2027,,\n'.repeat(5_001)}`)).toMatchObject({ ok: false });
  });

  it.each([
    ['=1+1,Tên,COMMUNE,xã,38,01/01/2027,,', 'công thức'],
    ['91000,"=HYPERLINK(1)",COMMUNE,xã,38,01/01/2027,,', 'công thức'],
    ['91000,@SUM,COMMUNE,xã,38,01/01/2027,,', 'công thức'],
    ['91000,Tên,LÀNG,xã,38,01/01/2027,,', 'chưa rõ'],
    ['91000,Tên,COMMUNE,xã,38,31/02/2027,,', 'không có trong lịch'],
    ['91000,,COMMUNE,xã,38,01/01/2027,,', 'Nhập tên'],
    ['91000,Tên,COMMUNE,xã,38,01/01/2027,,,thừa', 'nhiều ô hơn'],
  ])('keeps the row %s and says why it is wrong', (row, why) => {
    expect(read(row)[0]?.problems.join(' ')).toContain(why);
  });
});

const known = (more: Partial<KnownUnit>): KnownUnit => ({
  id: 1,
  kind: 'PROVINCE',
  code: '38',
  name: 'Thanh Hóa',
  form: 'tỉnh',
  validFrom: '1945-09-02',
  validTo: null,
  isAdministered: true,
  ...more,
});
const hoangLoc = known({
  id: 2,
  kind: 'COMMUNE',
  code: '15961',
  name: 'Hoằng Lộc',
  form: 'xã',
  validFrom: '2025-07-01',
});
const units = [known({}), hoangLoc];
const verdicts = (rows: string[], there = units) => planUnitImport(read(...rows), there).map((r) => r.verdict);

describe('what a list would do', () => {
  it('adds, changes, or leaves alone', () => {
    expect(
      verdicts(['15961,Hoằng Lộc,COMMUNE,xã,38,01/07/2025,,', '91000,Mới,COMMUNE,phường,38,01/01/2027,,']),
    ).toEqual(['same', 'create']);
    expect(verdicts(['15961,Hoằng Lộc,COMMUNE,phường,38,01/07/2025,,'])).toEqual(['change']);
  });

  it('lets the next unit take a code once the former has ended, in the same list', () => {
    const taken = '15961,Biển Mới,COMMUNE,xã,38,01/01/2028,,15961';
    expect(verdicts([taken])).toEqual(['error']);
    expect(verdicts(['15961,Hoằng Lộc,COMMUNE,xã,38,01/07/2025,31/12/2027,', taken])).toEqual(['change', 'create']);
  });

  it('finds parents in the same list, and refuses the missing, the wrong kind and the ended', () => {
    expect(verdicts(['901,Huyện Thử,DISTRICT,huyện,38,01/01/2027,,', '91000,Mới,COMMUNE,xã,901,01/01/2027,,'])).toEqual(
      ['create', 'create'],
    );
    expect(verdicts(['91000,Mới,COMMUNE,xã,999,01/01/2027,,', '901,Huyện,DISTRICT,huyện,15961,01/01/2027,,'])).toEqual([
      'error',
      'error',
    ]);
    const ended = [known({ validTo: '2026-12-31' })];
    expect(verdicts(['91000,Mới,COMMUNE,xã,38,01/01/2027,,'], ended)).toEqual(['error']);
  });

  it('refuses doubles, unknown predecessors, new provinces and units of others', () => {
    const row = '91000,Mới,COMMUNE,xã,38,01/01/2027,,';
    expect(verdicts([row, row])).toEqual(['error', 'error']);
    expect(verdicts([`${row}77777`])).toEqual(['error']);
    expect(verdicts(['99,Tỉnh Mới,PROVINCE,tỉnh,,01/01/2027,,'])).toEqual(['error']);
    const foreign = units.map((u) => ({ ...u, isAdministered: false }));
    expect(
      verdicts(
        [row, '15961,Tên Khác,COMMUNE,xã,38,01/07/2025,,', '15961,Hoằng Lộc,COMMUNE,xã,38,01/07/2025,,'].slice(0, 2),
        foreign,
      ),
    ).toEqual(['error', 'error']);
  });

  it('judges a country’s worth of rows in a moment', () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => `${20_000 + i},Xã ${i},COMMUNE,xã,38,01/01/2027,,`);
    const started = performance.now();
    expect(new Set(verdicts(rows))).toEqual(new Set(['create']));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
