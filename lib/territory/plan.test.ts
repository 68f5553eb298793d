import { describe, expect, it } from 'vitest';
import { changesOf, type KnownUnit, type NewCommune, planProblems } from '@/lib/territory/plan';

const unit = (id: number, name: string, more: Partial<KnownUnit> = {}): KnownUnit & { parentId: number | null } => ({
  ...{ id, name, kind: 'COMMUNE', code: `1${id}`, form: 'xã', validFrom: '1945-09-02', validTo: null },
  ...{ hasSuccessor: false, isAdministered: true, parentId: 9 },
  ...more,
});
const units = [
  unit(9, 'Thanh Hóa', { kind: 'PROVINCE', form: 'tỉnh' }),
  unit(8, 'Hoằng Hóa', { kind: 'DISTRICT', form: 'huyện', validTo: '2025-06-30' }),
  unit(1, 'Hoằng Thịnh'),
  unit(2, 'Hoằng Thái'),
  unit(3, 'Hoằng Phú', { validTo: '2024-12-31' }),
  unit(4, 'Mới Lập', { validFrom: '2025-07-01' }),
  unit(5, 'Nơi Khác', { isAdministered: false }),
  unit(6, 'Đã Nhập', { hasSuccessor: true }),
];
const into = (more: Partial<NewCommune> = {}): NewCommune => ({
  ...{ code: '15961', name: 'Hoằng Lộc', form: 'xã', parentId: 9, sourceIds: [1, 2], hamlets: [] },
  ...more,
});
const problems = (communes: NewCommune[], effectiveOn = '2025-07-01') => planProblems({ effectiveOn, communes }, units);

describe('a plan', () => {
  it.each<[string, NewCommune[], string | null]>([
    ['a merger', [into()], null],
    ['a renaming that keeps its code', [into({ sourceIds: [1], code: '11', name: 'Tên Mới' })], null],
    [
      'a division by hamlets',
      [into({ sourceIds: [1], hamlets: ['Thôn 1'] }), into({ code: '2', sourceIds: [1, 2] })],
      null,
    ],
    ['dated before its unit', [into({ sourceIds: [4] })], 'Mới Lập có hiệu lực từ 01/07/2025'],
    ['of a commune that ended', [into({ sourceIds: [3] })], 'đã hết hiệu lực'],
    ['of a commune outside', [into({ sourceIds: [5] })], 'không thuộc địa bàn'],
    ['of a commune already merged', [into({ sourceIds: [6] })], 'đã được sắp xếp rồi'],
    ['of a province', [into({ sourceIds: [9], parentId: 8 })], 'không phải cấp xã'],
    ['of a commune nobody knows', [into({ sourceIds: [77] })], 'Chọn xã trong danh sách'],
    ['under a parent that ended', [into({ parentId: 8 })], 'không còn hiệu lực'],
    ['under a commune that ends in it', [into({ parentId: 1 })], 'cũng bị sắp xếp'],
    ['with a code in use', [into({ code: '14' })], 'Mã 14 thuộc đơn vị khác'],
    ['with one code twice', [into({ sourceIds: [1] }), into({ sourceIds: [2] })], 'Mã 15961 thuộc đơn vị khác'],
    [
      'that divides without saying how',
      [into({ sourceIds: [1] }), into({ code: '2', sourceIds: [1, 2] })],
      'trừ đúng một đơn vị nhận phần còn lại',
    ],
    [
      'that gives a hamlet to two',
      [
        into({ sourceIds: [1], hamlets: ['Thôn 1'] }),
        into({ code: '2', sourceIds: [1], hamlets: ['thôn 1'] }),
        into({ code: '3', sourceIds: [1] }),
      ],
      'được ghi ở hai đơn vị',
    ],
  ])('%s', (_, communes, problem) => {
    const found = Object.values(problems(communes));
    if (problem === null) expect(found).toEqual([]);
    else expect(found.join(' · ')).toContain(problem);
  });

  it('may not take effect on the first day of a unit or before', () => {
    expect(Object.keys(problems([into({ sourceIds: [4] })], '2025-07-01'))).toEqual(['communes.0.sourceIds']);
    expect(problems([into({ sourceIds: [4] })], '2025-07-02')).toEqual({});
  });
});

it.each<[NewCommune[], string[]]>([
  [[into()], ['MERGE']],
  [[into({ sourceIds: [1] })], ['RENAME']],
  [[into({ sourceIds: [1], parentId: 8 })], ['REASSIGN']],
  [
    [into({ sourceIds: [1], hamlets: ['x'] }), into({ sourceIds: [1] }), into({ sourceIds: [2] })],
    ['DIVIDE', 'RENAME'],
  ],
])('is told by what goes into what %#', (communes, changes) => {
  expect(changesOf(communes, units)).toEqual(changes);
});
