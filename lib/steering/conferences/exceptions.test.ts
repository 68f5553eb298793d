import { expect, it } from 'vitest';
import { overdueFirst } from '@/lib/steering/conferences/exceptions';

const commune = (communeId: number, communeName: string, overdue: number | null) => ({
  ...{
    communeId,
    communeName,
    at: null,
    isReported: true,
    overdue,
    inScope: 30,
    groups: [],
    work: [],
    difficulties: [],
  },
});

it('names the heaviest first, equal ones by their Vietnamese name, and nobody whose count is hidden or zero', () => {
  const found = overdueFirst([
    commune(1, 'Hoằng Phú', 6),
    commune(2, 'Hoằng Lộc', null),
    commune(3, 'Hoằng Đạo', 6),
    commune(4, 'Hoằng Tiến', 0),
    commune(5, 'Hoằng Sơn', 11),
  ]);
  expect(found.map((one) => one.communeName)).toEqual(['Hoằng Sơn', 'Hoằng Đạo', 'Hoằng Phú']);
});

it('keeps to what a room can take in', () => {
  expect(overdueFirst(Array.from({ length: 20 }, (_, n) => commune(n, `Xã ${n}`, 50 - n)))).toHaveLength(6);
});
