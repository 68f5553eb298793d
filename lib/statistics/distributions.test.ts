import { describe, expect, it } from 'vitest';
import { binomialCdf, chiSquaredTail, logGamma, normalCdf, normalQuantile } from '@/lib/statistics/distributions';

// Known answers: SciPy 1.17.1 (scipy.stats norm, chi2, binom), an independent program.
describe('distributions', () => {
  it.each([
    [-6, 9.865876450376946e-10],
    [-3, 0.0013498980316300933],
    [-1.96, 0.024997895148220435],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [1, 0.8413447460685429],
    [2.5, 0.9937903346742238],
    [4, 0.9999683287581669],
  ])('normal: P(Z ≤ %d)', (z, p) => expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-12));

  it.each([
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
  ])('normal: the z of %d', (p, z) => expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-11));

  it.each([
    [3.841458820694124, 1, 0.05],
    [0.1, 1, 0.7518296340458492],
    [16.79, 1, 4.1752751389197874e-5],
    [25.4, 3, 1.2735139409743373e-5],
    [7.8, 3, 0.050331097859853326],
    [100, 4, 9.836624224615988e-21],
    [2, 10, 0.9963401531726563],
    [50, 49, 0.43343669725576084],
  ])('chi-squared: P(X > %d) with %d degrees', (x, k, p) => {
    const found = chiSquaredTail(x, k);
    expect(Math.abs(found - p)).toBeLessThan(1e-12);
    expect(Math.abs(found / p - 1)).toBeLessThan(1e-9);
  });

  it.each([
    [0, 10, 0.1, 0.34867844009999993],
    [3, 20, 0.25, 0.22515604766431352],
    [88, 276, 0.32, 0.5123536408094399],
    [5, 1000, 0.005, 0.6159610222264551],
    [150, 276, 0.5, 0.9338890433604508],
    [1200, 100_000, 0.0125, 0.07874209549449197],
  ])('binomial: P(X ≤ %d) of %d at %d', (k, n, p, cdf) =>
    expect(Math.abs(binomialCdf(k, n, p) - cdf)).toBeLessThan(1e-9),
  );

  it('is sure where nothing else can be', () => {
    expect([binomialCdf(-1, 10, 0.5), binomialCdf(10, 10, 0.5), chiSquaredTail(0, 3)]).toEqual([0, 1, 1]);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  });
});
