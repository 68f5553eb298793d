import { expect, it } from 'vitest';
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
