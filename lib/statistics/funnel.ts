import { binomialCdf } from '@/lib/statistics/distributions';

/** How unusual a unit is among its peers: within what chance gives, worth a look, or far outside. */
export type Standing = 'WITHIN' | 'NOTABLE' | 'FAR';

export interface FunnelLimits {
  /** Shares from 0 to 1 between which 95 %, and 99.8 %, of units of that size lie by chance alone. */
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

/**
 * The limits of a funnel plot around the share of all (0 to 1) for a unit of n people: exact binomial limits, interpolated
 * so that the lines are smooth. Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185–1202, appendix A.1.1. The
 * upper limits mirror the lower ones: by the formula itself a small unit would go beyond them one person too early.
 */
export function funnelLimits(n: number, share: number): FunnelLimits {
  return {
    low95: lower(n, share, 0.025),
    high95: 1 - lower(n, 1 - share, 0.025),
    low998: lower(n, share, 0.001),
    high998: 1 - lower(n, 1 - share, 0.001),
  };
}

/** Below it lies less than the share p of units of that size. */
function lower(n: number, share: number, p: number): number {
  if (share <= 0 || share >= 1 || n === 0) return share;
  // The smallest r that p of such units do not go beyond.
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, share) >= p) high = middle;
    else low = middle + 1;
  }
  const [at, before] = [binomialCdf(low, n, share), binomialCdf(low - 1, n, share)];
  const between = at === before ? 0 : (at - p) / (at - before);
  return Math.min(1, Math.max(0, (low - between) / n));
}

/** Where k of n stands. Nobody is called unusual for a share that all of its size could have by chance. */
export function standingOf(k: number, n: number, share: number): Standing {
  if (n === 0) return 'WITHIN';
  const limits = funnelLimits(n, share);
  const own = k / n;
  if (own < limits.low998 || own > limits.high998) return 'FAR';
  return own < limits.low95 || own > limits.high95 ? 'NOTABLE' : 'WITHIN';
}
