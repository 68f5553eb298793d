import { describe, expect, it } from 'vitest';
import { judgeIncoming, type Known } from '@/lib/models/incoming/judge';
import { readIncoming } from '@/lib/models/incoming/table';

const known: Known = {
  types: [
    { code: 'DONG_HO', name: 'Dòng họ tự quản' },
    { code: 'KHAC', name: 'Mô hình khác' },
  ],
  units: [
    { id: 1, kind: 'COMMUNE', name: 'Hoằng Lộc', form: 'xã', stands: true, heir: null },
    { id: 2, kind: 'COMMUNE', name: 'Hoằng Phú', form: 'xã', stands: true, heir: null },
    { id: 3, kind: 'COMMUNE', name: 'Hoằng Thái', form: 'xã', stands: false, heir: 'xã Hoằng Lộc' },
  ],
  models: [
    { unitId: 1, name: 'Dòng họ Lê', launchedOn: null, isEnded: false },
    { unitId: 1, name: 'Dòng họ Mai', launchedOn: '2020-03-01', isEnded: true },
  ],
};
const judge = (...lines: string[]) => {
  const table = readIncoming(lines.join('\n'));
  if (!table.ok) throw new Error(table.problem);
  return judgeIncoming(table.rows, known).map((r) => [r.verdict, ...r.problems]);
};
const head = 'Tên mô hình\tLoại\tĐơn vị\tNgày ra mắt';

describe('a list of models', () => {
  it('is read by its header, in any order, with columns that are not asked for', () => {
    const table = readIncoming('STT\tloại\tTÊN MÔ HÌNH\n1\tKhác\t Tổ  tự quản ');
    expect(table).toMatchObject({ ok: true, rows: [{ line: 2, name: 'Tổ tự quản', type: 'Khác', unit: '' }] });
    expect(readIncoming('Tên mô hình\tĐơn vị\nA\tB')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Loại'),
    });
    expect(readIncoming(head)).toMatchObject({ ok: false });
    expect(readIncoming('  ')).toMatchObject({ ok: false });
  });

  it('brings no model back that has ended, and lets another of its name begin', () => {
    expect(
      judge(
        head,
        'Dòng họ Mai\tDòng họ tự quản\tHoằng Lộc\t01/03/2020',
        'Dòng họ Mai\tDòng họ tự quản\tHoằng Lộc\t01/03/2024',
      ),
    ).toEqual([['known', 'Mô hình này đã dừng hoặc đã sáp nhập'], ['new']]);
  });

  it('gets one verdict a row', () => {
    expect(
      judge(
        head,
        'Dòng họ Nguyễn\tDòng họ tự quản\txã Hoằng Lộc\t1/2/2024',
        'Dòng họ Lê\tDòng họ tự quản\tHoằng Lộc\t',
        'Dòng họ Lê\tDòng họ tự quản\tHoằng Phú\t',
        'Dòng họ Nguyễn \tDÒNG HỌ TỰ QUẢN\tHoằng Lộc\t',
        'Dòng họ Trần\tHọ tộc\tHoằng Phụ\t31/02/2024',
        'Dòng họ Đỗ\tMô hình khác\tHoằng Thái\t',
        '\tMô hình khác\t\t1/1/2099',
      ),
    ).toEqual([
      ['new'],
      ['known', 'Đơn vị đã có mô hình tên này'],
      ['new'],
      ['known', 'Trùng với dòng 2'],
      [
        'wrong',
        'Loại “Họ tộc” không có trong danh mục',
        'Đơn vị “Hoằng Phụ” không thuộc địa bàn phụ trách',
        'Ngày ra mắt: ngày này không có trong lịch',
      ],
      ['wrong', 'Đơn vị “Hoằng Thái” không còn, nay là xã Hoằng Lộc'],
      ['wrong', 'Thiếu tên mô hình', 'Thiếu đơn vị', 'Ngày ra mắt: ngày này chưa đến'],
    ]);
  });
});
