import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gehan, rossi, veteran } from '@/lib/statistics/fixture-data-sets';
import { logRank } from '@/lib/statistics/log-rank';
import { atRiskAt, type Exits, kaplanMeier, pointAt } from '@/lib/statistics/survival';

const near = (found: number | null | undefined, known: number, within = 1e-6) =>
  expect(Math.abs((found ?? Number.NaN) - known)).toBeLessThan(within);
const everybody = [...rossi.withoutAid, ...rossi.withAid];

// Known answers: R 4.2.2 with survival 3.5-3 (survfit with conf.type = "log-log", survdiff), and SciPy 1.17.1; published: Rossi 432, 114 and
// S(52) = 318/432 = 0,7361, log-rank 3,84; Freireich S(6) = 0,857, S(10) = 0,753, S(23) = 0,448 and log-rank 16,79.
describe('Kaplan–Meier', () => {
  it.each([
    [1, 432, 0.997685185185185, 0.00231213407875067, 0.983682504575134, 0.999673602536823],
    [8, 425, 0.972222222222222, 0.00790659781324043, 0.951604825851564, 0.984129076991022],
    [13, 413, 0.953703703703703, 0.0101096934192556, 0.929157561725196, 0.969882216736377],
    [26, 381, 0.875, 0.015911721163041, 0.839975405842812, 0.902803795661009],
    [39, 353, 0.8125, 0.018778912893042, 0.772394159515214, 0.846249949018228],
    [52, 322, 318 / 432, 0.0212051019809588, 0.691859715796487, 0.775063183374674],
  ])('of the 432 released of Rossi at week %d', (week, atRisk, survival, error, low, high) => {
    const point = pointAt(kaplanMeier(everybody), week);
    expect(atRiskAt(everybody, week)).toBe(atRisk);
    near(point?.survival, survival);
    near(point?.error, error);
    near(point?.low, low);
    near(point?.high, high);
  });

  it('counts 114 arrests among them', () => {
    expect(kaplanMeier(everybody).reduce((sum, p) => sum + p.events, 0)).toBe(114);
  });

  it.each([
    [30, 97, 0.70043500700435, 0.0391619947074696, 0.616083777392525, 0.769719664862068],
    [100, 55, 0.417994507196793, 0.0424766367589287, 0.334194690602689, 0.499464987297512],
    [300, 13, 0.117058638789024, 0.0294671540555738, 0.067217986838432, 0.181894569123926],
  ])('of 137 veterans with lung cancer at day %d', (day, atRisk, survival, error, low, high) => {
    const all = Object.values(veteran).flat();
    const point = pointAt(kaplanMeier(all), day);
    expect(atRiskAt(all, day)).toBe(atRisk);
    near(point?.survival, survival);
    near(point?.error, error);
    near(point?.low, low);
    near(point?.high, high);
  });

  it.each([
    [6, 0.8571428571428571, 0.6197179552659838, 0.951551747646997],
    [7, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804],
    [10, 0.7529411764705881, 0.5031995107999564, 0.8893618351692655],
    [13, 0.6901960784313724, 0.43161022248618397, 0.8490659633494507],
    [16, 0.6274509803921567, 0.36751085598750205, 0.8049121894718412],
    [22, 0.53781512605042, 0.26777893676713505, 0.7467907176353944],
    [35, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414],
  ])('of the children under 6-MP at week %d', (week, survival, low, high) => {
    const point = pointAt(kaplanMeier(gehan.treated), week);
    near(point?.survival, survival);
    near(point?.low, low);
    near(point?.high, high);
  });

  it('has no band before anything happened, nor after it happened to all', () => {
    expect(kaplanMeier([{ time: 3, events: 0, censored: 9 }])).toEqual([]);
    const last = kaplanMeier(gehan.placebo).at(-1);
    expect(last).toMatchObject({ survival: 0, low: null, high: null });
  });

  it('counts who is watched from later on from then on: as if the others had not been there yet', () => {
    const late: Exits[] = [
      { time: 0, entered: 4, events: 0, censored: 0 },
      { time: 5, entered: 6, events: 1, censored: 0 },
      { time: 8, entered: 0, events: 2, censored: 0 },
      { time: 9, entered: 0, events: 0, censored: 7 },
    ];
    const [first, second] = kaplanMeier(late);
    expect([first?.atRisk, second?.atRisk]).toEqual([4, 9]);
    // R: survfit(Surv(start, stop, event) ~ 1).
    near(first?.error, 0.21650635094611);
    near(first?.low, 0.127946917595146);
    near(second?.survival, 0.583333333333333);
    near(second?.error, 0.197886206232986);
    near(second?.low, 0.157141229405706);
    near(second?.high, 0.854717264885598);
  });
});

