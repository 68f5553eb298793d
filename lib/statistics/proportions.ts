import { normalQuantile } from '@/lib/statistics/distributions';

/** z of a two-sided interval of 95 %. */
export const z95 = normalQuantile(0.975);

/** A share, or a difference of shares, from 0 to 1, with the interval it may truly lie in. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/**
 * Wilson's score interval of k among n (n > 0): holds its 95 % also for small n and shares near 0 or 1.
 * Source: E. B. Wilson, JASA 22 (1927), 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872.
 */
export function wilson(k: number, n: number, z: number = z95): Interval {
  const p = k / n;
  const middle = (2 * k + z * z) / (2 * (n + z * z));
  const half = (z * Math.sqrt(z * z + 4 * k * (1 - p))) / (2 * (n + z * z));
  // Rounding must not move the ends past what is seen.
  return { value: p, low: k === 0 ? 0 : Math.min(p, middle - half), high: k === n ? 1 : Math.max(p, middle + half) };
}

/**
 * The share of the first less that of the second, of two independent samples, with an interval from the two Wilson intervals.
 * Source: method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890.
 */
export function differenceOfShares(
  first: { k: number; n: number },
  second: { k: number; n: number },
  z: number = z95,
): Interval {
  const [a, b] = [wilson(first.k, first.n, z), wilson(second.k, second.n, z)];
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
