import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '@/lib/statistics/distributions';
import { funnelLimits, standingOf } from '@/lib/statistics/funnel';
import { differenceOfShares, wilson } from '@/lib/statistics/proportions';

describe('Wilson', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d among %d', (k, n, low, high) => {
    const found = wilson(k, n);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  ])('%d of %d less %d of %d', (k1, n1, k2, n2, value, low, high) => {
    const found = differenceOfShares({ k: k1, n: n1 }, { k: k2, n: n2 });
    expect(found.value).toBeCloseTo(value, 4);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('funnel limits', () => {
  it('are those of the exact binomial distribution, interpolated', () => {
    // By hand: of ten at one half P(X ≤ 1) = 11/1024 and P(X ≤ 2) = 56/1024, and 0,025 lies between them.
    const between = (56 / 1024 - 0.025) / (45 / 1024);
    expect(funnelLimits(10, 0.5).low95).toBeCloseTo((2 - between) / 10, 9);
    expect(funnelLimits(10, 0.5).high95).toBeCloseTo(1 - (2 - between) / 10, 9);
  });

  it('do not call a small unit unusual that chance alone may have made so', () => {
    expect(standingOf(2, 3, 0.3)).toBe('WITHIN');
    expect(standingOf(0, 8, 0.3)).toBe('WITHIN');
    expect(standingOf(60, 90, 0.3)).toBe('FAR');
    expect(standingOf(38, 90, 0.3)).toBe('NOTABLE');
    expect(standingOf(0, 0, 0.3)).toBe('WITHIN');
    expect(standingOf(4, 4, 1)).toBe('WITHIN');
  });

  it('lie around the share, the wider outside the narrower, and hold as many as they say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 99 }), (n, percent) => {
        const share = percent / 100;
        const { low95, high95, low998, high998 } = funnelLimits(n, share);
        expect(low998).toBeLessThanOrEqual(low95);
        expect(high95).toBeLessThanOrEqual(high998);
        expect(high95).toBeGreaterThan(low95);
        expect(binomialCdf(Math.ceil(low998 * n - 1e-9) - 1, n, share)).toBeLessThanOrEqual(0.001 + 1e-9);
        expect(1 - binomialCdf(Math.floor(high998 * n + 1e-9), n, share)).toBeLessThanOrEqual(0.001 + 1e-9);
      }),
    );
  });
});
