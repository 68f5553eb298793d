import { describe, expect, it } from 'vitest';
import { communeCounts, figuresFor } from '@/lib/committee/figures';

it('nobody in scope is another thing than nothing told', () => {
  const told = communeCounts({ unit_id: 1, in_scope: 0 }, 'Hoằng Lộc');
  const silent = communeCounts({ unit_id: 2 }, 'Hoằng Phú');
  const { communes, total } = figuresFor([told, silent], { isProtected: true });
  expect(communes.map(({ communeName, isReported, inScope }) => [communeName, isReported, inScope])).toEqual([
    ['Hoằng Lộc', true, 0],
    ['Hoằng Phú', false, 0],
  ]);
  expect(total.inScope).toBe(0);
});

describe('contact', () => {
  const commune = (unit_id: number, inScope: number, overdue: number, neglected: number) =>
    communeCounts(
      { unit_id, in_scope: inScope, group_a: inScope, work_stable: inScope, overdue, neglected },
      `Xã ${unit_id}`,
    );
  const shown = (counts: Parameters<typeof commune>[], isProtected: boolean) => {
    const { communes, total } = figuresFor(
      counts.map((c) => commune(...c)),
      { isProtected },
    );
    return [...communes.map((c) => c.contact), total.contact];
  };

  it('is kept, late, or not met for too long, and each person once', () => {
    expect(
      shown(
        [
          [1, 30, 12, 8],
          [2, 10, 0, 0],
        ],
        false,
      ),
    ).toEqual([
      [18, 4, 8],
      [10, 0, 0],
      [28, 4, 8],
    ]);
  });

  it('does not tell a few by what is left of those overdue', () => {
    // 12 overdue are told; 10 not met would tell that 2 are late.
    expect(
      shown(
        [
          [1, 40, 12, 10],
          [2, 40, 20, 10],
        ],
        true,
      ),
    ).toEqual([
      [28, null, null],
      [20, null, null],
      [48, 12, 20],
    ]);
    expect(shown([[1, 40, 12, 10]], true)).toEqual([
      [28, null, null],
      [28, null, null],
    ]);
    // Three overdue are hidden themselves, and their parts with them.
    expect(
      shown(
        [
          [1, 40, 3, 3],
          [2, 40, 20, 10],
        ],
        true,
      )[0]?.slice(1),
    ).toEqual([null, null]);
  });
});
