import { describe, expect, it } from 'vitest';
import { overdueFirst, risenSince, thenAndNow } from '@/lib/steering/conferences/exceptions';

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
    contact: [],
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
  const many = Array.from({ length: 20 }, (_, n) => commune(n, `Xã ${n}`, 50 - n));
  expect(overdueFirst(many)).toHaveLength(6);
  expect(risenSince(many, [])).toHaveLength(6);
});

describe('what rose since the conference before', () => {
  it.each([
    // now, then, what is told
    [19, 12, [19, 12]],
    [12, 12, null],
    [11, 12, null],
    [9, 0, [9, 0]],
    [9, null, [9, null]],
    [null, 12, null],
    [null, null, null],
    [0, null, null],
  ])('%s today, %s then: %j', (now, then, told) => {
    const [found] = risenSince([commune(1, 'Xã', now)], [commune(1, 'Xã', then)]);
    expect(found ? [found.overdue, found.before] : null).toEqual(told);
  });

  it('stands by how much it rose, then by its number, and after it what cannot be compared', () => {
    const now = [commune(1, 'A', 30), commune(2, 'B', 9), commune(3, 'C', 40), commune(4, 'D', 8), commune(5, 'E', 12)];
    const then = [commune(1, 'A', 28), commune(2, 'B', 7), commune(3, 'C', null), commune(4, 'D', 0)];
    expect(risenSince(now, then).map((one) => one.communeName)).toEqual(['E', 'D', 'A', 'B', 'C']);
  });

  it.each([
    [19, 12, 'nay 19, ngày họp trước 12'],
    [19, null, 'nay 19, ngày họp trước ẩn'],
    [null, 0, 'nay ẩn, ngày họp trước 0'],
    [1234, 987, 'nay 1.234, ngày họp trước 987'],
  ])('%s and %s are told as: %s', (now, before, told) => {
    expect(thenAndNow(now, before)).toBe(told);
  });
});
