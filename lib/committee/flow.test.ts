import { describe, expect, it } from 'vitest';
import { layFlow } from '@/lib/committee/flow';
import type { Movement } from '@/lib/committee/movement';

const steps: Movement['steps'] = [
  { from: 'B', to: 'A', people: 30 },
  { from: 'NONE', to: 'A', people: 10 },
  { from: 'B', to: 'C', people: 10 },
];

describe('the picture of who changed groups', () => {
  it('is as wide as they are many, groups in their order on either side', () => {
    const { from, to, height } = layFlow(steps);
    expect(from).toEqual([
      { group: 'B', top: 0, size: 160 },
      { group: 'NONE', top: 170, size: 40 },
    ]);
    expect(to).toEqual([
      { group: 'A', top: 0, size: 160 },
      { group: 'C', top: 170, size: 40 },
    ]);
    expect(height).toBe(210);
  });

  it('lays ribbons of a group one below the other, without a gap and without crossing', () => {
    const ends = layFlow(steps).ribbons.map(({ key, path }) => {
      const [leftTop, rightTop, rightBottom, leftBottom] = [
        /^M0,(\S+)C/,
        / 100,(\S+)L/,
        /L100,(\S+)C/,
        / 0,(\S+)Z$/,
      ].map((part) => Number(part.exec(path)?.[1]));
      return [key, leftTop, leftBottom, rightTop, rightBottom];
    });
    expect(ends).toEqual([
      ['BA', 0, 120, 0, 120],
      ['NONEA', 170, 210, 120, 160],
      ['BC', 120, 160, 170, 210],
    ]);
  });

  it('draws a small group high enough to be read', () => {
    const { to } = layFlow([...steps, { from: 'A', to: 'D', people: 2 }]);
    expect(to.find(({ group }) => group === 'D')?.size).toBe(26);
  });
});