describe('log-rank', () => {
  it('of aid to the released: 3,84 on one degree', () => {
    const { chiSquared, degrees, p, observed, expected } = logRank([rossi.withoutAid, rossi.withAid]);
    near(chiSquared, 3.837569576549051);
    near(p, 0.050116117409005755);
    expect({ degrees, observed }).toEqual({ degrees: 1, observed: [66, 48] });
    near((expected[0] ?? 0) + (expected[1] ?? 0), 114);
  });

  it('of 6-MP against placebo: 16,79 on one degree', () => {
    const { chiSquared, p } = logRank([gehan.treated, gehan.placebo]);
    near(chiSquared, 16.792940989216536);
    near(p, 4.168809109334529e-5, 1e-9);
  });

  it('of four types of lung cancer: 25,4 on three degrees', () => {
    const { squamous, smallCell, adeno, large } = veteran;
    const { chiSquared, degrees, p, observed, expected } = logRank([squamous, smallCell, adeno, large]);
    near(chiSquared, 25.4037003457854);
    near(p, 1.27124594e-5, 1e-12);
    expect({ degrees, observed }).toEqual({ degrees: 3, observed: [31, 45, 26, 26] });
    for (const [i, known] of [47.6546776724754, 30.1020793268148, 15.6937646143605, 34.5494783863493].entries())
      near(expected[i], known);
  });

  it('says nothing of one group, or where one was never watched', () => {
    expect(logRank([gehan.treated])).toMatchObject({ chiSquared: 0, degrees: 0, p: 1 });
    expect(logRank([gehan.treated, []])).toMatchObject({ degrees: 0, p: 1 });
  });
});

const exits = fc.array(
  fc.record({ time: fc.integer({ min: 1, max: 40 }), events: fc.nat({ max: 3 }), censored: fc.nat({ max: 3 }) }),
  { minLength: 1, maxLength: 30 },
);

describe('whatever the numbers', () => {
  it('the curve never rises, stays within 0 and 1, and lies in its band', () => {
    fc.assert(
      fc.property(exits, (rows) => {
        const points = kaplanMeier(rows);
        for (const [i, p] of points.entries()) {
          expect(p.survival).toBeGreaterThanOrEqual(-1e-12);
          expect(p.survival).toBeLessThanOrEqual(points[i - 1]?.survival ?? 1);
          if (p.low !== null) expect(p.low).toBeLessThanOrEqual(p.survival);
          if (p.high !== null) expect(p.high).toBeGreaterThanOrEqual(p.survival);
        }
      }),
    );
  });

  it('without anybody who leaves early, the curve is a plain share', () => {
    fc.assert(
      fc.property(exits, (rows) => {
        const all = rows.map(({ time, events }) => ({ time, events, censored: 0 }));
        const people = all.reduce((sum, r) => sum + r.events, 0);
        for (const { time, survival } of kaplanMeier(all)) {
          const gone = all.filter((r) => r.time <= time).reduce((sum, r) => sum + r.events, 0);
          near(survival, (people - gone) / people, 1e-9);
        }
      }),
    );
  });

  it('rows that fall on one time may come apart or together, in any order', () => {
    fc.assert(
      fc.property(exits, (rows) => {
        const apart = rows.flatMap((r) => [
          ...new Array<Exits>(r.events).fill({ time: r.time, events: 1, censored: 0 }),
          ...new Array<Exits>(r.censored).fill({ time: r.time, events: 0, censored: 1 }),
        ]);
        expect(kaplanMeier(apart.reverse())).toEqual(kaplanMeier(rows.filter((r) => r.events + r.censored > 0)));
      }),
    );
  });

  it('the order of the groups makes no difference to the test, and alike groups are found alike', () => {
    fc.assert(
      fc.property(exits, exits, exits, (a, b, c) => {
        const one = logRank([a, b, c]);
        const other = logRank([c, a, b]);
        near(one.chiSquared - other.chiSquared, 0, 1e-6 * (1 + one.chiSquared));
        near(logRank([a, a]).chiSquared, 0, 1e-9);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
