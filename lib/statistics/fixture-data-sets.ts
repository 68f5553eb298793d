import type { Exits } from '@/lib/statistics/survival';

/** One person a time: when it happened, and when the others were last seen. */
const exitsOf = (events: readonly number[], censored: readonly number[]): Exits[] => [
  ...events.map((time) => ({ time, events: 1, censored: 0 })),
  ...censored.map((time) => ({ time, events: 0, censored: 1 })),
];
const repeated = (time: number, n: number) => new Array<number>(n).fill(time);

/**
 * 432 men released from prisons of Maryland, followed for 52 weeks: weeks to arrest of those given money (216) and not
 * (216). Source: P. H. Rossi, R. A. Berk, K. J. Lenihan, Money, Work and Crime (1980); as published in the R package carData
 * (Rossi) and in lifelines (rossi.csv).
 */
const arrestedWithoutAid = [
  1, 2, 3, 4, 5, 6, 8, 8, 10, 11, 13, 14, 14, 16, 17, 17, 17, 18, 18, 19, 20, 21, 21, 23, 24, 24, 25, 25, 25, 26, 26,
  26, 27, 27, 28, 28, 30, 31, 32, 33, 33, 35, 37, 37, 38, 39, 40, 40, 40, 43, 43, 43, 43, 44, 44, 45, 46, 47, 48, 49,
  49, 50, 52, 52, 52, 52,
];
const arrestedWithAid = [
  7, 8, 8, 8, 9, 9, 11, 12, 12, 14, 15, 15, 16, 18, 19, 20, 20, 20, 20, 22, 24, 24, 30, 32, 34, 34, 35, 35, 35, 36, 36,
  36, 37, 37, 39, 40, 42, 42, 45, 46, 46, 46, 48, 49, 49, 49, 50, 50,
];
export const rossi = {
  withoutAid: exitsOf(arrestedWithoutAid, repeated(52, 216 - arrestedWithoutAid.length)),
  withAid: exitsOf(arrestedWithAid, repeated(52, 216 - arrestedWithAid.length)),
};

/**
 * Days of life of 137 veterans with lung cancer by type of cell. Source: J. D. Kalbfleisch, R. L. Prentice (1980), appendix;
 * as in R's survival 3.5-3 (veteran).
 */
export const veteran = {
  squamous: exitsOf(
    [
      1, 1, 8, 10, 11, 15, 25, 30, 33, 42, 44, 72, 82, 110, 111, 112, 118, 126, 144, 201, 228, 242, 283, 314, 357, 389,
      411, 467, 587, 991, 999,
    ],
    [25, 87, 100, 231],
  ),
  smallCell: exitsOf(
    [
      2, 4, 7, 7, 8, 10, 13, 13, 16, 18, 18, 20, 20, 21, 21, 22, 24, 25, 25, 27, 29, 30, 31, 51, 51, 52, 54, 54, 56, 59,
      61, 63, 80, 87, 95, 99, 99, 117, 122, 139, 151, 153, 287, 384, 392,
    ],
    [97, 103, 123],
  ),
  adeno: exitsOf(
    [3, 7, 8, 8, 12, 18, 19, 24, 31, 35, 36, 45, 48, 51, 52, 73, 80, 84, 90, 92, 95, 117, 132, 140, 162, 186],
    [83],
  ),
  large: exitsOf(
    [
      12, 15, 19, 43, 49, 52, 53, 100, 103, 105, 111, 133, 143, 156, 162, 164, 177, 200, 216, 231, 250, 260, 278, 340,
      378, 553,
    ],
    [182],
  ),
};

/**
 * Weeks of remission of 42 children with leukaemia, 6-mercaptopurine against placebo. Source: E. J. Freireich et al., Blood
 * 21 (1963), 699–716; as in D. R. Cox, D. Oakes, Analysis of Survival Data (1984), p. 8, and R's MASS (gehan).
 */
export const gehan = {
  treated: exitsOf([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
  placebo: exitsOf([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []),
};
