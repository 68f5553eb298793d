import { describe, expect, it } from 'vitest';
import { coarseCohorts, exactCohorts } from '@/lib/reoffending/cohorts';
import { type CourseRow, coarseCurve, exactCurve } from '@/lib/reoffending/curve';
import { lastToldDay } from '@/lib/reoffending/years';
import type { Exits } from '@/lib/statistics/survival';

const start = (n: number): Exits => ({ time: 0, entered: n, events: 0, censored: 0 });
const event = (time: number, n = 1): Exits => ({ time, entered: 0, events: n, censored: 0 });
const last = (time: number, n: number): Exits => ({ time, entered: 0, events: 0, censored: n });

describe('a curve of re-offending', () => {
  it('tells each milestone with who is still watched', () => {
    const curve = exactCurve([start(200), event(100, 4), event(300, 6), last(400, 150), last(1097, 40)]);
    expect(
      curve.milestones.map((m) => [m.months, m.atRisk, m.survival === null ? null : m.survival.toFixed(4)]),
    ).toEqual([
      [6, 196, '0.9800'],
      [12, 190, '0.9500'],
      [24, 40, '0.9500'],
      [36, 40, '0.9500'],
    ]);
    expect([curve.people, curve.events]).toEqual([200, 10]);
  });

  it('ends where hardly anybody is watched any more', () => {
    const curve = exactCurve([start(20), last(200, 12), event(300), last(900, 7)]);
    expect(curve.steps).toEqual([]);
    expect(curve.milestones.map((m) => m.survival)).toEqual([1, null, null, null]);
  });

  it('says to those who see no small number only what five or more, or nobody, stand behind', () => {
    const rows = [start(400), event(100, 3), event(300, 4), event(600, 2), last(800, 91), last(1097, 300)];
    const curve = coarseCurve(rows);
    // Three by 6 months are not told; seven by 12 are; two more by 24 are not, nor what nobody added after them.
    expect(curve.milestones.map((m) => m.survival)).toEqual([null, 0.98, null, null]);
    expect(curve.steps.map((s) => s.days)).toEqual([365]);
    expect([curve.people, curve.events, curve.milestones[0]?.atRisk]).toEqual([400, null, 390]);
  });

  it('is not drawn for them where fewer than five re-offended in all', () => {
    const curve = coarseCurve([start(400), event(100, 3), last(1097, 397)]);
    expect(curve).toMatchObject({ events: null, steps: [] });
    expect(curve.milestones.every((m) => m.survival === null && m.atRisk === null)).toBe(true);
  });
});

describe('cohorts', () => {
  const row = (cohort: string, days: number, more: Partial<CourseRow>): CourseRow => ({
    ...{ cohort, days, entered: 0, events: 0, censored: 0 },
    ...more,
  });
  const rows = [
    ...['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'].flatMap((q, i) => [
      row(q, 2, { entered: 40 }),
      row(q, 90 + i, { events: i === 3 ? 1 : 3 }),
      row(q, 400, { censored: i === 3 ? 39 : 37 }),
    ]),
  ];

  it('are quarters for those who see every number, the newest first', () => {
    expect(exactCohorts(rows).map((c) => [c.label, c.curve.events])).toEqual([
      ['Quý 4/2025', 1],
      ['Quý 3/2025', 3],
      ['Quý 2/2025', 3],
      ['Quý 1/2025', 3],
    ]);
  });

  it('are put together for the others until five stand behind each, the rest with the last', () => {
    expect(coarseCohorts(rows).map((c) => c.label)).toEqual(['Quý 1/2025 đến quý 4/2025']);
    const more = rows.map((r) => (r.events === 1 ? { ...r, events: 5, censored: 0 } : r));
    expect(coarseCohorts(more).map((c) => c.label)).toEqual(['Quý 3/2025 đến quý 4/2025', 'Quý 1/2025 đến quý 2/2025']);
  });

  it('say when most were watched only later', () => {
    const late = [row('2024-01-01', 300, { entered: 40 }), row('2024-01-01', 500, { censored: 40 })];
    expect(exactCohorts(late)[0]?.isWatchedFromStart).toBe(false);
    expect(exactCohorts(rows)[0]?.isWatchedFromStart).toBe(true);
  });
});

describe('the last day that is told', () => {
  it.each([
    [[], null],
    [[{ year: 2024, events: 0 }], '2024-12-31'],
    [[{ year: 2024, events: 3 }], null],
    [
      [
        { year: 2024, events: 3 },
        { year: 2025, events: 4 },
      ],
      '2025-12-31',
    ],
    [
      [
        { year: 2024, events: 6 },
        { year: 2025, events: 2 },
      ],
      '2024-12-31',
    ],
  ])('%j', (years, day) => expect(lastToldDay(years)).toBe(day));
});
