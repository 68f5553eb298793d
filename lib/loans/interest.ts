/**
 * Interest is counted exactly, in parts of a đồng, and becomes whole đồng only where it is shown or recorded. A rate in
 * basis points, a share in percent and a year of 365 days make 10.000 × 100 × 365 parts to a đồng.
 */
export const PARTS_PER_DONG = 365_000_000n;

/** Parts that `principal` (đồng) bears in `days` at `basisPoints` a year, taken at `percent` of the rate. */
export const interestParts = (principal: number, basisPoints: number, percent: number, days: number): bigint =>
  BigInt(principal) * BigInt(basisPoints) * BigInt(percent) * BigInt(days);

/** Whole units of a fraction, half a unit upwards; neither part may be negative. */
export const roundHalfUp = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

export const wholeDong = (parts: bigint): number =>
  parts < 0n ? -Number(roundHalfUp(-parts, PARTS_PER_DONG)) : Number(roundHalfUp(parts, PARTS_PER_DONG));
