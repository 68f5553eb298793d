import { describe, expect, it } from 'vitest';
import { groupColumns } from '@/lib/committee/figures';
import { movementBetween, quarterEnd, type Step, stepsTold } from '@/lib/committee/movement';
import { isSmall } from '@/lib/committee/suppression';

it.each([
  ['2026-11-25', '2026-09-30'],
  ['2026-09-30', '2026-09-30'],
  ['2026-09-29', '2026-06-30'],
  ['2026-01-01', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['2024-03-30', '2023-12-31'],
])('the last whole quarter by %s ended on %s', (day, end) => {
  expect(quarterEnd(day)).toBe(end);
});

describe('who came and went', () => {
  const grown = (flows: Record<string, number>, isProtected = true) =>
    movementBetween({ unit_id: 0 }, { unit_id: 0, ...flows }, { isProtected });

  it.each([
    ['nothing small', { arrived: 30, closed: 6 }, [30, 6, 0, 0]],
    // 276 came and 275 are there: one ended.
    ['a few, and what would tell how few', { arrived: 276, closed: 1 }, [null, null, 0, 0]],
    ['few of two kinds that come to five', { arrived: 276, closed: 3, moved_out: 2 }, [276, null, 0, null]],
    ['few and nothing else', { closed: 2 }, [null, null, null, null]],
  ])('%s', (_, flows, told) => {
    const { arrived, closed, movedIn, movedOut } = grown(flows);
    expect([arrived, closed, movedIn, movedOut]).toEqual(told);
  });

  it('to those who open rows, all of it', () => {
    const { closed, steps, hidesSteps } = grown({ closed: 1, flow_b_a: 1 }, false);
    expect([closed, steps, hidesSteps]).toEqual([1, [{ from: 'B', to: 'A', people: 1 }], false]);
  });
});

describe('who changed groups', () => {
  const steps = (told: Record<string, number>): Step[] =>
    groupColumns.flatMap((from) =>
      groupColumns
        .filter((to) => to !== from && to !== 'NONE')
        .map((to) => ({ from, to, people: told[`${from}>${to}`] ?? 0 })),
    );
  const shown = (told: Record<string, number>) => stepsTold(steps(told)).map(({ from, to }) => `${from}>${to}`);

  it('is told where nobody is few', () => {
    expect(shown({ 'B>A': 30, 'NONE>B': 12 })).toEqual(['B>A', 'NONE>B']);
  });

  it('is not told where the balance of a group would tell a few', () => {
    // Fourteen came, six are not grouped yet, six went to B: two went to C.
    expect(shown({ 'NONE>B': 6, 'NONE>C': 2, 'B>A': 30 })).toEqual(['B>A']);
  });

  it('leaves nothing small around any group, whatever happened', () => {
    let seed = 7;
    const draw = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 500; round++) {
      const all = steps({}).map((step) => ({ ...step, people: draw(3) === 0 ? draw(12) : 0 }));
      const told = stepsTold(all);
      expect(told.every(({ people }) => !isSmall(people))).toBe(true);
      for (const group of groupColumns) {
        const around = all.filter(({ from, to }) => from === group || to === group);
        const untold = around.filter((step) => !told.includes(step));
        // What is left small there has nothing beside it that could hide it.
        if (isSmall(untold.reduce((sum, { people }) => sum + people, 0))) expect(untold).toEqual(around);
      }
    }
  });
});
